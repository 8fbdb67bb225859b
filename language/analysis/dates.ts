import type { JourneyDate } from '../model/model.ts';

/**
 * Orders dates that are as precise as they were written. A partial date stands for the last day it covers: figures of
 * `2026-03` are complete when March is over, so they are newer than those of 2026-03-15, and those of `2026` are newer
 * than both. Anything between would have no fixed order and the latest rating would depend on the order of lines.
 *
 * @returns below zero when `a` is earlier, above when it is later, 0 when both end on the same day.
 */
export function compareDates(a: JourneyDate, b: JourneyDate): number {
  return lastDay(a) - lastDay(b);
}

/** Orders from the oldest to the newest; without a date something is older than anything with one. */
export function byAge(a: JourneyDate | undefined, b: JourneyDate | undefined): number {
  return a && b ? compareDates(a, b) : Number(a !== undefined) - Number(b !== undefined);
}

/** The newest of several lines; of two equally old ones the later line. */
export function newestOf<T extends { readonly date?: JourneyDate }>(lines: readonly T[]): T | undefined {
  return lines.toSorted((a, b) => byAge(a.date, b.date)).at(-1);
}

/** Whether a date is yet to come: its first day is after today. `2026` is not, from 1 January 2026 on. */
export function isAhead({ year, month = 1, day = 1 }: JourneyDate, today: JourneyDate): boolean {
  return year * 10_000 + month * 100 + day > lastDay(today);
}

/** The last day that a date covers as a number that sorts: 20260331 for 2026-03. */
function lastDay(date: JourneyDate): number {
  const { year, month, day } = endOf(date);
  return year * 10_000 + month * 100 + day;
}

/** The last day that a date covers: 2026-03-31 for `2026-03`. */
export function endOf(date: JourneyDate): Required<JourneyDate> {
  const month = date.month ?? 12;
  return { year: date.year, month, day: date.day ?? daysIn(date.year, month) };
}

/** How many days a month has; `month` is 1–12. */
export function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
