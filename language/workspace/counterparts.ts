/** A touchpoint's counterparts in the journeys that its own is measured against, or that are measured against it. */
import type { LangiumDocuments } from 'langium';
import * as ast from '../generated/ast.ts';
import { nameKey } from '../model/name-key.ts';
import { isJourneyDocument } from './mentions.ts';
import { type NamedNode, touchpointsIn } from './names.ts';

/**
 * Those that are matched by their id: with another id in one of the maps, a comparison would show a touchpoint that was
 * dropped and another one that was added.
 */
export function counterpartsOf(node: NamedNode, documents: LangiumDocuments): ast.Touchpoint[] {
  const journey = ast.isTouchpoint(node) ? journeyOf(node) : undefined;
  const key = nameKey(node.id ?? '');
  if (!journey || key === '') {
    return [];
  }
  return comparedWith(journey, documents).flatMap((other) =>
    touchpointsIn(other)
      .filter(({ id }) => nameKey(id ?? '') === key)
      .slice(0, 1),
  );
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

function journeyOf({ $container }: ast.Touchpoint): ast.Journey | undefined {
  const holder: ast.Stage | ast.Journey = $container;
  return ast.isStage(holder) ? holder.$container : holder;
}
