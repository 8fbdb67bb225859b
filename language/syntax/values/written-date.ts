/** Dates that are not in the form of the language, but leave no doubt: quarters, and months in words. */
import { monthCalled } from './month-names.ts';

/** A date as the language writes it, and whether it was a quarter. */
export interface WrittenDate {
  readonly date: string;
  readonly isQuarter: boolean;
}

const quarterWord = String.raw`(?:q|k|kv|kv\.|kvartal|kwartaal|quarter)`;
const quarters: readonly RegExp[] = [
  new RegExp(String.raw`^${quarterWord}\s*(?<quarter>[1-4])[\s,/.-]*(?<year>\d{4})$`, 'iu'),
  new RegExp(String.raw`^(?<year>\d{4})[\s,/.-]*${quarterWord}\s*(?<quarter>[1-4])$`, 'iu'),
  new RegExp(
    String.raw`^(?<quarter>[1-4])\s*(?:\.|:?e|:?a|st|nd|rd|th)?\s*${quarterWord}[\s,/.-]*(?<year>\d{4})$`,
    'iu',
  ),
  new RegExp(String.raw`^(?<year>\d{4})[\s,/.-]+(?<quarter>[1-4])\s*(?:\.|:?e|:?a)?\s*${quarterWord}$`, 'iu'),
];
const inWords = /^(?:(?<day>\d{1,2})\.?\s+)?(?<month>\p{L}+)\.?\s+(?:(?<dayBehind>\d{1,2}),\s*)?(?<year>\d{4})$/u;
const monthFirst = /^(?<month>0?[1-9]|1[0-2])[/.-](?<year>\d{4})$/u;

/** `Q1 2026`, `1. kvartal 2026`, `mars 2026`, `31 March 2026`, `03/2026`; `undefined` for all else. */
export function writtenDate(text: string): WrittenDate | undefined {
  for (const pattern of quarters) {
    const { quarter, year } = pattern.exec(text)?.groups ?? {};
    if (quarter && year) return { date: `${year}-${padded(Number(quarter) * 3)}`, isQuarter: true };
  }
  const numbers = monthFirst.exec(text)?.groups;
  if (numbers?.year && numbers.month) {
    return { date: `${numbers.year}-${padded(Number(numbers.month))}`, isQuarter: false };
  }
  const { day, dayBehind, month = '', year } = inWords.exec(text)?.groups ?? {};
  const number = monthCalled(month);
  if (!year || number === undefined) return undefined;
  const dayNumber = day ?? dayBehind;
  return { date: `${year}-${padded(number)}${dayNumber ? `-${padded(Number(dayNumber))}` : ''}`, isQuarter: false };
}

function padded(number: number): string {
  return String(number).padStart(2, '0');
}
