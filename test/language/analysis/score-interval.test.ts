import { expect, it } from 'vitest';
import { analyse } from '../../../language/analysis/analyse.ts';
import { studentT975 } from '../../../language/analysis/student-t.ts';
import { buildJourney, type TouchpointSpec } from '../model-builder.ts';
import { seeded } from './seeded.ts';

function scoreOf(...touchpoints: readonly Omit<TouchpointSpec, 'name'>[]) {
  return analyse(buildJourney({ touchpoints: touchpoints.map((spec, index) => ({ ...spec, name: `t${index}` })) }))
    .score;
}

it('adds up the intervals of the ratings by their squared weights', () => {
  const score = scoreOf(
    { rating: { value: 6, n: 42, sd: 1.5 }, importance: 6 },
    { rating: { value: 5, n: 100, sd: 2 }, importance: 3 },
  );
  const half = Math.hypot((6 / 9) * studentT975(41) * (1.5 / Math.sqrt(42)), (3 / 9) * studentT975(99) * (2 / 10));
  expect(score.interval).toEqual({
    low: expect.closeTo(51 / 9 - half, 10),
    high: expect.closeTo(51 / 9 + half, 10),
    assumed: false,
  });
});

it('has no interval where a rating that counts has none, and leaves out what does not count', () => {
  const known = { rating: { value: 6, n: 42, sd: 1.5 }, importance: 6 };
  expect(scoreOf(known, { rating: 5, importance: 3 }).interval).toBeNull();
  expect(scoreOf(known, { needs: [{ text: 'Fast', met: 6 }], importance: 3 }).interval).toBeNull();
  expect(scoreOf(known, { rating: 5 }, { rating: '?', importance: 9 }).interval).not.toBeNull();
  expect(scoreOf({ rating: { value: 6, n: 42, sd: 1.5 } }).interval).toBeNull();
});

it('reports that it is the widest one where a spread is not given', () => {
  const known = { rating: { value: 6, n: 42, sd: 1.5 }, importance: 6 };
  expect(scoreOf(known, { rating: { value: 6, n: 42 }, importance: 6 }).interval?.assumed).toBe(true);
});

it.each([
  ['of few answers', 12],
  ['of many answers', 60],
])('holds the true score in about 95 of 100 surveys %s', (_name, n) => {
  const random = seeded(2026);
  // Each list is a population: any of its values is equally likely.
  const populations = [
    { answers: [2, 3, 4, 4, 5, 6, 7, 9], importance: 9 },
    { answers: [5, 6, 7, 7, 8, 8, 9, 10], importance: 6 },
    { answers: [3, 5, 5, 6, 6, 7, 8, 8], importance: 3 },
  ];
  const average = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const truth = populations.reduce((sum, { answers, importance }) => sum + (importance / 18) * average(answers), 0);
  const surveys = 1500;
  let held = 0;
  for (let survey = 0; survey < surveys; survey++) {
    const { interval } = scoreOf(
      ...populations.map(({ answers, importance }) => {
        const given = Array.from({ length: n }, () => answers[Math.floor(random() * answers.length)] ?? 0);
        const value = average(given);
        const sd = Math.sqrt(given.reduce((sum, one) => sum + (one - value) ** 2, 0) / (n - 1));
        return { rating: { value, n, sd }, importance };
      }),
    );
    if (interval && interval.low <= truth && truth <= interval.high) held++;
  }
  expect(held / surveys).toBeGreaterThan(0.935);
  expect(held / surveys).toBeLessThan(0.985);
});
