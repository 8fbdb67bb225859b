/** Dates that are not in the form of the language, but leave no doubt: quarters, and months in words. */
import { languages } from '../../model/languages.ts';

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

/** The number of a month from 1, by its name or its first three letters in any language. */
function monthCalled(word: string): number | undefined {
  if (word.length < 3) return undefined;
  const wanted = word.toLowerCase();
  const months = languages.map((language) => monthNames(language).findIndex((name) => isMonth(wanted, name)));
  const found = months.find((index) => index >= 0);
  return found === undefined ? undefined : found + 1;
}

function isMonth(word: string, name: string): boolean {
  return word === name || word === name.slice(0, 3) || (word.length === 4 && name.startsWith(word));
}

function monthNames(language: string): string[] {
  const format = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' });
  return Array.from({ length: 12 }, (_, month) => format.format(Date.UTC(2026, month, 15)).toLowerCase());
}

function padded(number: number): string {
  return String(number).padStart(2, '0');
}
