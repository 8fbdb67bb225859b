import { bandOf, isOnLimit } from '../../analysis/bands.ts';
import type { Journey, Rating } from '../../model/model.ts';
import { touchpointRule } from '../rule.ts';
import { nameOf, touchpointId } from '../shared/touchpoint-views.ts';

/** A rating of today that is exactly a cut-off: which side it counts on is a convention, not a measurement. */
export const boundaryRating = touchpointRule({
  code: 'boundary-rating',
  level: 'hint',
  *check({ journey, touchpoint, views, t }) {
    const told = new Set<Rating>();
    for (const { ratingLine, numbers } of views) {
      if (!ratingLine || numbers.rating === null || told.has(ratingLine)) continue;
      if (!isOnLimit(numbers.rating, journey.bands)) continue;
      told.add(ratingLine);
      const sentences = [
        t('boundary-rating', {
          name: nameOf(touchpoint, t),
          rating: numbers.rating,
          cut: cutOf(numbers.rating, journey),
          band: bandOf(numbers.rating, journey.bands),
        }),
      ];
      // Without answers it is an estimate or an aim, and nothing could tip it but another thought.
      if (numbers.n !== null) sentences.push(t('boundary-rating.answers'));
      yield {
        message: sentences.join(' '),
        range: ratingLine.valueRange,
        touchpoint: touchpointId(touchpoint),
      };
    }
  },
});

/** The band that ends there. */
function cutOf(rating: number, { bands }: Pick<Journey, 'bands'>): 'red' | 'yellow' {
  return rating === bands.red.limit ? 'red' : 'yellow';
}
