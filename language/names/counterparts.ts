/**
 * A stage's or a touchpoint's counterparts in the journeys that its own is measured against, or that are measured
 * against it.
 */
import type { LangiumDocuments } from 'langium';
import { pairByNames, type Recognised } from '../analysis/pair-names.ts';
import * as ast from '../generated/ast.ts';
import { isJourneyDocument } from './occurrences.ts';
import { type NamedNode, touchpointsIn } from './symbol-tables.ts';

type Matched = ast.Stage | ast.Touchpoint;

/**
 * Those that a comparison pairs with it: called otherwise in one of the maps, one would be shown as dropped and another
 * one as added.
 *
 * @param sign by what they are recognised
 */
export function counterpartsOf(node: NamedNode, sign: 'id' | 'name', documents: LangiumDocuments): Matched[] {
  if (!ast.isStage(node) && !ast.isTouchpoint(node)) return [];
  const journey = journeyOf(node);
  const own = likes(journey, node);
  const [it] = own.filter((one) => one.node === node);
  return comparedWith(journey, documents).flatMap((other) => {
    const partner = it && pairByNames(likes(other, node), own).get(it);
    return partner?.by === sign ? [partner.older.node] : [];
  });
}

/** All stages or all touchpoints of a journey, like `node`. */
function likes(journey: ast.Journey, node: Matched): (Recognised & { readonly node: Matched })[] {
  const all: readonly Matched[] = ast.isStage(node) ? journey.members.filter(ast.isStage) : touchpointsIn(journey);
  return all.map((one) => ({ node: one, id: one.id, name: one.name ?? '', stage: stageName(one) }));
}

function stageName({ $container }: Matched): string {
  return ast.isStage($container) ? ($container.name ?? '') : '';
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
