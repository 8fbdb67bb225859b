/** Dates in cells, as numbers such as 20260331. */
import { daysIn } from '../../language/analysis/dates.ts';
import type { AnswerDate, PeriodKind } from '../plan.ts';

/** Which part of 03/04/2026 is the day. */
export type DayOrder = 'day-first' | 'month-first';

const yearFirst = /^(\d{4})[-./](\d{1,2})[-./](\d{1,2})(?!\d)/u;
const yearLast = /^(\d{1,2})[-./](\d{1,2})[-./](\d{4}|\d{2})(?!\d)/u;
const compact = /^(\d{4})(\d{2})(\d{2})(?!\d)/u;

/** The first number is the day, unless a second one is above 12, or only Americans write so: `03/04/2026 09:15 AM`. */
export function dayOrderOf(texts: readonly string[]): DayOrder {
  const parts = texts.flatMap((text) => {
    const [, first, second] = yearLast.exec(text) ?? [];
    return first && second ? [[Number(first), Number(second)] as const] : [];
  });
  if (parts.some(([, second]) => second > 12)) return 'month-first';
  const isAmerican = texts.some((text) => /\d\/\d.*[ap]m$/iu.test(text));
  return isAmerican && parts.every(([first]) => first <= 12) ? 'month-first' : 'day-first';
}

/** @returns 0 where the text does not start with a date. */
export function dateNumber(text: string, order: DayOrder): number {
  const first = yearFirst.exec(text) ?? compact.exec(text);
  if (first) return numberOf(Number(first[1]), Number(first[2]), Number(first[3]));
  const last = yearLast.exec(text);
  if (!last) return 0;
  const [day, month] = order === 'day-first' ? [last[1], last[2]] : [last[2], last[1]];
  const year = Number(last[3]);
  return numberOf(year < 100 ? 2000 + year : year, Number(month), Number(day));
}

function numberOf(year: number, month: number, day: number): number {
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return 0;
  return year * 10_000 + month * 100 + day;
}

/** `undefined` for 0. */
export function dateOf(number: number): AnswerDate | undefined {
  if (number === 0) return undefined;
  return { year: Math.floor(number / 10_000), month: Math.floor(number / 100) % 100, day: number % 100 };
}

/** A number that is the same for all dates of a month or a quarter, and sorts. */
export function periodNumber(by: PeriodKind): (date: number) => number {
  if (by === 'month') return (date) => Math.floor(date / 100);
  return (date) => Math.floor(date / 10_000) * 100 + Math.ceil((Math.floor(date / 100) % 100) / 3);
}

/** Length of the date at the start of a text: what follows is a time. */
export function dateLength(text: string): number {
  const blank = text.search(/[ T]/u);
  return blank >= 8 ? blank : text.length;
}
