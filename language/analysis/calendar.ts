/** Lengths of time between days of the calendar, and how often something happens. */
import type { Duration, Frequency, JourneyDate, TimeUnit } from '../model/model.ts';
import { daysIn, endOf } from './dates.ts';

/** Days of each unit; a month and a year are the mean ones of the Gregorian calendar. */
const days: Readonly<Record<TimeUnit, number>> = {
  minute: 1 / 1440,
  hour: 1 / 24,
  day: 1,
  'working-day': 7 / 5,
  week: 7,
  month: 365.2425 / 12,
  year: 365.2425,
};

/** How many days a length of time takes; of a range, the longer end: some customers wait that long. */
export function daysOf({ count, most = count, unit }: Duration): number {
  return most * days[unit];
}

/** How many times a day something happens. */
export function timesADay({ count, per, every = 1 }: Frequency): number {
  return count / (every * days[per]);
}

/** A number of times a day, counted per unit: 1 a day is 7 per week. */
export function timesPer(unit: TimeUnit, aDay: number): number {
  return aDay * days[unit];
}

/** Days from the end of one date to the end of another; below zero when `to` is earlier. */
export function daysBetween(from: JourneyDate, to: JourneyDate): number {
  return dayNumber(endOf(to)) - dayNumber(endOf(from));
}

/**
 * The day on which a length of time that began at the end of a date is over. Whole months and years keep the day of the
 * month, or take its last one: a month after 31 January is 28 February. Working days leave out Saturdays and Sundays,
 * not holidays. Anything else is counted in days, rounded up.
 */
export function dayAfter(date: JourneyDate, { count, unit }: Duration): Required<JourneyDate> {
  const start = endOf(date);
  if (unit === 'working-day' && Number.isInteger(count)) return dayOf(workingDayAfter(dayNumber(start), count));
  if ((unit !== 'month' && unit !== 'year') || !Number.isInteger(count)) {
    return dayOf(dayNumber(start) + Math.ceil(daysOf({ count, unit })));
  }
  const months = start.year * 12 + start.month - 1 + count * (unit === 'year' ? 12 : 1);
  const [year, month] = [Math.floor(months / 12), (months % 12) + 1];
  return { year, month, day: Math.min(start.day, daysIn(year, month)) };
}

/** Noon of a day in UTC, in milliseconds, for whoever formats dates. */
export function noonOf(date: JourneyDate): number {
  return dayNumber(endOf(date)) * millisecondsADay + millisecondsADay / 2;
}

/** Day numbers; 1 January 1970 was a Thursday. */
function workingDayAfter(start: number, count: number): number {
  const weekday = (day: number): number => (((day + 3) % 7) + 7) % 7;
  let day = start - Math.max(0, weekday(start) - 4);
  day += 7 * Math.floor(count / 5);
  for (let left = count % 5; left > 0; left--) day += weekday(day) === 4 ? 3 : 1;
  return day;
}

const millisecondsADay = 86_400_000;

/** Days since 1 January 1970. Not by `Date.UTC`, which takes the year 26 for 1926. */
function dayNumber({ year, month, day }: Required<JourneyDate>): number {
  return new Date(0).setUTCFullYear(year, month - 1, day) / millisecondsADay;
}

function dayOf(number: number): Required<JourneyDate> {
  const date = new Date(number * millisecondsADay);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}
