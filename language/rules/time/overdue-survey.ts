import { compareDates } from '../../analysis/dates.ts';
import type { JourneyDate, Touchpoint } from '../../model/model.ts';
import { touchpointRule } from '../rule.ts';
import { dateInWords } from '../shared/time-words.ts';
import { nameOf, touchpointId } from '../shared/touchpoint-views.ts';

/** A planned survey whose date has passed, without an answer of customers since then. */
export const overdueSurvey = touchpointRule({
  code: 'overdue-survey',
  level: 'warning',
  *check({ touchpoint, today, t }) {
    for (const { value, range } of touchpoint.surveys) {
      const { next, text } = value;
      if (!next || compareDates(next, today) >= 0 || isAskedSince(touchpoint, next)) continue;
      yield {
        message: t('overdue-survey', { name: nameOf(touchpoint, t), survey: text, date: dateInWords(next, t) }),
        range,
        touchpoint: touchpointId(touchpoint),
      };
    }
  },
});

function isAskedSince({ ratings, nps, csat, ces }: Touchpoint, planned: JourneyDate): boolean {
  return [...ratings, ...nps, ...csat, ...ces].some(({ date }) => date && compareDates(date, planned) >= 0);
}
