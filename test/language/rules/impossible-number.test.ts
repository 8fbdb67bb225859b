import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { impossibleDeviation, impossibleMean, largestDeviation } from '../../../language/analysis/plausible.ts';
import { tryFixes } from '../fixes/fix-harness.ts';
import { foundInText, journeyOf, messagesInText } from './in-text.ts';

const code = 'impossible-number';
const rated = (rating: string, ...head: readonly string[]) =>
  journeyOf(...head, `touchpoint: Offer | rating: ${rating} | importance: 9`);

it('reports a spread that no answers with this mean can have, and the likely slip', async () => {
  expect(await foundInText(code, rated('4.2 (n=42, sd=19, survey)'))).toEqual([
    expect.objectContaining({
      level: 'error',
      touchpoint: 'Offer',
      on: '4.2 (n=42, sd=19, survey)',
      message:
        'A standard deviation of 19 is not possible with a mean of 4.2 on a scale from 1 to 10: with 42 answers it is at most 4.36. Did you mean “sd=1.9”?',
    }),
  ]);
  const fixes = await tryFixes(code, rated('4.2 (n=42, sd=19, survey)'), () => true);
  expect(fixes.map(({ title, text }) => [title, text.includes('(n=42, sd=1.9, survey)')])).toEqual([
    ['Change to “sd=1.9”', true],
  ]);
});

it.each([
  ['every answer is 10', rated('10 (n=42, sd=2)'), 'at most 0.'],
  ['the scale is short', rated('4 (n=20, sd=2.5)', 'scale: 1-5'), 'at most 1.78.'],
  ['n is not given', rated('4.2 (sd=19)'), 'with any number of answers'],
  ['an older rating has it', `${rated('8 (2026)')}\n    rating: 4.2 (n=42, sd=19, 2025)`, '4.36'],
  ['an outcome has it', journeyOf('outcome: Would buy again 5.6 (n=42, sd=19)'), 'at most 4.55.'],
  ['the effort score has it', journeyOf('ces: 5 of 7, high is easy (n=30, sd=18)'), 'sd=1.8'],
])('reports it where %s', async (_, text, words) => {
  expect(await messagesInText(code, text)).toEqual([expect.stringContaining(words)]);
});

it.each([
  ['a usual spread', rated('4.2 (n=42, sd=1.9)')],
  ['the widest spread', rated('5.5 (n=2, sd=6.36)')],
  ['a rounded mean near the end', rated('10 (n=42, sd=0.2)')],
  ['one answer', rated('10 (n=1, sd=2)')],
  ['no spread', rated('10 (n=42)')],
  ['an amount of money', journeyOf('outcome: Order value 1250 SEK (n=42, sd=900)')],
])('is silent with %s', async (_, text) => {
  expect(await messagesInText(code, text)).toEqual([]);
});

it('reports counts of a Net Promoter Score that contradict n, and writes the sum', async () => {
  const text = journeyOf('nps: 12/5/3 (n=100)');
  expect(await messagesInText(code, text)).toEqual([
    'Promoters, passives and detractors add up to 20 answers, but n is 100.',
  ]);
  const fixes = await tryFixes(code, text, () => true);
  expect(fixes.map(({ text: fixed }) => fixed)).toEqual([text.replace('n=100', 'n=20')]);
  expect(await messagesInText(code, journeyOf('nps: 50/30/20 (n=80)'))).toEqual([]);
  expect(await messagesInText(code, journeyOf('nps: 12/5/3 (n=20)'))).toEqual([]);
});

describe('a mean of whole-number answers', () => {
  test('that so few answers cannot have is information', async () => {
    expect(await foundInText(code, rated('8.05 (n=12)'))).toEqual([
      expect.objectContaining({
        level: 'info',
        message:
          '12 whole-number answers cannot have the mean 8.05: the nearest are 8 and 8.083. Check the number and n, unless the answers are weighted or have decimals.',
      }),
    ]);
  });

  test.each(['8.08 (n=12)', '8.05 (n=100)', '8.1 (n=12)', '8 (n=3)', '8.05'])('is not reported: %s', async (rating) => {
    expect(await messagesInText(code, rated(rating))).toEqual([]);
  });
});

const answers = fc.array(fc.integer({ min: 1, max: 10 }), { minLength: 2, maxLength: 60 });
const meanOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const scale = { low: 1, high: 10 };

test('no answers that were really given are impossible, however they are rounded', () => {
  fc.assert(
    fc.property(answers, fc.integer({ min: 0, max: 3 }), (given, digits) => {
      const mean = meanOf(given);
      const squares = given.reduce((sum, value) => sum + (value - mean) ** 2, 0);
      const sd = Math.sqrt(squares / (given.length - 1));
      const written = Number(mean.toFixed(Math.max(digits, 1)));
      expect(impossibleDeviation(written, given.length, Number(sd.toFixed(digits)), scale)).toBeUndefined();
      expect(impossibleMean(Number(mean.toFixed(digits)), given.length, scale)).toBeUndefined();
    }),
  );
});

test('the bound is reached by answers at both ends', () => {
  const ends = [...Array<number>(7).fill(1), ...Array<number>(3).fill(10)];
  const mean = meanOf(ends);
  const sd = Math.sqrt(ends.reduce((sum, value) => sum + (value - mean) ** 2, 0) / 9);
  expect(largestDeviation(mean, 10, scale)).toBeCloseTo(sd, 12);
});
