import { answersNeeded } from '../../analysis/answers-needed.ts';
import type { Rating } from '../../model/model.ts';
import type { TouchpointView } from '../../view/touchpoint-views.ts';
import { isToldForEverybody, isYellowImportant } from '../priorities/yellow-important.ts';
import { touchpointRule } from '../rule.ts';
import { readableImportance, readableRating } from '../shared/numbers-in-words.ts';
import { whoseLine } from '../shared/personas.ts';
import { nameOf, touchpointId } from '../shared/touchpoint-views.ts';

/**
 * Few answers behind a rating that matters. Where `red-rating`, `yellow-important` or `uncertain-band` reports the few
 * answers, nothing is added.
 */
export const thinEvidence = touchpointRule({
  code: 'thin-evidence',
  level: 'hint',
  *check({ journey, touchpoint, views, t, levels, isSilenced }) {
    const [everybody] = views;
    const isUncertain = ({ numbers, ratingLine }: TouchpointView) =>
      ratingLine !== undefined &&
      levels.get('uncertain-band') !== 'off' &&
      !isSilenced('uncertain-band', ratingLine.valueRange.start.line) &&
      answersNeeded(numbers, ratingLine, journey.bands) !== null;
    const reported = new Set<Rating>();
    for (const view of views) {
      const { ratingLine, numbers } = view;
      const { n, base, rating, importance, important, selfAssessed } = numbers;
      if (!ratingLine || rating === null || importance === null || important !== true) continue;
      const isThin =
        n !== null &&
        (base === 'thin' || base === 'anecdotal') &&
        !isToldWithTheBand(view, everybody) &&
        !isUncertain(view);
      if (reported.has(ratingLine) || !(selfAssessed || isThin)) continue;
      reported.add(ratingLine);
      const said = {
        name: nameOf(touchpoint, t),
        ...whoseLine(ratingLine, journey, t),
        importance: readableImportance(importance, journey.important),
        rating: readableRating(rating, journey.bands),
        high: journey.scale.high,
      };
      yield {
        message: isThin ? t('thin-evidence', { ...said, n, base }) : t('thin-evidence.self', said),
        range: ratingLine.valueRange,
        touchpoint: touchpointId(touchpoint),
      };
    }
  },
});

/** The findings about a red rating and an important yellow one name the number of answers and say "thin base". */
function isToldWithTheBand({ persona, numbers }: TouchpointView, everybody: TouchpointView | undefined): boolean {
  if (numbers.band === 'red') return true;
  return isYellowImportant(numbers) && !(persona && isToldForEverybody(everybody?.numbers));
}
