import { expect, it } from 'vitest';
import { randomFrom } from '../random-from.ts';
import { foundInText, journeyOf, messagesInText } from './in-text.ts';

const code = 'falling-rating';
const meeting = (...ratings: readonly string[]) =>
  journeyOf('touchpoint: Sales meeting', ...ratings.map((line) => `  ${line}`));
const survey = (value: number, date: string, n = 90, sd = 1.4) => `rating: ${value} (n=${n}, sd=${sd}, ${date})`;

it('reports a fall that chance does not explain, on the newer number, with the older one', async () => {
  expect(await foundInText(code, meeting(survey(8.6, '2025-03'), survey(7.4, '2026-03')))).toEqual([
    expect.objectContaining({
      level: 'info',
      touchpoint: 'Sales meeting',
      message:
        '"Sales meeting" fell from 8.6 to 7.4 of 10 since March 2025, by more than the ±0.4 that chance explains 19 times in 20: find out what changed for customers.',
      on: '7.4',
      relatedOn: ['8.6'],
    }),
  ]);
});

it('goes by the dates and not by the order of the lines', async () => {
  expect(await messagesInText(code, meeting(survey(7.4, '2026-03'), survey(8.6, '2025-03')))).toHaveLength(1);
  expect(await messagesInText(code, meeting(survey(7.4, '2025-03'), survey(8.6, '2026-03')))).toEqual([]);
});

it('leaves out a rating that is dated after today', async () => {
  expect(await messagesInText(code, meeting(survey(8.6, '2026-03'), survey(3, '2030')))).toEqual([]);
});

it('compares with the one right before', async () => {
  const text = meeting(survey(9.5, '2024-03'), survey(7.3, '2025-03'), survey(7.4, '2026-03'));
  expect(await messagesInText(code, text)).toEqual([]);
});

it.each([
  ['few answers', survey(8.2, '2025-03', 12, 1.9), survey(7.4, '2026-03', 14, 2.1), 0],
  // Margins 0.6 and 0.6 overlap, and their difference is still beyond ±0.8.
  ['overlapping intervals', survey(8.2, '2025-03', 42, 1.9), survey(7.2, '2026-03', 42, 1.9), 1],
  ['many answers and a small fall', survey(8.2, '2025-03', 900, 1.2), survey(7.9, '2026-03', 900, 1.2), 1],
])('measures %s', async (_, before, newest, findings) => {
  expect(await messagesInText(code, meeting(before, newest))).toHaveLength(findings);
});

it('takes one position where no number of answers is given', async () => {
  expect(await messagesInText(code, meeting('rating: 8', 'rating: 7 (2026)'))).toEqual([
    '"Sales meeting" fell from 8 to 7 of 10: find out what changed for customers.',
  ]);
  expect(await messagesInText(code, meeting('rating: 8', 'rating: 7.1 (2026)'))).toEqual([]);
  const onFive = (newer: number) => meeting('rating: 4.4', `rating: ${newer} (2026)`).replace('\n', '\n  scale: 1-5\n');
  expect(await messagesInText(code, onFive(4))).toEqual([]);
  expect(await messagesInText(code, onFive(3.9))).toHaveLength(1);
});

it('keeps to the interval that is known where one side has none', async () => {
  expect(await messagesInText(code, meeting('rating: 8', 'rating: 6.8 (n=12, 2026)'))).toEqual([]);
  expect(await messagesInText(code, meeting('rating: 8', 'rating: 6.8 (n=1, 2026)'))).toHaveLength(1);
});

it('keeps personas apart, and reports a shared line once', async () => {
  const of = (...ratings: readonly string[]) =>
    meeting(...ratings).replace('\n', '\n  persona: Kim\n  persona: Lise\n');
  expect(await messagesInText(code, of('rating[Kim]: 9 (2025)', 'rating[Lise]: 5 (2026)'))).toEqual([]);
  expect(await messagesInText(code, of('rating[Kim]: 9 (2025)', 'rating: 5 (2026)'))).toEqual([]);
  const shared = of('rating[Kim]: 9 (2025)', 'rating[Lise]: 9 (2025)', 'rating[Kim, Lise]: 5 (2026)');
  expect(await messagesInText(code, shared)).toEqual([expect.stringContaining('fell for Kim, Lise from 9 to 5')]);
});

