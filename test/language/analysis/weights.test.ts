import fc from 'fast-check';
import { expect, it } from 'vitest';
import { analyse } from '../../../language/analysis/analyse.ts';
import { delta } from '../../../language/analysis/delta.ts';
import type { Scale } from '../../../language/model/model.ts';
import { buildJourney, type TouchpointSpec } from '../model-builder.ts';

type Pair = readonly [rating: number, importance: number];

function analysed(scale: readonly [number, number], pairs: readonly Pair[], importanceScale?: Scale) {
  const touchpoints = pairs.map(
    ([rating, importance], index): TouchpointSpec => ({ name: `t${index}`, rating, importance }),
  );
  const built = buildJourney({ scale, touchpoints });
  const journey = importanceScale ? { ...built, importanceScale } : built;
  return { journey, numbers: analyse(journey) };
}

it('gives the same map on another scale the same score', () => {
  const five = analysed(
    [1, 5],
    [
      [2, 5],
      [5, 1],
    ],
  );
  const ten = analysed(
    [1, 10],
    [
      [3.25, 10],
      [10, 1],
    ],
  );
  expect(ten.numbers.score.weightedMean).toBeCloseTo(42.5 / 11, 12);
  expect(delta(five, ten).score.weightedMean).toBeCloseTo(0, 12);
});

it('gives a score and contributions on a scale below zero', () => {
  const { numbers } = analysed(
    [-2, 2],
    [
      [-1, -1],
      [2, 2],
    ],
  );
  expect(numbers.score.weightedMean).toBeCloseTo(16.75 / 13.25, 12);
  expect(numbers.touchpoints.t0?.contribution).toBeCloseTo(-3.25 / 13.25, 12);
  expect(numbers.touchpoints.t1?.contribution).toBeCloseTo(20 / 13.25, 12);
});

it('gives importance 0 the weight 1 of the weight 10 that importance 10 has', () => {
  const { numbers } = analysed(
    [0, 10],
    [
      [2, 0],
      [8, 10],
    ],
  );
  expect(numbers.score.weightedMean).toBeCloseTo(82 / 11, 12);
});

it('weighs by the scale of importance, whatever that of the ratings is', () => {
  const { numbers } = analysed(
    [-2, 2],
    [
      [-1, 1],
      [2, 5],
    ],
    { low: 1, high: 5 },
  );
  expect(numbers.score.weightedMean).toBeCloseTo(19 / 11, 12);
});

/** Whole numbers on whole scales, so that fractions are exact. */
const maps = fc.tuple(fc.integer({ min: -10, max: 10 }), fc.integer({ min: 1, max: 100 })).chain(([low, width]) =>
  fc.record({
    low: fc.constant(low),
    high: fc.constant(low + width),
    pairs: fc.array(fc.tuple(fc.integer({ min: low, max: low + width }), fc.integer({ min: low, max: low + width })), {
      minLength: 1,
      maxLength: 10,
    }),
  }),
);

it('is the exact fraction Σ p(I) r / Σ p(I)', () => {
  fc.assert(
    fc.property(maps, ({ low, high, pairs }) => {
      // p(I) (hi − lo) = (hi − lo) + 9 (I − lo): a whole number; the factor cancels.
      const weigh = (importance: number) => BigInt(high - low + 9 * (importance - low));
      const total = pairs.reduce((sum, [, importance]) => sum + weigh(importance), 0n);
      const sum = pairs.reduce((weighed, [rating, importance]) => weighed + weigh(importance) * BigInt(rating), 0n);
      const { numbers } = analysed([low, high], pairs);
      expect(numbers.score.weightedMean).toBeCloseTo(Number(sum) / Number(total), 9);
      const parts = pairs.map(([rating, importance]) => {
        const doubled = weigh(importance) * (2n * BigInt(rating) - BigInt(low + high));
        return Number(doubled) / (2 * Number(total));
      });
      const stated = Object.values(numbers.touchpoints).map(({ contribution }) => contribution);
      stated.forEach((contribution, index) => {
        expect(contribution).toBeCloseTo(parts[index] ?? Number.NaN, 9);
      });
    }),
  );
});

it('pulls nowhere where all ratings are equal, and below the mean where a yellow rating does', () => {
  const equal = analysed(
    [1, 10],
    [
      [6.9, 7],
      [6.9, 3],
      [6.9, 9],
    ],
  ).numbers;
  expect(Object.values(equal.touchpoints).map(({ pull }) => pull)).toEqual([0, 0, 0]);
  const { t0, t1 } = analysed(
    [1, 10],
    [
      [6.9, 5],
      [9.1, 5],
    ],
  ).numbers.touchpoints;
  expect([t0?.contribution, t0?.pull]).toEqual([expect.closeTo(0.7, 12), expect.closeTo(-0.55, 12)]);
  expect([t1?.contribution, t1?.pull]).toEqual([expect.closeTo(1.8, 12), expect.closeTo(0.55, 12)]);
});

it('is the exact fraction of what pulls above or below the mean, and adds up to 0', () => {
  fc.assert(
    fc.property(maps, ({ low, high, pairs }) => {
      const weigh = (importance: number) => BigInt(high - low + 9 * (importance - low));
      const total = pairs.reduce((sum, [, importance]) => sum + weigh(importance), 0n);
      const sum = pairs.reduce((weighed, [rating, importance]) => weighed + weigh(importance) * BigInt(rating), 0n);
      const stated = Object.values(analysed([low, high], pairs).numbers.touchpoints).map(({ pull }) => pull ?? 0);
      pairs.forEach(([rating, importance], index) => {
        const exact = Number(weigh(importance) * (BigInt(rating) * total - sum)) / Number(total * total);
        expect(stated[index]).toBeCloseTo(exact, 9);
      });
      expect(stated.reduce((added, pull) => added + pull, 0)).toBeCloseTo(0, 9);
    }),
  );
});

it('does not change when every number moves to the same position of another scale', () => {
  fc.assert(
    fc.property(maps, fc.integer({ min: -5, max: 5 }), fc.integer({ min: 1, max: 20 }), (map, low, width) => {
      const { pairs } = map;
      const there = (value: number) => low + ((value - map.low) * width) / (map.high - map.low);
      const moved = pairs.map(([rating, importance]): Pair => [there(rating), there(importance)]);
      const [before, after] = [analysed([map.low, map.high], pairs), analysed([low, low + width], moved)];
      expect(delta(before, after).score.weightedMean).toBeCloseTo(0, 9);
    }),
  );
});
