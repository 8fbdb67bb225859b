import { dayAfter } from '../../analysis/calendar.ts';
import { compareDates } from '../../analysis/dates.ts';
import type { JourneyDate } from '../../model/model.ts';
import type { Range } from '../../model/position.ts';
import { type Draft, type JourneyContext, journeyRule } from '../rule.ts';
import { dateInWords } from '../shared/time-words.ts';
import { nameOf, touchpointId, touchpointsIn } from '../shared/touchpoint-views.ts';

/**
 * A map, or a touchpoint, that nobody has checked against reality for longer than it says itself. Whoever reviews the
 * map reviews its touchpoints, so for a touchpoint the newer of the two dates counts.
 */
export const staleReview = journeyRule({
  code: 'stale-review',
  level: 'warning',
  *check(context) {
    const { journey, today } = context;
    const whole = journey.reviewed;
    const usual = whole?.value.every ?? { count: context.thresholds.reviewMonths, unit: 'month' as const };
    const isStale = (next: JourneyDate) => compareDates(next, today) < 0;
    const next = whole && dayAfter(whole.value.date, usual);
    const wholeIsStale = next !== undefined && isStale(next);
    if (whole && next && wholeIsStale) yield draft(journey, whole.value.date, next, whole.range, context);
    for (const touchpoint of touchpointsIn(journey.stages)) {
      const { reviewed } = touchpoint;
      if (!reviewed) continue;
      const byWhole = whole !== undefined && compareDates(whole.value.date, reviewed.value.date) > 0;
      // The journey's own line says it already.
      if (byWhole && wholeIsStale) continue;
      const last = byWhole ? whole.value.date : reviewed.value.date;
      const due = dayAfter(last, reviewed.value.every ?? usual);
      if (!isStale(due)) continue;
      yield { ...draft(touchpoint, last, due, reviewed.range, context), touchpoint: touchpointId(touchpoint) };
    }
  },
});

function draft(
  thing: { readonly name: string; readonly id: string | undefined },
  last: JourneyDate,
  due: JourneyDate,
  range: Range,
  { t }: JourneyContext,
): Draft {
  const message = t('stale-review', {
    name: nameOf(thing, t),
    date: dateInWords(last, t),
    due: dateInWords(due, t),
  });
  return { message, range };
}
