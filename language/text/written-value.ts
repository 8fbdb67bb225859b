/** Values as the author of a text writes them. */

import type { JourneyDate, RatingValue } from '../model/model.ts';
import type { SourceText } from './source-text.ts';

/**
 * A rating as it stands in the text: unrounded, with a comma where the author writes commas, and `8,0` where the
 * author's whole numbers look like that.
 *
 * @param keyword whose numbers show the author's habit
 * @param before what it replaces
 */
export function writtenValue(value: RatingValue, keyword: string, source: SourceText, before = ''): string {
  if (value.kind === 'unknown') return '?';
  if (value.kind === 'not-applicable') return source.spellValue('noRatings', 'n/a');
  const digits = plainDigits(value.number);
  const text = Number.isInteger(value.number) && showsTenths(keyword, source) ? `${digits}.0` : digits;
  return usesComma(source, before) ? text.replace('.', ',') : text;
}

/** `2026-03`: as precise as it is known. */
export function writtenDate({ year, month, day }: JourneyDate): string {
  const parts = [String(year).padStart(4, '0'), ...[month, day].flatMap((part) => (part === undefined ? [] : part))];
  return parts.map((part) => String(part).padStart(2, '0')).join('-');
}

/** The shortest digits that mean this number; the language knows no exponents. */
function plainDigits(value: number): string {
  const text = String(value);
  return text.includes('e') ? value.toFixed(20).replace(/\.?0+$/u, '') : text;
}

/**
 * Whether the author writes decimal commas: as in the number before, as in most numbers, or as the language does.
 *
 * @param before a number of the author's
 */
export function usesComma({ text, report }: SourceText, before = ''): boolean {
  if (/[.,]/u.test(before)) return before.includes(',');
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  const [commas, points] = [count(/:[^\S\r\n]*\d+,\d/gu), count(/:[^\S\r\n]*\d+\.\d/gu)];
  return commas === points ? report.scan.language !== 'en' : commas > points;
}

function showsTenths(keyword: string, { text }: SourceText): boolean {
  return new RegExp(String.raw`\b${keyword}\b[^:\r\n|]*:[^\S\r\n]*\d+[.,]0(?!\d)`, 'iu').test(text);
}
