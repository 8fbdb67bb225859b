import { answersNeeded } from '../../analysis/answers-needed.ts';
import { bandOf, isOnLimit } from '../../analysis/bands.ts';
import type { Bands, Rating } from '../../model/model.ts';
import type { Band, Interval } from '../../model/numbers.ts';
import { touchpointRule } from '../rule.ts';
import { readableRating } from '../shared/numbers-in-words.ts';
import { whoseLine } from '../shared/personas.ts';
import { nameOf, touchpointId } from '../shared/touchpoint-views.ts';

const bandsInOrder: readonly Band[] = ['red', 'yellow', 'green'];

/**
 * A rating whose 95 % interval reaches into another quadrant, over the start of green, with the number of answers that
 * would settle it. Only where a standard deviation is given: without one the interval is the widest that the scale
 * allows, and nearly every rating would reach over a cut-off. `boundary-rating` reports a rating on a cut-off.
 */
export const uncertainBand = touchpointRule({
  code: 'uncertain-band',
  level: 'hint',
  *check({ journey, touchpoint, views, t }) {
    const { bands } = journey;
    const told = new Set<Rating>();
    for (const { ratingLine, numbers } of views) {
      const { rating, interval, n, band, base } = numbers;
      if (!ratingLine || rating === null || band === null || told.has(ratingLine)) continue;
      const answers = answersNeeded(numbers, ratingLine, bands);
      if (!interval || answers === null || isOnLimit(rating, bands)) continue;
      const others = bandsWithin(interval, bands).filter((other) => other !== band);
      told.add(ratingLine);
      yield {
        message: t('uncertain-band', {
          name: nameOf(touchpoint, t),
          ...whoseLine(ratingLine, journey, t),
          band,
          rating: readableRating(rating, bands),
          high: journey.scale.high,
          from: readableRating(interval.low, bands),
          to: readableRating(interval.high, bands),
          n: n ?? 0,
          base: base ?? 'solid',
          others: others.join('_'),
          answers,
        }),
        range: ratingLine.valueRange,
        touchpoint: touchpointId(touchpoint),
      };
    }
  },
});

/** The bands between the two ends of an interval, red first. */
function bandsWithin({ low, high }: Interval, bands: Bands): readonly Band[] {
  const first = bandsInOrder.indexOf(bandOf(low, bands));
  return bandsInOrder.slice(first, bandsInOrder.indexOf(bandOf(high, bands)) + 1);
}
