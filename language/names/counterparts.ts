/** A stage's or a touchpoint's counterparts in the journeys that its own is measured against, or that are measured against it. */
import type { LangiumDocuments } from 'langium';
import * as ast from '../generated/ast.ts';
import { nameKey } from '../model/name-key.ts';
import { isJourneyDocument } from './occurrences.ts';
import { type NamedNode, touchpointsIn } from './symbol-tables.ts';

type Matched = ast.Stage | ast.Touchpoint;

/**
 * Those that a comparison finds by the id, or, failing that, by the name, as `delta` does: called otherwise in one of the maps, one
 * would be shown as dropped and another one as added.
 *
 * @param sign by what they are found
 */
export function counterpartsOf(node: NamedNode, sign: 'id' | 'name', documents: LangiumDocuments): Matched[] {
  if (!ast.isStage(node) && !ast.isTouchpoint(node)) return [];
  const journey = journeyOf(node);
  return comparedWith(journey, documents).flatMap((other) => {
    const found = partnerOf(node, likes(journey, node), likes(other, node));
    return found?.sign === sign ? [found.partner] : [];
  });
}

function likes(journey: ast.Journey, node: Matched): Matched[] {
  return ast.isStage(node) ? journey.members.filter(ast.isStage) : touchpointsIn(journey);
}

/** What a comparison looks at, in this order. */
const signs: readonly { readonly sign: 'id' | 'name'; readonly keyOf: (node: Matched) => string }[] = [
  { sign: 'id', keyOf: ({ id }) => nameKey(id ?? '') },
  { sign: 'name', keyOf: (node) => nameIn(stageName(node), node) },
  { sign: 'name', keyOf: (node) => nameIn('', node) },
];

function partnerOf(
  node: Matched,
  own: readonly Matched[],
  others: readonly Matched[],
): { readonly partner: Matched; readonly sign: 'id' | 'name' } | undefined {
  const taken = new Set<Matched>();
  for (const { sign, keyOf } of signs) {
    const open = new Map<string, Matched[]>();
    for (const other of others.filter((one) => !taken.has(one))) {
      const key = keyOf(other);
      if (key !== '') open.set(key, [...(open.get(key) ?? []), other]);
    }
    for (const one of own.filter((candidate) => !taken.has(candidate))) {
      const partner = open.get(keyOf(one))?.shift();
      if (!partner) continue;
      if (one === node) return { partner, sign };
      taken.add(one).add(partner);
    }
  }
  return undefined;
}

function nameIn(stage: string, { name = '' }: Matched): string {
  const key = nameKey(name);
  return key && `${stage}\n${key}`;
}

function stageName({ $container }: Matched): string {
  return ast.isStage($container) ? nameKey($container.name ?? '') : '';
}

/** All journeys that `compares` ties to this one, over however many maps. */
function comparedWith(journey: ast.Journey, documents: LangiumDocuments): ast.Journey[] {
  const all = documents.all
    .filter(isJourneyDocument)
    .flatMap((document) => document.parseResult.value.journeys)
    .toArray();
  const found = new Set([journey]);
  for (const one of found) {
    for (const other of all) {
      if (olderOf(one) === other || olderOf(other) === one) found.add(other);
    }
  }
  found.delete(journey);
  return [...found];
}

function olderOf({ compares }: ast.Journey): ast.Journey | undefined {
  return compares[0]?.ref;
}

function journeyOf({ $container }: Matched): ast.Journey {
  const holder: ast.Stage | ast.Journey = $container;
  return ast.isStage(holder) ? holder.$container : holder;
}
