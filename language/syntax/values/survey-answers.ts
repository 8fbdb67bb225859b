/** Values that connect numbers with a file of answers: counts for each answer, and the rows of a persona. */
import { type Reading, refuse } from './reading.ts';

/** Shorter than the finest scale that questionnaires have, 0 to 100. */
const mostCounts = 101;
const grouped = /^[1-9]\d{0,2}(?:[.,]\d{3})+$/u;

/**
 * `3 5 8 6 4`: how many gave the lowest answer of the scale, the next one, and so on. Commas, semicolons and bars of
 * fractions can stand between them; in `1,204` a comma parts thousands.
 */
export function readAnswerCounts(text: string): Reading<readonly number[]> {
  const words = text
    .split(/\s+/u)
    .map((word) => word.replace(/[,;]$/u, ''))
    .filter((word) => word !== '' && word !== '/')
    .flatMap((word) => (grouped.test(word) && /\s/u.test(text) ? word.replaceAll(/[.,]/gu, '') : word.split(/[,;/]/u)));
  const counts = words.map((word) => (/^\d{1,9}$/u.test(word) ? Number(word) : Number.NaN));
  const isSound = counts.length > 1 && counts.length <= mostCounts && counts.every((count) => !Number.isNaN(count));
  return isSound ? { value: counts } : refuse(text, 'invalid-value.answers');
}

/** The rows of a file in which a column has a value. */
export interface SegmentRule {
  readonly column: string;
  readonly value: string;
}

const segmentPattern = /^(?:"(?<quoted>(?:[^"]|"")*)"|(?<plain>[^"=][^=]*?))\s*=\s*(?<value>\S.*)$/su;

/** `Profile = first-time buyer`; a column with `=` in its name stands in quotes. */
export function readSegment(text: string): Reading<SegmentRule> {
  const { quoted, plain = '', value = '' } = segmentPattern.exec(text)?.groups ?? {};
  const column = unquoted(quoted) ?? plain;
  if (column === '' || value === '') return refuse(text, 'invalid-value.segment');
  const inQuotes = /^"((?:[^"]|"")*)"$/su.exec(value)?.[1];
  return { value: { column, value: unquoted(inQuotes) ?? value } };
}

/** `99, Don't know, "No, thanks"`: the answers that do not count. */
export function readMissing(text: string): Reading<readonly string[]> {
  const parts = text.match(/\s*"(?:[^"]|"")*"\s*(?=[,;]|$)|[^,;]+/gu) ?? [];
  const words = parts.map((part) => {
    const word = part.trim();
    return unquoted(/^"((?:[^"]|"")*)"$/su.exec(word)?.[1]) ?? word;
  });
  return { value: words.filter((word) => word !== '') };
}

/** The heading of a column, which can stand in quotes. */
export function readColumnName(text: string): Reading<string> {
  return { value: unquoted(/^"((?:[^"]|"")*)"$/su.exec(text)?.[1]) ?? text };
}

function unquoted(text: string | undefined): string | undefined {
  return text?.replaceAll('""', '"');
}
