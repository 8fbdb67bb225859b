/** Dates, lengths of time and frequencies in the reader's words. */
import { noonOf } from '../../analysis/calendar.ts';
import type { JourneyTranslate } from '../../messages/messages.ts';
import type { Duration, Frequency, JourneyDate } from '../../model/model.ts';

/** As precise as it was written: "June 30, 2026", "June 2026", "2026". */
export function dateInWords(date: JourneyDate, t: JourneyTranslate): string {
  const precision = date.day !== undefined ? 'day' : date.month !== undefined ? 'month' : 'year';
  return t('time.date', { precision, date: noonOf(date) });
}

/** "8 weeks". */
export function durationInWords({ count, unit, most, about }: Duration, t: JourneyTranslate): string {
  const how = { about: about ? 'yes' : 'no', range: most === undefined ? 'no' : 'yes' };
  return t('time.duration', { low: count, count: most ?? count, unit: unit.replace('-', '_'), ...how });
}

/** "5 times a week", "at most twice a week". */
export function frequencyInWords({ count, per, every = 1, atMost, atLeast }: Frequency, t: JourneyTranslate): string {
  return t('time.frequency', {
    count,
    unit: per.replace('-', '_'),
    every,
    limit: atMost ? 'yes' : atLeast ? 'least' : 'no',
  });
}