it.each(['?', 'n/a', '11'])('compares nothing with %s', async (value) => {
  expect(await messagesInText(code, meeting('rating: 9 (2025)', `rating: ${value} (2026)`))).toEqual([]);
  expect(await messagesInText(code, meeting(`rating: ${value} (2025)`, 'rating: 5 (2026)'))).toEqual([]);
});

it('looks over a year without a number', async () => {
  const text = meeting('rating: 9 (2024)', 'rating: ? (2025)', 'rating: 5 (2026)');
  expect(await messagesInText(code, text)).toEqual([expect.stringContaining('since 2024')]);
});

it('finds a steady fall although no step is large', async () => {
  const years = [8.9, 8.6, 8.3, 8, 7.7].map((value, index) => survey(value, String(2022 + index), 60, 1.5));
  expect(await foundInText(code, meeting(...years))).toEqual([
    expect.objectContaining({
      message:
        '"Sales meeting" fell from 8.9 to 7.7 of 10 since 2022, steadily by 0.3 a year, and chance explains ±0.1 19 times in 20: find out what changed for customers.',
      on: '7.7',
      relatedOn: ['8.9'],
    }),
  ]);
  const short = [8.9, 8.6, 8.3].map((value, index) => survey(value, String(2022 + index), 60, 1.5));
  expect(await messagesInText(code, meeting(...short))).toHaveLength(1);
  const fewer = [8.9, 8.6, 8.3].map((value, index) => survey(value, String(2022 + index), 30, 1.5));
  expect(await messagesInText(code, meeting(...fewer))).toEqual([]);
});

it('counts a steady fall from where it began', async () => {
  const years = [7.7, 8.9, 8.6, 8.3, 8, 7.7].map((value, index) => survey(value, String(2021 + index), 60, 1.5));
  expect(await messagesInText(code, meeting(...years))).toEqual([expect.stringContaining('from 8.9 to 7.7')]);
  const recovered = [8.9, 8.6, 8.3, 8, 7.7, 7.8].map((value, index) => survey(value, String(2021 + index), 60, 1.5));
  expect(await messagesInText(code, meeting(...recovered))).toEqual([]);
});

it('takes more for each fall where more than ten touchpoints are measured again', async () => {
  const fallen = ['touchpoint: Sales meeting', `  ${survey(8.6, '2025')}`, `  ${survey(8.1, '2026')}`];
  const others = (count: number) =>
    Array.from({ length: count }, (_, index) => [
      `touchpoint: Contact ${index}`,
      `  ${survey(7, '2025')}`,
      `  ${survey(7, '2026')}`,
    ]).flat();
  expect(await messagesInText(code, journeyOf(...fallen, ...others(9)))).toHaveLength(1);
  expect(await messagesInText(code, journeyOf(...fallen, ...others(10)))).toEqual([]);
});

it('calls fewer than four of a hundred stable ratings falling', async () => {
  const random = randomFrom(2026);
  const drawn = (year: number) =>
    `  ${survey(Number((7 + (1.5 / Math.sqrt(60)) * normal(random)).toFixed(2)), String(year), 60, 1.5)}`;
  const stable = (index: number) => [`touchpoint: Contact ${index}`, ...[2023, 2024, 2025, 2026].map(drawn)];
  let found = 0;
  for (let round = 0; round < 60; round++) {
    const lines = Array.from({ length: 10 }, (_, index) => stable(index)).flat();
    found += (await messagesInText(code, journeyOf(...lines))).length;
  }
  expect(found / 600).toBeLessThan(0.04);
});

function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}
