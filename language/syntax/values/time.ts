import type { Duration, Frequency, JourneyDate, Review, TimeUnit } from '../../model/model.ts';
import { toNumber } from './number.ts';
import { type Reading, refuse } from './reading.ts';

const datePattern = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;
const reviewPattern = /^(\S+?)\s*(?:,\s*every\s+(.+))?$/i;
const durationPattern = /^(\d+(?:[.,]\d+)?)\s*([a-z]+)$/i;
const frequencyPattern =
  /^(?<limit>at most|up to|max\.?)?\s*(?:(?<count>\d+(?:[.,]\d+)?|once|twice)\s*(?:times?)?\s*(?:per|an?|every|\/)\s*(?<unit>[a-z]+)|(?<often>daily|weekly|monthly|yearly))$/i;

const units: Readonly<Record<string, TimeUnit>> = {
  min: 'minute',
  minute: 'minute',
  h: 'hour',
  hour: 'hour',
  day: 'day',
  week: 'week',
  month: 'month',
  year: 'year',
};
const often: Readonly<Record<string, TimeUnit>> = { daily: 'day', weekly: 'week', monthly: 'month', yearly: 'year' };

/** True for what looks like a date, so that a mistyped one is not taken for the name of a source. */
export function looksLikeDate(text: string): boolean {
  return /^\d/.test(text);
}

/** `2026`, `2026-03` or `2026-03-01`, a day that the calendar has. */
export function readDate(text: string): Reading<JourneyDate> {
  const match = datePattern.exec(text);
  if (!match) {
    return refuse(text, 'invalid-value.date');
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
  const match = reviewPattern.exec(text);
  const date = readDate(match?.[1] ?? text);
  if (date.fault) {
    return date;
  }
  const interval = match?.[2];
  if (interval === undefined) {
    return { value: { date: date.value, every: undefined } };
  }
  const every = readDuration(/^\d/.test(interval) ? interval : `1 ${interval}`);
  return every.fault ? refuse(text, 'invalid-value.interval') : { value: { date: date.value, every: every.value } };
}

/** `40 minutes`, `1,5 hours`, `8 weeks`. */
export function readDuration(text: string): Reading<Duration> {
  const match = durationPattern.exec(text);
  const unit = unitOf(match?.[2]);
  const count = toNumber(match?.[1] ?? '');
  return match && unit && count > 0 ? { value: { count, unit } } : refuse(text, 'invalid-value.duration');
}

/** `5 per week`, `daily`, `twice a month`, `at most 2 per week`. */
export function readFrequency(text: string): Reading<Frequency> {
  const groups = frequencyPattern.exec(text)?.groups;
  const per = groups?.often ? often[groups.often.toLowerCase()] : unitOf(groups?.unit);
  return groups && per
    ? { value: { count: countOf(groups.count), per, atMost: groups.limit !== undefined } }
    : refuse(text, 'invalid-value.frequency');
}

function countOf(text: string | undefined): number {
  const word = text?.toLowerCase();
  return word === undefined || word === 'once' ? 1 : word === 'twice' ? 2 : toNumber(word);
}

function unitOf(text: string | undefined): TimeUnit | undefined {
  const word = text?.toLowerCase() ?? '';
  return units[word] ?? units[word.replace(/s$/, '')];
}
