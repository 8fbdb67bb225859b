/** Worked examples that others have published, entered as maps: the product gives the printed figures. */
import { expect, test } from 'vitest';
import { exported } from '../support/json-of-maps.ts';

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
