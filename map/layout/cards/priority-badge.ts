/** Which cards are to be fixed first, and how that is marked. */

import type { Touchpoint } from '../../../language/model/model.ts';
import type { TouchpointNumbers } from '../../../language/model/numbers.ts';
import { type OwnRating, ownRatings } from '../../view/persona-ratings.ts';
import type { JourneyContext } from '../context.ts';
import { type Chip, chipAt } from '../drawing.ts';

/** The badge in the corner of a card; `undefined` on most cards. */
export function badgeOf(
  touchpoint: Touchpoint,
  numbers: TouchpointNumbers,
  { words, blindSpots, personas }: JourneyContext,
  maxWidth: number,
): Chip | undefined {
  if (numbers.rank !== null) {
    if (numbers.rank > lastBadge) return undefined;
    const kind = cardBadge(numbers);
    const key = numbers.rating === null ? 'card.create' : 'card.priority';
    return chipAt(0, 0, { kind, text: words.t(key, { rank: String(numbers.rank) }), maxWidth });
  }
  const first = firstRanked(ownRatings(touchpoint, numbers, personas));
  if (first && (first.numbers.rank ?? 0) <= lastBadge) {
    const { persona, numbers: theirs } = first;
    const text = words.t('card.priorityFor', { rank: String(theirs.rank), name: persona.name });
    return chipAt(0, 0, { kind: cardBadge(theirs), text, maxWidth });
  }
  return blindSpots.has(touchpoint.key)
    ? chipAt(0, 0, { kind: 'measure', text: words.t('card.measureFirst'), maxWidth })
    : undefined;
}

/** The persona to whom it matters most that it is fixed; the first one where several say the same. */
export function firstRanked(own: readonly OwnRating[]): OwnRating | undefined {
  const ranked = own.filter(({ numbers: { rank } }) => rank !== null);
  return ranked.toSorted((a, b) => (a.numbers.rank ?? 0) - (b.numbers.rank ?? 0))[0];
}

/** Later priorities stand in the list below the map: a badge on every card would mark none. */
export const lastBadge = 3;

/** The badge of a priority on a card: the first one is in the colour of the band, as the card's frame is. */
export function cardBadge(numbers: TouchpointNumbers): 'first' | 'rank' | 'strong' | 'none' {
  return firstPriority(numbers) === 'red' ? 'first' : rankChip(numbers);
}

/** How the card to fix first stands out: red where it is red or never happens, yellow otherwise. */
export function firstPriority({ rank, band }: TouchpointNumbers): 'red' | 'yellow' | undefined {
  if (rank !== 1) return undefined;
  return band === null || band === 'red' ? 'red' : 'yellow';
}

/** A priority that the customer cares little about is marked more lightly. */
export function rankChip({ rank, important }: TouchpointNumbers): 'rank' | 'strong' | 'none' {
  if (rank === null) return 'none';
  return important ? 'rank' : 'strong';
}
