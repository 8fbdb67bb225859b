/**
 * What a new name would break: a text that reads differently, a reference that means something else, a name that is
 * taken.
 */
import * as ast from '../../generated/ast.ts';
import { nameKey } from '../../model/name-key.ts';
import {
  isSoft,
  type JourneyDocument,
  keysOf,
  type LocatedOccurrence,
  type Occurrence,
  type Occurrences,
  occurrencesOf,
  type Target,
} from '../../names/occurrences.ts';
import { type NamedNode, NameTable, touchpointsIn } from '../../names/symbol-tables.ts';
import { plainText } from '../../syntax/plain-text.ts';
import { scan } from '../../syntax/scan.ts';
import { structureOf } from '../../syntax/structure.ts';
import type { NamePart } from './rename.ts';

/** The new text of each mention that changes. */
export type Rewritten = ReadonlyMap<Occurrence, string>;

/**
 * Whether a document with these changes would hold other names than those: a comma or a bar in a name tears it apart.
 */
export function misreadAfter(document: JourneyDocument, texts: Rewritten, occurrences: Occurrences): boolean {
  const before = occurrences.of(document);
  const text = document.textDocument.getText();
  let after = '';
  let from = 0;
  for (const occurrence of before) {
    after +=
      text.slice(from, occurrence.at.start) +
      (texts.get(occurrence) ?? text.slice(occurrence.at.start, occurrence.at.end));
    from = occurrence.at.end;
  }
  after += text.slice(from);
  const now = occurrencesOf(after, structureOf(scan(after)));
  return (
    now.length !== before.length ||
    now.some(({ at, kind, part }, index) => {
      const old = before[index];
      const wanted = old && (texts.get(old) ?? text.slice(old.at.start, old.at.end));
      return old?.kind !== kind || old.part !== part || after.slice(at.start, at.end) !== wanted;
    })
  );
}

/**
 * What a word that nobody declared would be taken for under another name: a thing, or another such word. Afterwards
 * nothing would tell the two apart.
 */
export function meantAlready(
  meaning: Extract<Target, { readonly kind: 'word' }>,
  name: string,
  occurrences: Occurrences,
): NamedNode | LocatedOccurrence | undefined {
  const key = nameKey(name);
  const { document } = meaning;
  const reader = occurrences.reader(document);
  for (const { occurrence } of occurrences.all(meaning)) {
    const thing = reader.tables(occurrence).flatMap((table) => table.find(name) ?? [])[0];
    if (thing) return thing;
  }
  const same = occurrences
    .of(document)
    .filter(({ kind, part }) => kind === meaning.of && part === 'reference')
    .find((occurrence) => key !== meaning.key && nameKey(plainText(reader.textOf(occurrence))) === key);
  return same && { document, occurrence: same };
}

/**
 * What some reference, here or in another file, would be taken for or from; `undefined` when all stays right.
 *
 * @param targets each thing that is renamed, with its id and name afterwards.
 */
export function clashOf(
  targets: ReadonlyMap<NamedNode, { readonly id: string | undefined; readonly name: string }>,
  rewritten: ReadonlyMap<JourneyDocument, Rewritten>,
  occurrences: Occurrences,
): NamedNode | LocatedOccurrence | undefined {
  const renamed = new Map(
    [...targets].map(([node, { id, name }]) => [
      node,
      { ...node, id, ...(ast.isNeed(node) ? { text: name } : { name }) } as NamedNode,
    ]),
  );
  const tables = new Map<NameTable<NamedNode>, NameTable<NamedNode>>();
  const after = (table: NameTable<NamedNode>) => {
    const made = tables.get(table) ?? new NameTable(table.nodes.map((node) => renamed.get(node) ?? node));
    tables.set(table, made);
    return made;
  };
  const kinds = new Set([...targets.keys()].map(({ $type }): string => $type));
  const documents = new Set([...targets.keys()].flatMap((node) => occurrences.placesOf({ kind: 'thing', node })));
  for (const document of documents) {
    const reader = occurrences.reader(document);
    const references = occurrences.of(document).filter(({ kind, part }) => kinds.has(kind) && part === 'reference');
    for (const occurrence of references) {
      const before = reader.meaning(occurrence);
      if (!before || before.kind === 'file') continue;
      const written = rewritten.get(document)?.get(occurrence) ?? reader.textOf(occurrence);
      const text = isSoft(occurrence) ? plainText(written) : written;
      const found = reader.tables(occurrence).map((table) => after(table).find(text));
      const now = found.find((node) => node !== undefined);
      if (before.kind === 'word') {
        if (now) return { document, occurrence };
        continue;
      }
      if (now !== (renamed.get(before.node) ?? before.node)) {
        return now === undefined || [...renamed.values()].includes(now) ? before.node : now;
      }
    }
  }
  return undefined;
}

/** Another thing that has the name already where names must differ (as `duplicate-name` says). */
export function siblingCalled(key: string, part: NamePart, node: NamedNode): NamedNode | undefined {
  const others = part === 'id' ? sharingIds(node) : sharingNames(node);
  const sharesBoth = ast.isPersona(node) || ast.isChannel(node) || ast.isTeam(node) || ast.isSource(node);
  return others.find((other) => {
    if (other === node) return false;
    const keys = keysOf(other);
    return keys[part === 'id' ? 'id' : 'name'] === key || (sharesBoth && (keys.id === key || keys.name === key));
  });
}

/** Stages, touchpoints and needs of a journey share their ids. */
function sharingIds(node: NamedNode): readonly NamedNode[] {
  const holder = node.$container;
  if (ast.isStage(node) || ast.isTouchpoint(node) || (ast.isNeed(node) && ast.isJourney(holder))) {
    const journey = ast.isStage(holder) ? holder.$container : holder;
    return ast.isJourney(journey)
      ? [...journey.needs, ...journey.members.filter(ast.isStage), ...touchpointsIn(journey)]
      : [];
  }
  if (ast.isNeed(node)) {
    return ast.isPersona(holder) || ast.isTouchpoint(holder) ? holder.needs : [];
  }
  return sameKind(node);
}

function sharingNames(node: NamedNode): readonly NamedNode[] {
  const holder = node.$container;
  if (ast.isTouchpoint(node)) {
    const members: readonly (ast.Stage | ast.Touchpoint | ast.Again)[] =
      ast.isStage(holder) || ast.isJourney(holder) ? holder.members : [];
    return members.filter(ast.isTouchpoint);
  }
  if (ast.isStage(node)) {
    return ast.isJourney(holder) ? holder.members.filter(ast.isStage) : [];
  }
  return ast.isNeed(node) || ast.isJourney(node) ? [] : sameKind(node);
}

function sameKind(node: NamedNode): readonly NamedNode[] {
  const holder = node.$container;
  if (!ast.isJourney(holder) && !ast.isJourneyFile(holder)) {
    return [];
  }
  switch (node.$type) {
    case 'Persona':
      return holder.personas;
    case 'Channel':
      return holder.channels;
    case 'Team':
      return holder.teams;
    case 'Source':
      return holder.sources;
    default:
      return ast.isJourneyFile(holder) ? holder.journeys : [];
  }
}
