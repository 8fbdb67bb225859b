import type { Journey } from '../model/model.ts';
import { nameKey } from '../model/name-key.ts';
import type { AnalysedJourney } from '../model/numbers.ts';
import { delta } from './delta.ts';

/** Two journeys that are looked at side by side. */
export interface JourneyPair<J extends AnalysedJourney = AnalysedJourney> {
  /** The earlier one, or the as-is. */
  readonly older: J;
  /** The later one, or the to-be. */
  readonly newer: J;
}

export interface PairedJourneys<J extends AnalysedJourney = AnalysedJourney> {
  /** In the order of the newer ones. */
  readonly pairs: readonly JourneyPair<J>[];
  /** Journeys that have no counterpart on the other side. */
  readonly alone: { readonly older: readonly Journey[]; readonly newer: readonly Journey[] };
}

/**
 * Which journeys of two files belong together: one that says with `compares` which it is measured against, then those
 * of the same id, of the same name, then those that share most touchpoints. The only one left on each side belong
 * together, whatever they are called: somebody wanted to see them side by side.
 */
export function pairJourneys<J extends AnalysedJourney>(older: readonly J[], newer: readonly J[]): PairedJourneys<J> {
  const partners = new Map<J, J>();
  const taken = new Set<J>();
  const open = () => older.filter((one) => !taken.has(one));
  const pair = (after: J, before: J | undefined) => {
    if (!before || partners.has(after) || taken.has(before)) return;
    partners.set(after, before);
    taken.add(before);
  };
  for (const belong of [isOneMeasuredAgainstOther, haveSameId, haveSameName]) {
    for (const after of newer) {
      const found = open().find((before) => belong(before.journey, after.journey));
      pair(after, found);
    }
  }
  for (const { before, after } of bySharedTouchpoints(open(), newer)) pair(after, before);
  const lonely = newer.filter((one) => !partners.has(one));
  if (lonely.length === 1 && lonely[0] && open().length === 1) pair(lonely[0], open()[0]);
  return {
    pairs: newer.flatMap((after) => {
      const before = partners.get(after);
      return before ? [{ older: before, newer: after }] : [];
    }),
    alone: {
      older: open().map(({ journey }) => journey),
      newer: newer.filter((one) => !partners.has(one)).map(({ journey }) => journey),
    },
  };
}

/** Which of two is the earlier one: as-is comes before to-be, and what is measured against another comes after it. */
export function isReversed(older: AnalysedJourney, newer: AnalysedJourney): boolean {
  if (older.journey.state !== newer.journey.state) return older.journey.state === 'to-be';
  return isMeasuredAgainst(newer.journey, older.journey) && !isMeasuredAgainst(older.journey, newer.journey);
}

function isOneMeasuredAgainstOther(one: Journey, other: Journey): boolean {
  return isMeasuredAgainst(one, other) || isMeasuredAgainst(other, one);
}

function isMeasuredAgainst(older: Journey, newer: Journey): boolean {
  if (!newer.compares || newer.compares.key === undefined) return false;
  const wanted = nameKey(newer.compares.value);
  return wanted === nameKey(older.id ?? '') || wanted === nameKey(older.name);
}

function haveSameId(older: Journey, newer: Journey): boolean {
  return older.id !== undefined && newer.id !== undefined && nameKey(older.id) === nameKey(newer.id);
}

function haveSameName(older: Journey, newer: Journey): boolean {
  return nameKey(older.name) !== '' && nameKey(older.name) === nameKey(newer.name);
}

function bySharedTouchpoints<J extends AnalysedJourney>(
  older: readonly J[],
  newer: readonly J[],
): { readonly before: J; readonly after: J }[] {
  const pairs = newer.flatMap((after) =>
    older.map((before) => ({ before, after, shared: delta(before, after).touchpoints.length })),
  );
  return pairs.filter(({ shared }) => shared > 0).toSorted((a, b) => b.shared - a.shared);
}
