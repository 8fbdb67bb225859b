import { dashes, partsOf } from '../../keywords/value-forms.ts';
import { linkAmong, unitLength } from '../../keywords/word-patterns.ts';
import type { Duration, Frequency, JourneyDate, Review } from '../../model/model.ts';
import { amountOf } from './duration.ts';
import { toNumber } from './number.ts';
import { type Reading, refuse } from './reading.ts';
import { writtenDate } from './written-date.ts';

const datePattern = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

const anyDash = new RegExp(`[${dashes}]`, 'gu');

/** True for what looks like a date, so that a mistyped one is not taken for the name of a source. */
export function looksLikeDate(text: string): boolean {
  return /^\d/.test(text);
}

/** `2026`, `2026-03` or `2026-03-01`, a day that the calendar has. */
export function readDate(text: string): Reading<JourneyDate> {
  const match = datePattern.exec(text.replace(anyDash, '-'));
  if (!match) {
    const written = writtenDate(text);
    if (!written) return refuse(text, 'invalid-value.date');
    return refuse(text, written.isQuarter ? 'invalid-value.quarter' : 'invalid-value.other-date', {
      date: written.date,
    });
  }
  const [year, month, day] = [Number(match[1]), Number(match[2] ?? 1), Number(match[3] ?? 1)];
  const calendar = new Date(Date.UTC(year, month - 1, day));
  calendar.setUTCFullYear(year, month - 1, day);
  if (calendar.getUTCMonth() !== month - 1 || calendar.getUTCDate() !== day) {
    return refuse(text, 'invalid-value.no-such-day');
  }
  return {
    value: {
      year,
      ...(match[2] === undefined ? {} : { month }),
      ...(match[3] === undefined ? {} : { day }),
    },
  };
}

/** `2026-03-01, every 6 months`. */
export function readReview(text: string): Reading<Review> {
  const parts = partsOf('review', text);
  const date = readDate(parts?.date ?? text);
  if (date.fault) {
    return date;
  }
  const interval = parts?.interval;
  if (interval === undefined) {
    return { value: { date: date.value, every: undefined } };
  }
  const every = readInterval(interval);
  return every ? { value: { date: date.value, every } } : refuse(text, 'invalid-value.interval');
}

/** `every 6 months`, `every other month`, `monthly`; `undefined` for all else. */
function readInterval(text: string): Duration | undefined {
  const groups = partsOf('interval', text);
  const length = unitLength(groups?.often ?? groups?.unit ?? groups?.otherUnit);
  const every = groups?.other === undefined ? unitsIn(groups?.number) : 2;
  return length && every > 0 ? { count: every * length.count, unit: length.unit } : undefined;
}

/** `5 per week`, `daily`, `twice a month`, `every other week`, `at most 2 per week`, `at least monthly`. */
export function readFrequency(text: string): Reading<Frequency> {
  const groups = partsOf('frequency', text);
  const length = unitLength(
    groups?.unit ?? groups?.oftenUnit ?? groups?.eachOtherUnit ?? groups?.eachUnit ?? groups?.often,
  );
  if (!groups || !length) return refuse(text, 'invalid-value.frequency');
  const isOther = (groups.other ?? groups.eachOther) !== undefined;
  const every = length.count * (isOther ? 2 : unitsIn(groups.everyNumber ?? groups.eachNumber));
  if (every <= 0) return refuse(text, 'invalid-value.frequency');
  return {
    value: {
      count: countOf(groups),
      per: length.unit,
      atMost: groups.limit !== undefined,
      ...(groups.least === undefined ? {} : { atLeast: true as const }),
      ...(every === 1 ? {} : { every }),
    },
  };
}

function unitsIn(number: string | undefined): number {
  return number === undefined ? 1 : toNumber(number);
}

function countOf({ number, word, spelled }: Readonly<Record<string, string | undefined>>): number {
  if (number !== undefined) return toNumber(number);
  if (spelled !== undefined) return amountOf(spelled);
  return word !== undefined && linkAmong(word, ['twice']) ? 2 : 1;
}
