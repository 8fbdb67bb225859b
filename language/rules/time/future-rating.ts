import { isAhead } from '../../analysis/dates.ts';
import { touchpointRule } from '../rule.ts';
import { dateInWords } from '../shared/time-words.ts';
import { nameOf, touchpointId } from '../shared/touchpoint-views.ts';

/** A rating or an importance that is dated after today: it does not count yet. A to-be map states aims. */
export const futureRating = touchpointRule({
  code: 'future-rating',
  level: 'info',
  *check({ journey, touchpoint, today, t }) {
    if (journey.state === 'to-be') return;
    for (const { date, valueRange } of [...touchpoint.ratings, ...touchpoint.importances]) {
      if (!date || !isAhead(date, today)) continue;
      yield {
        message: t('future-rating', { name: nameOf(touchpoint, t), date: dateInWords(date, t) }),
        range: valueRange,
        touchpoint: touchpointId(touchpoint),
      };
    }
  },
});
