import { latestRating } from '../../analysis/latest-rating.ts';
import { isOwnAssessment } from '../../analysis/own-assessment.ts';
import { onScale, position, withoutNoise } from '../../analysis/position.ts';
import type { Rating } from '../../model/model.ts';
import { touchpointRule } from '../rule.ts';
import { readableRating } from '../shared/numbers-in-words.ts';
import { whoseLine } from '../shared/personas.ts';
import { nameOf, touchpointId } from '../shared/touchpoint-views.ts';

/** A smaller difference, in positions on 1–10, says little about two judgements of different people. */
const leastGap = 1;

/** The company's own assessment and the customers' rating differ: what the company believes is not what they meet. */
export const assessmentGap = touchpointRule({
  code: 'assessment-gap',
  level: 'info',
  *check({ journey, file, touchpoint, views, t }) {
    const own = latestRating(
      touchpoint.ratings.filter((rating) => isOwnAssessment(rating, journey.inReach)),
      journey,
    );
    const assessed = numberOf(own);
    if (!own || assessed === null || !onScale(assessed, journey.scale)) return;
    const reported = new Set<Rating>();
    for (const { ratingLine, numbers } of views) {
      const { rating, ratingState, selfAssessed } = numbers;
      if (!ratingLine || rating === null || ratingState !== 'rated' || selfAssessed || reported.has(ratingLine))
        continue;
      const gap = withoutNoise(position(assessed, journey.scale) - position(rating, journey.scale));
      if (Math.abs(gap) < leastGap) continue;
      reported.add(ratingLine);
      yield {
        message: t('assessment-gap', {
          name: nameOf(touchpoint, t),
          ...whoseLine(ratingLine, journey, t),
          own: readableRating(assessed, journey.bands),
          theirs: readableRating(rating, journey.bands),
          high: journey.scale.high,
          direction: gap > 0 ? 'over' : 'under',
        }),
        range: own.valueRange,
        touchpoint: touchpointId(touchpoint),
        related: [{ uri: file.uri, range: ratingLine.valueRange, message: t('assessment-gap.customers') }],
      };
    }
  },
});

function numberOf(line: Rating | undefined): number | null {
  return line?.value.kind === 'number' ? line.value.number : null;
}
