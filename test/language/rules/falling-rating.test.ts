import { expect, it } from 'vitest';
import { findOf, messagesOf } from './find-in.ts';

const code = 'falling-rating';
const survey = (value: number, date: string, n = 90, sd = 1.4) => ({ value, date, n, sd });
const of = (...rating: Parameters<typeof survey>[]) => ({
  touchpoints: [{ name: 'Sales meeting', rating: rating.map((args) => survey(...args)) }],
});

it('tells of a fall that chance does not explain, on the newer number, with the older one', () => {
  const found = findOf(code, of([8.6, '2025-03'], [7.4, '2026-03']));
  expect(found).toEqual([
    expect.objectContaining({
      level: 'info',
      touchpoint: 'Sales meeting',
      message:
        '"Sales meeting" fell from 8.6 to 7.4 of 10 since March 2025, by more than the ±0.4 that chance explains: find out what changed for customers.',
    }),
  ]);
  const [older, newer] = [found[0]?.related[0]?.range.start.line, found[0]?.range.start.line];
  expect(Number(newer) - Number(older)).toBe(1);
});

it('goes by the dates and not by the order of the lines', () => {
  expect(messagesOf(code, of([7.4, '2026-03'], [8.6, '2025-03']))).toHaveLength(1);
  expect(messagesOf(code, of([7.4, '2025-03'], [8.6, '2026-03']))).toEqual([]);
});

it('compares with the one right before', () => {
  expect(messagesOf(code, of([9.5, '2024-03'], [7.3, '2025-03'], [7.4, '2026-03']))).toEqual([]);
});

it.each([
  ['few answers', [8.2, '2025-03', 12, 1.9], [7.4, '2026-03', 14, 2.1], 0],
  // Margins 0.6 and 0.6 overlap, and their difference is still beyond ±0.8.
  ['overlapping intervals', [8.2, '2025-03', 42, 1.9], [7.2, '2026-03', 42, 1.9], 1],
  ['many answers and a small fall', [8.2, '2025-03', 900, 1.2], [7.9, '2026-03', 900, 1.2], 1],
] as const)('measures %s', (_what, before, newest, findings) => {
  expect(messagesOf(code, of([...before], [...newest]))).toHaveLength(findings);
});

const bare = (...rating: { value: number | '?' | 'n/a'; date?: string; n?: number; personas?: string[] }[]) => ({
  personas: [{ name: 'Kim' }, { name: 'Lise' }],
  touchpoints: [{ name: 'Sales meeting', rating }],
});

it('takes one position where nobody says how many answered', () => {
  expect(messagesOf(code, bare({ value: 8 }, { value: 7, date: '2026' }))).toEqual([
    '"Sales meeting" fell from 8 to 7 of 10: find out what changed for customers.',
  ]);
  expect(messagesOf(code, bare({ value: 8 }, { value: 7.1, date: '2026' }))).toEqual([]);
  expect(messagesOf(code, { scale: [1, 5], ...bare({ value: 4.4 }, { value: 4, date: '2026' }) })).toEqual([]);
  expect(messagesOf(code, { scale: [1, 5], ...bare({ value: 4.4 }, { value: 3.9, date: '2026' }) })).toHaveLength(1);
});

it('keeps to the interval that is known where one side has none', () => {
  expect(messagesOf(code, bare({ value: 8 }, { value: 6.8, date: '2026', n: 12 }))).toEqual([]);
  expect(messagesOf(code, bare({ value: 8 }, { value: 6.8, date: '2026', n: 1 }))).toHaveLength(1);
});

it('keeps personas apart, and tells a shared line once', () => {
  const kim = { value: 9, date: '2025', personas: ['Kim'] };
  expect(messagesOf(code, bare(kim, { value: 5, date: '2026', personas: ['Lise'] }))).toEqual([]);
  expect(messagesOf(code, bare(kim, { value: 5, date: '2026' }))).toEqual([]);
  const both = { value: 5, date: '2026', personas: ['Kim', 'Lise'] };
  expect(messagesOf(code, bare(kim, { ...kim, personas: ['Lise'] }, both))).toEqual([
    expect.stringContaining('fell for Kim, Lise from 9 to 5'),
  ]);
});

it.each(['?', 'n/a', 11] as const)('compares nothing with %s', (value) => {
  expect(messagesOf(code, bare({ value: 9, date: '2025' }, { value, date: '2026' }))).toEqual([]);
  expect(messagesOf(code, bare({ value, date: '2025' }, { value: 5, date: '2026' }))).toEqual([]);
});

it('looks over a year without a number', () => {
  const ratings = bare({ value: 9, date: '2024' }, { value: '?', date: '2025' }, { value: 5, date: '2026' });
  expect(messagesOf(code, ratings)).toEqual([expect.stringContaining('since 2024')]);
});
