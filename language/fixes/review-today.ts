import type { Finding } from '../model/finding.ts';
import { dateText } from '../text/dates.ts';
import type { FixContext } from '../text/edit.ts';
import { type Fix, offer } from './fix.ts';

/**
 * Sets the date of the review to today and keeps the interval. Not preferred: only the author knows whether it is true.
 */
export function reviewToday({ range }: Finding, { source, today }: FixContext): Fix[] {
  const clause = source.clauseAt(range.start);
  const written = source.textOf(source.sliceOf(range));
  const date = /^\d{4}(?:-\d{2}){0,2}/u.exec(written)?.[0];
  if (clause?.keyword?.word !== 'reviewed' || date === undefined) return [];
  const start = source.offsetAt(range.start);
  const value = dateText(today);
  return [offer('fix.review-today', { date: value }, [source.replace({ start, end: start + date.length }, value)])];
}
