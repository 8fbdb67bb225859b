/** From a name to what it stands for, and from there to every place that means it. */
import type { LangiumDocument } from 'langium';
import { AstUtils } from 'langium';
import type { DefinitionProvider, DocumentHighlightProvider, ReferencesProvider } from 'langium/lsp';
import type { DefinitionParams, DocumentHighlightParams, ReferenceParams } from 'vscode-languageserver-protocol';
import {
  type DocumentHighlight,
  DocumentHighlightKind,
  type Location,
  LocationLink,
} from 'vscode-languageserver-types';
import type { Range } from '../../model/position.ts';
import {
  isJourneyDocument,
  type JourneyDocument,
  type Occurrence,
  type Occurrences,
  type Target,
} from '../../names/occurrences.ts';
import { nameNodeOf } from '../../names/scopes.ts';
import type { NamedNode } from '../../names/symbol-tables.ts';

interface NavigationServices {
  readonly occurrences: Occurrences;
}

/** The name at a place and what it stands for. */
function found(
  document: LangiumDocument,
  { position }: { readonly position: Range['start'] },
  { occurrences }: NavigationServices,
): { readonly document: JourneyDocument; readonly occurrence: Occurrence; readonly meaning: Target } | undefined {
  if (!isJourneyDocument(document)) {
    return undefined;
  }
  const occurrence = occurrences.at(document, document.textDocument.offsetAt(position));
  const meaning = occurrence && occurrences.meaning(document, occurrence);
  return occurrence && meaning && { document, occurrence, meaning };
}

export class JourneyDefinitionProvider implements DefinitionProvider {
  private readonly services: NavigationServices;

  constructor(services: NavigationServices) {
    this.services = services;
  }

  getDefinition(document: LangiumDocument, params: DefinitionParams): LocationLink[] | undefined {
    const here = found(document, params, this.services);
    if (!here) {
      return undefined;
    }
    const origin = rangeIn(here.document, here.occurrence);
    if (here.meaning.kind === 'word') {
      // Nobody has declared it: where else it is used is all that there is to see.
      return this.services.occurrences
        .all(here.meaning)
        .filter(({ occurrence }) => occurrence !== here.occurrence)
        .map(({ document: other, occurrence }) => {
          const at = rangeIn(other, occurrence);
          return LocationLink.create(other.uri.toString(), at, at, origin);
        });
    }
    if (here.meaning.kind === 'file') {
      const start = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
      return [LocationLink.create(here.meaning.uri.toString(), start, start, origin)];
    }
    const { node } = here.meaning;
    const at = placeOf(node);
    return at && [LocationLink.create(AstUtils.getDocument(node).uri.toString(), at.whole, at.name, origin)];
  }
}

export class JourneyReferencesProvider implements ReferencesProvider {
  private readonly services: NavigationServices;

  constructor(services: NavigationServices) {
    this.services = services;
  }

  findReferences(document: LangiumDocument, params: ReferenceParams): Location[] {
    const here = found(document, params, this.services);
    const all = here ? this.services.occurrences.all(here.meaning) : [];
    return all
      .filter(
        ({ occurrence }) =>
          occurrence.part === 'reference' || (params.context.includeDeclaration && isHandle(occurrence)),
      )
      .map((one) => ({ uri: one.document.uri.toString(), range: rangeIn(one.document, one.occurrence) }));
  }
}

export class JourneyDocumentHighlightProvider implements DocumentHighlightProvider {
  private readonly services: NavigationServices;

  constructor(services: NavigationServices) {
    this.services = services;
  }

  getDocumentHighlight(document: LangiumDocument, params: DocumentHighlightParams): DocumentHighlight[] {
    const here = found(document, params, this.services);
    const all = here ? this.services.occurrences.all(here.meaning) : [];
    return all
      .filter((one) => one.document === document)
      .map(({ occurrence }) => ({
        range: rangeIn(here?.document ?? document, occurrence),
        kind: occurrence.part === 'reference' ? DocumentHighlightKind.Read : DocumentHighlightKind.Write,
      }));
  }
}

/** The lines and columns of a name. */
export function rangeIn({ textDocument }: LangiumDocument, { at }: Pick<Occurrence, 'at'>): Range {
  return { start: textDocument.positionAt(at.start), end: textDocument.positionAt(at.end) };
}

/** A thing is listed once where it is written down: at its id, or at its name where it has none. */
function isHandle({ part, clause }: Occurrence): boolean {
  return part === (clause.clause.id ? 'id' : 'name');
}

function placeOf(node: NamedNode): { readonly whole: Range; readonly name: Range } | undefined {
  const whole = node.$cstNode?.range;
  return whole && { whole, name: nameNodeOf(node)?.range ?? { start: whole.start, end: whole.start } };
}
