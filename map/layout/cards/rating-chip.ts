/** A rating as a chip. */

import type { Touchpoint } from '../../../language/model/model.ts';
import type { TouchpointNumbers } from '../../../language/model/numbers.ts';
import type { JourneyContext } from '../context.ts';
import { type Chip, chipAt } from '../drawing.ts';
import { bandSign, statedRating, whyNoRating } from '../words/rating-words.ts';

/** The rating as a chip: figure and shape in its band's colours, or a dashed one where it has no rating. */
export function ratingChip(
  x: number,
  y: number,
  maxWidth: number,
  touchpoint: Touchpoint,
  numbers: TouchpointNumbers,
  context: JourneyContext,
  style: 'figure' | 'strong' = 'figure',
): Chip {
  const { journey, words } = context;
  if (numbers.rating !== null && numbers.band !== null) {
    const text = words.rating(numbers.rating, journey.bands);
    const sign = bandSign(numbers, numbers.band);
    return chipAt(x, y, { kind: sign, mark: sign, style, text, maxWidth });
  }
  const why = whyNoRating(touchpoint, numbers, context);
  if (why === 'off-scale') {
    const text = words.number(statedRating(touchpoint, numbers));
    return chipAt(x, y, { kind: 'none', style, text, maxWidth });
  }
  const text = words.t(why === 'missing' || why === 'by-persona' ? 'rating.short.not-said' : `rating.short.${why}`);
  return chipAt(x, y, { kind: 'none', style, text, maxWidth });
}
