import { dayAfter } from '../../analysis/calendar.ts';
import { compareDates } from '../../analysis/dates.ts';
import type { Duration, JourneyDate, Rating, Touchpoint } from '../../model/model.ts';
import { type Draft, type JourneyContext, journeyRule } from '../rule.ts';
import { dateInWords } from '../shared/time-words.ts';
import { nameOf, touchpointId } from '../shared/touchpoint-views.ts';

/** From this number of old ratings on, one finding names them all (convention). */
const many = 3;

interface Old {
  readonly touchpoint: Touchpoint;
  readonly line: Rating;
  readonly date: JourneyDate;
}

/**
 * Ratings that customers gave longer ago than the review interval of the map. Where the review itself is overdue,
 * `stale-review` reports it; a touchpoint with a planned survey will be measured anyway.
 */
export const oldRating = journeyRule({
  code: 'old-rating',
  level: 'hint',
  *check(context) {
    const { journey, t } = context;
    if (journey.state === 'to-be' || isReviewOverdue(context)) return;
    const old = oldRatings(context);
    const oldest = old.toSorted((a, b) => compareDates(a.date, b.date))[0];
    if (!oldest) return;
    if (old.length < many) yield* old.map((one) => draft(one, context));
    else {
      const said = { count: old.length, name: nameOf(oldest.touchpoint, t), date: dateInWords(oldest.date, t) };
      yield { message: t('old-rating.count', said), range: journey.nameRange };
    }
  },
});

function draft({ touchpoint, line, date }: Old, { t }: JourneyContext): Draft {
  return {
    message: t('old-rating', { name: nameOf(touchpoint, t), date: dateInWords(date, t) }),
    range: line.valueRange,
    touchpoint: touchpointId(touchpoint),
  };
}

/** One of each touchpoint, in the order of the journey. */
function oldRatings(context: JourneyContext): Old[] {
  const { touchpoints, today } = context;
  const old = new Map<string, Old>();
  for (const { touchpoint, ratingLine: line, numbers } of touchpoints) {
    if (!line?.date || numbers.rating === null || numbers.ratingKind !== 'measured' || old.has(touchpoint.key))
      continue;
    const every = touchpoint.reviewed?.value.every ?? intervalIn(context);
    if (compareDates(dayAfter(line.date, every), today) >= 0 || isPlanned(touchpoint, today)) continue;
    old.set(touchpoint.key, { touchpoint, line, date: line.date });
  }
  return [...old.values()];
}

function isPlanned({ surveys }: Touchpoint, today: JourneyDate): boolean {
  return surveys.some(({ value }) => value.next !== undefined && compareDates(value.next, today) >= 0);
}

function isReviewOverdue(context: JourneyContext): boolean {
  const { reviewed } = context.journey;
  return reviewed !== undefined && compareDates(dayAfter(reviewed.value.date, intervalIn(context)), context.today) < 0;
}

function intervalIn({ journey, thresholds }: JourneyContext): Duration {
  return journey.reviewed?.value.every ?? { count: thresholds.reviewMonths, unit: 'month' };
}
