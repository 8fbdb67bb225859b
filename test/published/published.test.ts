/** Worked examples that others have published, entered as maps: the product gives the printed figures. */
import { expect, test } from 'vitest';
import { compared, exported } from '../support/json-of-maps.ts';

/** A share with the decimals that it takes to stand for a fraction. */
function percent(of: number, n: number): string {
  return `${((100 * of) / n).toFixed(10)}% (n=${n}`;
}

/**
 * Newcombe (1998), Two-sided confidence intervals for the single proportion: comparison of seven methods, Statistics in
 * Medicine 17, 857–872, table I, method 3 (Wilson, without continuity correction).
 */
test.each([
  [81, 263, 0.2553, 0.3662],
  [15, 148, 0.0624, 0.1605],
  [0, 20, 0, 0.1611],
  [1, 29, 0.0061, 0.1718],
])('Wilson: %i of %i customers are satisfied, %f to %f', async (of, n, low, high) => {
  const map = await exported(`journey: J\n  csat: ${percent(of, n)})\n  touchpoint: T | rating: 8\n`);
  const [csat] = map.measures;
  expect(csat.low).toBeCloseTo(low, 4);
  expect(csat.high).toBeCloseTo(high, 4);
});

/**
 * Newcombe (1998), Interval estimation for the difference between independent proportions: comparison of eleven
 * methods, Statistics in Medicine 17, 873–890, table II, method 10 (without continuity correction).
 */
test.each([
  [56, 70, 48, 80, 0.0524, 0.3339],
  [9, 10, 3, 10, 0.1705, 0.809],
  [6, 7, 2, 7, 0.0582, 0.8062],
  [5, 56, 0, 29, -0.0381, 0.1926],
  [0, 10, 0, 20, -0.1611, 0.2775],
  [10, 10, 0, 20, 0.6791, 1],
  [10, 10, 0, 10, 0.6075, 1],
])('Newcombe: %i of %i against %i of %i, %f to %f', async (of, n, ofBefore, before, low, high) => {
  const map = await exported(
    `journey: J\n  csat: ${percent(ofBefore, before)}, 2025)\n  csat: ${percent(of, n)}, 2026)\n  touchpoint: T | rating: 8\n`,
  );
  const [csat] = map.measures;
  expect(csat.trend.low).toBeCloseTo(low, 4);
  expect(csat.trend.high).toBeCloseTo(high, 4);
});

/**
 * Welch's interval of a difference of two means. Bonett, R package statpsych, `ci.mean2` (unequal variances), and the
 * `sleep` data of R with its printed `t.test`.
 */
test.each([
  ['statpsych', '15.4 (n=30, sd=2.67)', '10.3 (n=20, sd=2.15)', 3.721994, 6.478006, undefined],
  ['statpsych', '19.4 (n=40, sd=2.7)', '11.3 (n=40, sd=2.1)', 7.022256, 9.177744, undefined],
  ['sleep', '0.75 (n=10, sd=1.78901)', '2.33 (n=10, sd=2.002249)', -3.3654832, 0.2054832, 0.07939],
])('Welch, %s: %s against %s, %f to %f', async (_source, newer, older, low, high, p) => {
  const map = (rating: string) =>
    `journey: J\n  scale: -100 to 100\n  touchpoint t: T | rating: ${rating} | importance: 9\n`;
  const comparison = await compared(map(older), map(newer));
  const { difference } = comparison.stages[0].touchpoints[0].rating;
  expect(difference.low).toBeCloseTo(low, 5);
  expect(difference.high).toBeCloseTo(high, 5);
  if (p !== undefined) expect(difference.p).toBeCloseTo(p, 5);
});

/**
 * Kitagawa's decomposition, in the two-factor form of Das Gupta (1993), Standardization and Decomposition of Rates: A
 * User's Manual, US Census P23-186, as the R package DasGuptR prints it: households per 100 people by age, 1970 and
 * 1985.
 * The shares of the ages are the importances, all divided by the same number, so that they stand between 1 and 10.
 */
test('Kitagawa: a composition effect of 1.2269 and a rate effect of 1.7403', async () => {
  const shares1970 = [12.9, 10.9, 9.5, 8, 7.8, 8.4, 8.6, 7.8, 7, 5.9, 4.7, 3.6, 4.9];
  const shares1985 = [10.1, 11.2, 11.6, 10.9, 9.4, 7.7, 6.3, 6, 6.3, 5.9, 5.1, 4, 5.5];
  const rates1970 = [1.9, 25.8, 45.7, 49.6, 51.2, 51.6, 51.8, 54.9, 58.7, 60.4, 62.8, 66.6, 66.8];
  const rates1985 = [2.2, 24.3, 45.8, 52.5, 56.1, 55.6, 56, 57.4, 57.2, 61.2, 63.9, 68.6, 72.2];
  const map = (rates: readonly number[], shares: readonly number[]) =>
    `journey: J\n  scale: 0-100, importance 1-10\n${rates
      .map(
        (rate, age) => `  touchpoint a${age}: Age ${age} | rating: ${rate} | importance: ${(shares[age] ?? 0) / 2}\n`,
      )
      .join('')}`;
  const { score } = await compared(map(rates1970, shares1970), map(rates1985, shares1985));
  expect(score.weightedMean.older).toBeCloseTo(44.7268, 4);
  expect(score.weightedMean.newer).toBeCloseTo(47.694, 4);
  expect(score.parts.importance).toBeCloseTo(1.2269, 4);
  expect(score.parts.ratings).toBeCloseTo(1.7403, 4);
  expect(score.parts.newlyMeasured + score.parts.noLongerMeasured).toBe(0);
});
