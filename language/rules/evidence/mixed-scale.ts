import { highest } from '../../model/long-lists.ts';
import type { Scale } from '../../model/model.ts';
import { journeyRule } from '../rule.ts';

/** With fewer ratings it may well be chance that none is high. */
const fewestRated = 5;

/** Every rating is so low that it looks as if it came from a smaller scale: 1–5 entered on 1–10. */
export const mixedScale = journeyRule({
  code: 'mixed-scale',
  level: 'info',
  *check({ journey, touchpoints, t }) {
    const rated = touchpoints.filter(({ numbers }) => numbers.ratingState === 'rated');
    const count = new Set(rated.map(({ touchpoint }) => touchpoint)).size;
    if (count < fewestRated) return;
    const ratings = rated.flatMap(({ numbers }) => numbers.rating ?? []);
    const likely = likelyHigh(ratings, journey.scale);
    if (likely === undefined) return;
    yield {
      message: t('mixed-scale', {
        count,
        highest: highest(ratings),
        low: journey.scale.low,
        high: journey.scale.high,
        likely,
        red: new Set(rated.filter(({ numbers }) => numbers.band === 'red').map(({ touchpoint }) => touchpoint)).size,
      }),
      range: journey.scaleStated?.range ?? journey.nameRange,
    };
  },
});

/**
 * The end of the common scale, 1–5 or 1–10, that all ratings fit on though the journey's own is at least twice as long.
 */
function likelyHigh(ratings: readonly number[], { high }: Scale): number | undefined {
  if (ratings.some((rating) => rating < 1)) return undefined;
  return [5, 10].find((end) => high >= 2 * end && ratings.every((rating) => rating <= end));
}
