import fc from 'fast-check';
import { expect, it } from 'vitest';
import { adjusted, differenceOf, estimateOf, lookedAtTogether } from '../../../language/analysis/difference.ts';
import { npsNumbers } from '../../../language/analysis/nps.ts';
import { shareInterval } from '../../../language/analysis/share.ts';
import { studentT975 } from '../../../language/analysis/student-t.ts';
import { randomFrom } from '../random-from.ts';

/** A mean with its standard deviation, on a scale without ends. */
function mean(value: number, n: number, sd: number) {
  const half = (studentT975(n - 1) * sd) / Math.sqrt(n);
  return estimateOf(value, { low: value - half, high: value + half }, { n, sd });
}

const share = (count: number, n: number) => estimateOf(count / n, shareInterval(count / n, n), {});

it('gives the interval of two means with their own spreads (Welch)', () => {
  // AUTO83B.DAT of the same handbook, 1.3.5.3: US cars 20.14458 (249, 6.41470), Japanese 30.48101 (79, 6.10771).
  // Printed there for unequal variances: T = −12.94627, ν = 136.8750.
  const found = differenceOf(mean(30.48101, 79, 6.10771), mean(20.14458, 249, 6.4147));
  const error = Math.sqrt(6.4147 ** 2 / 249 + 6.10771 ** 2 / 79);
  const change = 20.14458 - 30.48101;
  expect(change / error).toBeCloseTo(-12.94627, 4);
  const half = studentT975(136.875) * error;
  expect(found?.low).toBeCloseTo(change - half, 6);
  expect(found?.high).toBeCloseTo(change + half, 6);
  expect(found?.p).toBeLessThan(1e-20);
});

/** Newcombe 1998 (Statistics in Medicine 17: 873–890), table II, method 10: the eight cases that it prints. */
it.each([
  [56, 70, 48, 80, 0.0524, 0.3339],
  [9, 10, 3, 10, 0.1705, 0.809],
  [6, 7, 2, 7, 0.0582, 0.8062],
  [5, 56, 0, 29, -0.0381, 0.1926],
  [0, 10, 0, 20, -0.1611, 0.2775],
  [0, 10, 0, 10, -0.2775, 0.2775],
  [10, 10, 0, 20, 0.6791, 1],
  [10, 10, 0, 10, 0.6075, 1],
])('gives the printed interval of %d of %d against %d of %d', (a, m, b, n, low, high) => {
  const found = differenceOf(share(b, n), share(a, m));
  expect(found?.low).toBeCloseTo(low, 3);
  expect(found?.high).toBeCloseTo(high, 3);
});

it('has a p value below 0.05 exactly where the interval leaves out zero', () => {
  const of = fc.record({ count: fc.nat({ max: 60 }), n: fc.integer({ min: 60, max: 400 }) });
  const spread = fc.record({
    value: fc.double({ min: 2, max: 9, noNaN: true }),
    n: fc.integer({ min: 2, max: 300 }),
    sd: fc.double({ min: 0.1, max: 3, noNaN: true }),
  });
  const estimates = fc.oneof(
    of.map(({ count, n }) => share(count, n)),
    spread.map(({ value, n, sd }) => mean(value, n, sd)),
  );
  fc.assert(
    fc.property(estimates, estimates, (one, other) => {
      const { low, high, p } = differenceOf(one, other) ?? expect.fail('both are known');
      const near = Math.min(Math.abs(low), Math.abs(high)) < 1e-6;
      if (!near) expect(p < 0.05).toBe(low > 0 || high < 0);
      expect(p).toBeGreaterThanOrEqual(0);
      expect(p).toBeLessThanOrEqual(1);
    }),
  );
});

/** Answers on 1–10 as people give them, with their true mean. */
function drawMean(n: number, shift: number, random: () => number) {
  const answers = Array.from({ length: n }, () => Math.min(10, Math.max(1, Math.round(4 + shift + 4 * random()))));
  const average = answers.reduce((sum, one) => sum + one, 0) / n;
  const sd = Math.sqrt(answers.reduce((sum, one) => sum + (one - average) ** 2, 0) / (n - 1));
  return mean(average, n, sd);
}

function drawNps(n: number, promoters: number, detractors: number, random: () => number) {
  const drawn = Array.from({ length: n }, random);
  const p = drawn.filter((one) => one < promoters).length;
  const d = drawn.filter((one) => one >= 1 - detractors).length;
  const value = { kind: 'split' as const, promoters: p, passives: n - p - d, detractors: d };
  const numbers = npsNumbers({ value, n });
  return estimateOf(numbers?.score ?? 0, numbers?.interval ?? null, {});
}

it('holds the true difference about 95 times in 100', () => {
  const random = randomFrom(12);
  const held = (found: ReturnType<typeof differenceOf>, truth: number) =>
    found !== null && found.low <= truth && truth <= found.high;
  const rounds = 3000;
  const rate = (draw: () => boolean) => Array.from({ length: rounds }, draw).filter(Boolean).length / rounds;
  const means = rate(() => held(differenceOf(drawMean(14, 0, random), drawMean(40, 1, random)), 1));
  const npsRate = rate(() => held(differenceOf(drawNps(25, 0.5, 0.2, random), drawNps(60, 0.4, 0.3, random)), -20));
  for (const found of [means, npsRate]) {
    expect(found).toBeGreaterThan(0.935);
    expect(found).toBeLessThan(0.975);
  }
});

/** Benjamini & Hochberg 1995, section 3: 15 p values of a study of thrombolysis; four of them count at q = 0.05. */
it('corrects for the number of differences that are looked at', () => {
  const p = [
    0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528, 0.759, 1,
  ];
  expect(adjusted(p).filter((q) => q <= 0.05)).toHaveLength(4);
  expect(adjusted(p.toReversed())).toEqual(adjusted(p).toReversed());
});

it('corrects as the definition says, whatever the order', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 30 }), (p) => {
      const rankOf = (one: number) => p.filter((other) => other <= one).length;
      const expected = p.map((one) =>
        Math.min(1, ...p.filter((other) => other >= one).map((other) => (other * p.length) / rankOf(other))),
      );
      adjusted(p).forEach((q, index) => {
        expect(q).toBeCloseTo(expected[index] ?? Number.NaN, 12);
      });
    }),
  );
});

it('calls nothing clear whose interval holds zero, and nothing that ten other looks explain', () => {
  const one = { low: 0.1, high: 2, p: 0.03, assumed: false };
  const nothing = { low: -1, high: 1, p: 0.9, assumed: false };
  expect(lookedAtTogether([one])[0]?.clear).toBe(true);
  expect(lookedAtTogether([{ low: -0.1, high: 2, p: 0.07, assumed: false }])[0]).toMatchObject({
    q: 0.07,
    clear: false,
  });
  expect(lookedAtTogether([one, null, ...Array.from({ length: 9 }, () => nothing)])[0]).toMatchObject({ clear: false });
});
