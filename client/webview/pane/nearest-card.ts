/** Which card stands where another one was. Pure. */

import { type CardAddress, sameCard } from '../../preview/messages.ts';
import type { PageMap } from '../page-map.ts';

/** Every touchpoint of a map, in the order of its cards. */
export function cardsOf(map: PageMap | null): CardAddress[] {
  return (map?.journeys ?? []).flatMap(({ journey: { key, stages } }) =>
    stages.flatMap(({ entries }) =>
      entries.flatMap((entry) =>
        entry.kind === 'touchpoint' ? [{ journey: key, touchpoint: entry.touchpoint.key }] : [],
      ),
    ),
  );
}

/**
 * The card itself where it is still there; else the new one in its place, as after a change of its name; else the next
 * one that has stayed, or the one before. `undefined` when none is left.
 */
export function nearestCard(
  card: CardAddress,
  before: readonly CardAddress[],
  now: readonly CardAddress[],
): CardAddress | undefined {
  const has = (cards: readonly CardAddress[], wanted: CardAddress | undefined) =>
    wanted !== undefined && cards.some((one) => sameCard(one, wanted));
  if (has(now, card)) return card;
  const at = before.findIndex((one) => sameCard(one, card));
  const inPlace = now[at];
  if (inPlace && !has(before, inPlace)) return inPlace;
  const stayed = (one: CardAddress) => has(now, one);
  return before.slice(at + 1).find(stayed) ?? before.slice(0, Math.max(0, at)).findLast(stayed) ?? now[0];
}
