import fc from 'fast-check';
import { expect, it } from 'vitest';
import { analyse } from '../../../language/analysis/analyse.ts';
import { answersToSettle, plannedAnswers } from '../../../language/analysis/answers-needed.ts';
import { buildJourney } from '../model-builder.ts';

it('gives the number of the audit', () => {
  expect(answersToSettle(8.1, 1.5, 8)).toBe(865);
  expect(answersToSettle(8, 1.5, 8)).toBeNull();
});

it('is the least number of answers whose interval ends before the limit, in exact fractions', () => {
  const tenths = fc.integer({ min: 1, max: 40 });
  fc.assert(
    fc.property(tenths, tenths, (sd, distance) => {
      // 1.96² sd² ≤ n d², all whole: the tenths cancel out.
      const [wanted, apart] = [196n ** 2n * BigInt(sd) ** 2n, 100n ** 2n * BigInt(distance) ** 2n];
      expect(answersToSettle(5 + distance / 10, sd / 10, 5)).toBe(Number((wanted + apart - 1n) / apart));
    }),
  );
});

it('plans with the pooled spread of the ratings, and with two steps of ten where none is stated', () => {
  const rated = buildJourney({
    touchpoints: [
      { name: 'a', rating: { value: 5, n: 11, sd: 1 } },
      { name: 'b', rating: { value: 5, n: 31, sd: 3 } },
      { name: 'c', rating: '?', importance: 9 },
    ],
  });
  // (10 · 1 + 30 · 9) / 40 = 7, and 1.96² · 7 / 0.25 = 107.6.
  expect(plannedAnswers(rated, analyse(rated))).toEqual({
    answers: 108,
    margin: 0.5,
    sd: Math.sqrt(7),
    assumed: false,
  });
  const unrated = buildJourney({ scale: [1, 5], touchpoints: [{ name: 'c', rating: '?', importance: 5 }] });
  const plan = plannedAnswers(unrated, analyse(unrated));
  expect(plan).toMatchObject({ answers: 62, assumed: true });
  expect(plan.margin).toBeCloseTo(2 / 9, 12);
});
