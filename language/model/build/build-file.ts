import { AstUtils, type LangiumDocument } from 'langium';
import type * as ast from '../../generated/ast.ts';
import type { ReadingProblem } from '../../syntax/problem.ts';
import { readLanguage } from '../../syntax/values/choice.ts';
import { handleOf, type Names } from '../../workspace/names.ts';
import type { Reach } from '../../workspace/reach.ts';
import type { JourneyFile, Use } from '../model.ts';
import { buildDeclarations, merge, nothingDeclared } from './build-declarations.ts';
import { buildJourney } from './build-journey.ts';
import { BuildContext, type BuildOptions } from './context.ts';
import { Properties } from './properties.ts';

/** A file's model, and the values in it that could not be taken. */
export interface BuiltFile {
  readonly file: JourneyFile;
  readonly problems: readonly ReadingProblem[];
}

/** Reads the model off a linked document. */
export function buildFile(
  document: LangiumDocument<ast.JourneyFile>,
  names: Names,
  reach: Reach,
  options: BuildOptions,
): BuiltFile {
  options.memory?.begin();
  const context = new BuildContext(document, names, reach, options);
  const node = document.parseResult.value;
  const properties = new Properties(node);
  const own = buildDeclarations(node, context);
  const shared = context.files
    .slice(1)
    .map((file) =>
      buildDeclarations(
        file,
        new BuildContext(AstUtils.getDocument<ast.JourneyFile>(file), names, reach, {
          personaLost: false,
          thresholds: options.thresholds,
        }),
      ),
    )
    .reduce(merge, merge(own, nothingDeclared));
  context.assignKeys(node.journeys, 'journey');
  const file: JourneyFile = {
    uri: document.uri.toString(),
    language: context.value(properties.first('languages'), readLanguage)?.value,
    uses: usesOf(node, properties, context),
    journeysInReach: context.files.flatMap((reached) => reached.journeys.map(handleOf)),
    declares: own,
    journeys: node.journeys.map((journey) => buildJourney(journey, shared, own, context)),
    unresolved: context.unresolved,
  };
  return { file, problems: context.problems };
}

function usesOf(node: ast.JourneyFile, properties: Properties, context: BuildContext): Use[] {
  const places = context.texts(properties.all('uses'));
  return context.reach.usesOf(node).flatMap((use, index) => {
    const range = places[index]?.range;
    if (!range) {
      return [];
    }
    if (!use.file) {
      context.addUnresolved({ value: use.path, range, key: undefined }, 'file', []);
    }
    return [{ value: use.path, range, found: use.file !== undefined }];
  });
}
