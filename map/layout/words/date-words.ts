/** Dates in the reader's language. */
import { noonOf } from '../../../language/analysis/calendar.ts';
import type { JourneyDate } from '../../../language/model/model.ts';
import type { Words } from './words.ts';

/** As precise as it was written: a year, a month, a day. */
export function dateWords(date: JourneyDate, { t }: Words): string {
  const precision = date.day === undefined ? (date.month === undefined ? 'year' : 'month') : 'day';
  return t('time.date', { date: noonOf(date), precision });
}
