import { expect, it } from 'vitest';
import { foundInText, journeyOf, messagesInText } from './in-text.ts';

const code = 'old-rating';
const rated = (name: string, rating: string) => `touchpoint: ${name} | rating: ${rating}`;

it('reports a rating that is older than the usual year', async () => {
  expect(await foundInText(code, journeyOf(rated('Website', '6.1 (n=80, 2009)')))).toEqual([
    expect.objectContaining({
      level: 'hint',
      touchpoint: 'Website',
      on: '6.1',
      message: 'The rating of "Website" is of 2009, older than the review interval. Ask customers again.',
    }),
  ]);
});

it('goes by the interval of the map', async () => {
  const text = (every: string) => journeyOf(`reviewed: 2026-03-01, every ${every}`, rated('Website', '6.1 (2025-06)'));
  expect(await messagesInText(code, text('6 months'))).toHaveLength(1);
  expect(await messagesInText(code, text('1 year'))).toEqual([]);
});

it('reports three or more together', async () => {
  const text = journeyOf(...['A', 'B', 'C'].map((name, index) => rated(name, `7 (${2021 + index})`)));
  expect(await foundInText(code, text)).toEqual([
    expect.objectContaining({
      on: 'A journey',
      message: '3 ratings are older than the review interval; the oldest is that of "A", of 2021. Ask customers again.',
    }),
  ]);
});

it.each([
  ['it is of the last twelve months', journeyOf(rated('Website', '6.1 (2025-04)'))],
  ['a newer one counts', journeyOf(`${rated('Website', '6.1 (2009)')} | rating: 7 (2026-01)`)],
  ['it has no date', journeyOf(rated('Website', '6.1'))],
  ['a survey is planned', journeyOf(`${rated('Website', '6.1 (2009)')} | survey: Website, next 2026-09`)],
  ['stale-review reports the map', journeyOf('reviewed: 2024-03-01', rated('Website', '6.1 (2009)'))],
  ['it is an aim', journeyOf('state: to-be', rated('Website', '6.1 (2009)'))],
])('is silent where %s', async (_, text) => {
  expect(await messagesInText(code, text)).toEqual([]);
});
