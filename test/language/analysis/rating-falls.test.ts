import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fallsIn, newestFirst } from '../../../language/analysis/rating-falls.ts';
import { studentT975 } from '../../../language/analysis/student-t.ts';
import type { Rating } from '../../../language/model/model.ts';
import { rangeOn } from '../rules/find-in.ts';

const ten = { low: 1, high: 10 };

interface Survey {
  readonly year: number;
  readonly value: number;
  readonly n: number;
  readonly sd: number;
}

function line({ year, value, n, sd }: Survey): Rating {
  const range = rangeOn(0);
  const rating = { value: { kind: 'number' as const, number: value }, n, sd, date: { year } };
  return { ...rating, personas: [], kinds: [], sources: [], range, valueRange: range };
}

const steadyIn = (surveys: readonly Survey[]) =>
  fallsIn(newestFirst(surveys.map(line)), ten).find(({ kind }) => kind === 'steady');

it('gives the slope of equal surveys as ordinary least squares do', () => {
  const surveys = [8.9, 8.6, 8.3, 8, 7.7].map((value, index) => ({ year: 2022 + index, value, n: 60, sd: 1.5 }));
  const fall = steadyIn(surveys) ?? expect.fail('it falls steadily');
  expect(fall.slope).toBeCloseTo(-0.3, 9);
  // Σ (t − t̄)² of five years is 10; each mean has 59 degrees of freedom, and the middle one counts nothing.
  const error = 1.5 / Math.sqrt(60) / Math.sqrt(10);
  const parts = [4, 1, 1, 4];
  const degrees = parts.reduce((a, b) => a + b) ** 2 / parts.reduce((sum, part) => sum + part ** 2 / 59, 0);
  expect(fall.difference?.high).toBeCloseTo(-0.3 + studentT975(degrees) * error, 9);
});

/** At the least weighted sum of squares, no other slope is better, whatever the level. */
it('gives the slope with the least weighted squares', () => {
  const survey = fc.record({
    drop: fc.double({ min: 0, max: 0.4, noNaN: true }),
    gap: fc.integer({ min: 1, max: 3 }),
    n: fc.integer({ min: 40, max: 400 }),
    sd: fc.double({ min: 0.5, max: 1.5, noNaN: true }),
  });
  fc.assert(
    fc.property(fc.array(survey, { minLength: 3, maxLength: 7 }), (steps) => {
      let [year, value] = [2000, 8];
      const surveys = steps.map(({ drop, gap, n, sd }) => {
        year += gap;
        value -= drop;
        return { year, value, n, sd };
      });
      const { slope } = steadyIn(surveys) ?? expect.fail('it falls steadily');
      const squares = (tried: number) => {
        const rest = surveys.map((one) => ({ weight: one.n / one.sd ** 2, rest: one.value - tried * one.year }));
        const total = rest.reduce((sum, { weight }) => sum + weight, 0);
        const level = rest.reduce((sum, one) => sum + one.weight * one.rest, 0) / total;
        return rest.reduce((sum, one) => sum + one.weight * (one.rest - level) ** 2, 0);
      };
      const least = squares(slope);
      for (const other of [slope - 0.01, slope + 0.01]) expect(squares(other)).toBeGreaterThan(least);
      expect(slope).toBeLessThanOrEqual(1e-9);
    }),
  );
});

it('tests no slope over two measurements, or where the newest one rose', () => {
  const surveys = [8.9, 8.6, 8.3].map((value, index) => ({ year: 2022 + index, value, n: 60, sd: 1.5 }));
  expect(steadyIn(surveys.slice(1))).toBeUndefined();
  expect(steadyIn([...surveys, { year: 2025, value: 8.4, n: 60, sd: 1.5 }])).toBeUndefined();
});
