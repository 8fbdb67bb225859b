/** Journeys, stages, touchpoints, needs and what is declared, of all files, found by a few letters of their names. */
import type { LangiumDocument, LangiumDocuments } from 'langium';
import type { WorkspaceSymbolProvider } from 'langium/lsp';
import type { WorkspaceSymbolParams } from 'vscode-languageserver-protocol';
import { SymbolKind, type WorkspaceSymbol } from 'vscode-languageserver-types';
import type * as ast from '../../generated/ast.ts';
import { lowest } from '../../model/long-lists.ts';
import { nameKey } from '../../model/name-key.ts';
import { isJourneyDocument } from '../../names/occurrences.ts';
import { nameNodeOf } from '../../names/scopes.ts';
import { type NamedNode, nameOf, touchpointsIn } from '../../names/symbol-tables.ts';

/** More would not be looked through, and would only take time. */
const most = 500;

interface Listed {
  readonly node: NamedNode;
  readonly kind: SymbolKind;
  readonly container: string | undefined;
}

interface Match {
  readonly symbol: WorkspaceSymbol;
  /** The lower, the better. */
  readonly distance: number;
}

export class JourneyWorkspaceSymbolProvider implements WorkspaceSymbolProvider {
  private readonly documents: LangiumDocuments;

  constructor(documents: LangiumDocuments) {
    this.documents = documents;
  }

  getSymbols({ query }: WorkspaceSymbolParams): WorkspaceSymbol[] {
    const wanted = nameKey(query).replaceAll(' ', '');
    const matches = this.documents.all
      .filter(isJourneyDocument)
      .flatMap((document) => things(document.parseResult.value).flatMap((listed) => match(document, listed, wanted)))
      .toArray();
    return matches
      .toSorted((one, other) => one.distance - other.distance)
      .slice(0, most)
      .map(({ symbol }) => symbol);
  }
}

function match(document: LangiumDocument, { node, kind, container }: Listed, wanted: string): Match[] {
  const name = nameOf(node) ?? node.id ?? '';
  const range = nameNodeOf(node)?.range;
  const distances = [name, node.id ?? ''].flatMap((called) => distanceOf(wanted, nameKey(called)) ?? []);
  if (name === '' || !range || distances.length === 0) {
    return [];
  }
  const location = { uri: document.uri.toString(), range };
  const symbol = { name, kind, location, ...(container ? { containerName: container } : {}) };
  return [{ symbol, distance: lowest(distances) }];
}

/**
 * How far a name is from the letters that were typed: 0 for its beginning, less than 1 for the beginning of one of its
 * words, more for letters that stand apart; `undefined` when they are not in it in that order.
 */
export function distanceOf(wanted: string, name: string): number | undefined {
  const together = name.indexOf(wanted);
  if (together === 0) {
    return 0;
  }
  if (together > 0) {
    return name[together - 1] === ' ' ? 0.5 : 1;
  }
  let at = -1;
  let gaps = 0;
  for (const letter of wanted) {
    const next = name.indexOf(letter, at + 1);
    if (next < 0) return undefined;
    gaps += next - at - 1;
    at = next;
  }
  return 2 + gaps;
}

function things(file: ast.JourneyFile): Listed[] {
  return [...declared(file, undefined), ...file.journeys.flatMap(inJourney)];
}

function inJourney(journey: ast.Journey): Listed[] {
  const name = nameOf(journey) ?? journey.id;
  const stages = journey.members.filter((member): member is ast.Stage => member.$type === 'Stage');
  const touchpoints = touchpointsIn(journey).flatMap((node): Listed[] => {
    const stage = node.$container.$type === 'Stage' ? nameOf(node.$container) : undefined;
    const container = [name, stage].filter((part) => part).join(' › ');
    return [{ node, kind: SymbolKind.Event, container }, ...needs(node.needs, nameOf(node))];
  });
  return [
    { node: journey, kind: SymbolKind.Module, container: undefined },
    ...declared(journey, name),
    ...needs(journey.needs, name),
    ...stages.map((node) => ({ node, kind: SymbolKind.Namespace, container: name })),
    ...touchpoints,
  ];
}

/** The kinds are those of the outline. */
function declared(holder: ast.JourneyFile | ast.Journey, container: string | undefined): Listed[] {
  return [
    ...holder.personas.flatMap((persona) => personaAndNeeds(persona, container)),
    ...holder.channels.map((node) => ({ node, kind: SymbolKind.Interface, container })),
    ...holder.teams.map((node) => ({ node, kind: SymbolKind.Object, container })),
    ...holder.sources.map((node) => ({ node, kind: SymbolKind.File, container })),
  ];
}

function personaAndNeeds(node: ast.Persona, container: string | undefined): Listed[] {
  return [{ node, kind: SymbolKind.Class, container }, ...needs(node.needs, nameOf(node) ?? node.id)];
}

function needs(list: readonly ast.Need[], container: string | undefined): Listed[] {
  return list.map((node) => ({ node, kind: SymbolKind.Key, container }));
}
