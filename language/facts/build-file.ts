/**
 * Invariant of this room: facts are what a text says, with where it says so. A value that cannot be read is a problem
 * and no fact.
 */
import { AstUtils, type LangiumDocument } from 'langium';
import { usualThresholds } from '../analysis/thresholds.ts';
import type * as ast from '../generated/ast.ts';
import { InReach } from '../model/in-reach.ts';
import type { Declarations, JourneyFile, Use } from '../model/model.ts';
import { Unfolding } from '../model/unfolding.ts';
import type { ImportGraph } from '../names/import-graph.ts';
import type { Names } from '../names/symbol-tables.ts';
import type { ReadingProblem } from '../syntax/problem.ts';
import { readLanguage } from '../syntax/values/choice.ts';
import { buildDeclarations } from './build-declarations.ts';
import { buildJourney } from './build-journey.ts';
import { BuildContext, type BuildOptions } from './context.ts';
import { Properties } from './properties.ts';

/** A file's model, and the values in it that could not be taken. */
export interface BuiltFile {
  readonly file: JourneyFile;
  readonly problems: readonly ReadingProblem[];
}

/** Reads the model off a linked document. `declared` is what other files declare for it. */
export function buildFile(
  document: LangiumDocument<ast.JourneyFile>,
  names: Names,
  reach: ImportGraph,
  options: BuildOptions & { readonly declared: SharedDeclarations },
): BuiltFile {
  options.memory?.begin();
  const context = new BuildContext(document, names, reach, options);
  const node = document.parseResult.value;
  const properties = new Properties(node);
  const own = buildDeclarations(node, context);
  const shared = new InReach(new Unfolding(declaredFor(own, context.shared, options.declared)));
  context.assignKeys(node.journeys, 'journey');
  const file: JourneyFile = {
    uri: document.uri.toString(),
    language: context.value(properties.first('languages'), readLanguage)?.value,
    uses: usesOf(node, properties, context),
    declares: own,
    journeys: node.journeys.map((journey) => buildJourney(journey, shared, own, context)),
    unresolved: context.unresolved,
  };
  return { file, problems: context.problems };
}

function* declaredFor(
  own: Declarations,
  files: Iterable<ast.JourneyFile>,
  declared: SharedDeclarations,
): Generator<Declarations, void> {
  yield own;
  for (const file of files) yield declared.of(file);
}

/** What files declare for others: each is read once, for all the files that use it. */
export class SharedDeclarations {
  private readonly names: Names;
  private readonly reach: ImportGraph;
  private readonly known = new WeakMap<ast.JourneyFile, Declarations>();

  constructor(names: Names, reach: ImportGraph) {
    this.names = names;
    this.reach = reach;
  }

  /** Depends on the file's own text alone. */
  of(file: ast.JourneyFile): Declarations {
    const known = this.known.get(file);
    if (known) return known;
    const document = AstUtils.getDocument<ast.JourneyFile>(file);
    const context = new BuildContext(document, this.names, this.reach, {
      personaLost: false,
      thresholds: usualThresholds,
    });
    const declarations = buildDeclarations(file, context);
    this.known.set(file, declarations);
    return declarations;
  }
}

function usesOf(node: ast.JourneyFile, properties: Properties, context: BuildContext): Use[] {
  const places = context.texts(properties.all('uses'));
  return context.reach.usesOf(node).flatMap((use, index) => {
    const range = places[index]?.range;
    if (!range) {
      return [];
    }
    if (!use.file) {
      context.addUnresolved({ value: use.path, range, key: undefined }, 'file', context.reach.pathsFrom(node));
    }
    return [{ value: use.path, range, found: use.file !== undefined }];
  });
}
