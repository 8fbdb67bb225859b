import { describe, expect, it } from 'vitest';
import { dayAfter, daysBetween, daysOf, noonOf, timesADay, timesPer } from '../../../language/analysis/calendar.ts';
import { endOf } from '../../../language/analysis/dates.ts';
import type { TimeUnit } from '../../../language/model/model.ts';
import { buildDate } from '../model-builder.ts';

const written = ({ year, month, day }: ReturnType<typeof endOf>) =>
  [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');

it.each([
  ['2026', '2026-12-31'],
  ['2026-02', '2026-02-28'],
  ['2024-02', '2024-02-29'],
  ['1900-02', '1900-02-28'],
  ['2026-04-05', '2026-04-05'],
])('takes %s to its last day', (date, last) => {
  expect(written(endOf(buildDate(date)))).toBe(last);
});

describe('the day on which a length of time is over', () => {
  it.each<[string, number, TimeUnit, string]>([
    ['2026-01-31', 1, 'month', '2026-02-28'],
    ['2024-01-31', 1, 'month', '2024-02-29'],
    ['2025-08-31', 6, 'month', '2026-02-28'],
    ['2025-12-15', 1, 'month', '2026-01-15'],
    ['2024-02-29', 1, 'year', '2025-02-28'],
    ['2026-02', 1, 'month', '2026-03-28'],
    ['2026-03-18', 2, 'week', '2026-04-01'],
    ['2026-02-27', 2, 'day', '2026-03-01'],
    ['2026-03-31', 1, 'hour', '2026-04-01'],
    ['2026-01-01', 1.5, 'month', '2026-02-16'],
    ['0026-03-01', 1, 'day', '0026-03-02'],
    ['2026-11-30', 1, 'working-day', '2026-12-01'],
    ['2026-11-27', 1, 'working-day', '2026-11-30'],
    ['2026-11-28', 1, 'working-day', '2026-11-30'],
    ['2026-11-29', 5, 'working-day', '2026-12-04'],
    ['2026-11-25', 10, 'working-day', '2026-12-09'],
    ['2026-11-26', 3, 'working-day', '2026-12-01'],
    ['1969-12-31', 2, 'working-day', '1970-01-02'],
    ['2026-11-30', 0.5, 'working-day', '2026-12-01'],
  ])('%s and %d %s: %s', (date, count, unit, day) => {
    expect(written(dayAfter(buildDate(date), { count, unit }))).toBe(day);
  });
});

it.each([
  ['2026-03-31', '2026-04-01', 1],
  ['2026-03', '2026-04-01', 1],
  ['2025', '2026-01-01', 1],
  ['2026-03-01', '2026-02-28', -1],
  ['2024-02-28', '2024-03-01', 2],
  ['2026-04', '2026-04-30', 0],
])('counts the days from %s to %s', (from, to, days) => {
  expect(daysBetween(buildDate(from), buildDate(to))).toBe(days);
});

it('knows how long and how often', () => {
  expect(daysOf({ count: 36, unit: 'hour' })).toBe(1.5);
  expect(daysOf({ count: 2, unit: 'week' })).toBe(14);
  expect(timesADay({ count: 14, per: 'week', atMost: false })).toBe(2);
  expect(timesPer('week', 2)).toBe(14);
  expect(new Date(noonOf({ year: 2026, month: 2 })).toISOString()).toBe('2026-02-28T12:00:00.000Z');
});
