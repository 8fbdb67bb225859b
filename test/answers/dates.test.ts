import { expect, test } from 'vitest';
import { dateNumber, dayOrderOf, periodNumber } from '../../answers/table/dates.ts';

test.each([
  ['2026-03-31T08:15:00Z', 20260331],
  ['2026/3/1', 20260301],
  ['20260331', 20260331],
  ['31.03.2026 08:15', 20260331],
  ['1-3-26', 20260301],
  ['2026-02-30', 0],
  ['March', 0],
  ['', 0],
])('%s', (text, number) => expect(dateNumber(text, 'day-first')).toBe(number));

test.each([
  [['03/04/2026', '03/13/2026'], 'month-first'],
  [['03/04/2026', '13/03/2026'], 'day-first'],
  [['03/04/2026 09:15 AM'], 'month-first'],
  [['03/04/2026'], 'day-first'],
])('%s is written %s', (texts, order) => expect(dayOrderOf(texts)).toBe(order));

test('months and quarters sort', () => {
  expect([20251231, 20260101, 20260430].map(periodNumber('quarter'))).toEqual([202504, 202601, 202602]);
  expect([20251231, 20260101].map(periodNumber('month'))).toEqual([202512, 202601]);
});
