import fc from 'fast-check';
import { expect, it } from 'vitest';
import { analyse } from '../../../language/analysis/analyse.ts';
import { delta } from '../../../language/analysis/delta.ts';
import { shareOut } from '../../../map/compare/share-out.ts';
import { buildJourney, type JourneySpec } from '../model-builder.ts';
import { randomFrom } from '../random-from.ts';

function analysed(spec: JourneySpec) {
  const journey = buildJourney(spec);
  return { journey, numbers: analyse(journey) };
}

type Row = readonly [rating: number | undefined, importance: number | undefined];

const journeyOf = (rows: readonly Row[]) =>
  analysed({
    touchpoints: rows.map(([rating, importance], index) => ({
      name: `T${index}`,
      ...(rating === undefined ? {} : { rating }),
      ...(importance === undefined ? {} : { importance }),
    })),
  });

it('keeps apart what is measured for the first time', () => {
  const change = delta(
    journeyOf([
      [9, 9],
      [undefined, 9],
    ]),
    journeyOf([
      [9.1, 9],
      [3, 9],
    ]),
  );
  expect(change.score.weightedMean).toBeCloseTo(-2.95, 12);
  expect(change.likeForLike?.change).toBeCloseTo(0.1, 12);
  expect(change.likeForLike?.parts).toMatchObject({ importance: 0, noLongerMeasured: 0 });
  expect(change.likeForLike?.parts.ratings).toBeCloseTo(0.1, 12);
  expect(change.likeForLike?.parts.newlyMeasured).toBeCloseTo(-3.05, 12);
});

it('has nothing to compare like for like where no touchpoint is rated on both sides', () => {
  expect(delta(journeyOf([[9, 9]]), journeyOf([[undefined, 9]])).likeForLike).toBeNull();
});

/**
 * Two groups whose rates and shares both change: 0.2 of 0.75 and 0.6 of 0.25 become 0.3 of 0.5 and 0.7 of 0.5. By the
 * formula of Kitagawa 1955 (Journal of the American Statistical Association 50: 1168–1194): rates 0.1, composition 0.1.
 */
it('decomposes rates and composition as Kitagawa does', () => {
  const change = delta(
    journeyOf([
      [2, 7.5],
      [6, 2.5],
    ]),
    journeyOf([
      [3, 5],
      [7, 5],
    ]),
  );
  expect(change.score.weightedMean).toBeCloseTo(2, 12);
  expect(change.likeForLike?.parts.ratings).toBeCloseTo(1, 12);
  expect(change.likeForLike?.parts.importance).toBeCloseTo(1, 12);
});

/** An exact fraction. */
type Fraction = readonly [bigint, bigint];
const zero: Fraction = [0n, 1n];
const plus = ([a, b]: Fraction, [c, d]: Fraction): Fraction => [a * d + c * b, b * d];
const minus = (one: Fraction, [c, d]: Fraction): Fraction => plus(one, [-c, d]);
const times = ([a, b]: Fraction, [c, d]: Fraction): Fraction => [a * c, b * d];
const over = (one: Fraction, [c, d]: Fraction): Fraction => times(one, [d, c]);
const sum = (all: readonly Fraction[]): Fraction => all.reduce(plus, zero);
const half: Fraction = [1n, 2n];
const tenths = (value: number): Fraction => [BigInt(Math.round(value * 10)), 10n];

function toNumber([a, b]: Fraction): number {
  const scaled = (a * 10n ** 18n) / b;
  return Number(scaled) / 1e18;
}

interface Exact {
  readonly r: Fraction;
  readonly i: Fraction;
}

function exactRows(rows: readonly Row[]): (Exact | undefined)[] {
  return rows.map(([rating, importance]) =>
    rating === undefined || importance === undefined ? undefined : { r: tenths(rating), i: tenths(importance) },
  );
}

const scoreOf = (rows: readonly Exact[]): Fraction =>
  over(sum(rows.map(({ r, i }) => times(r, i))), sum(rows.map(({ i }) => i)));

it('gives the parts that exact fractions give, and they sum up to the change', () => {
  const value = fc.option(
    fc.integer({ min: 10, max: 100 }).map((tenth) => tenth / 10),
    { nil: undefined, freq: 4 },
  );
  const rows = fc.array(fc.tuple(value, value), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(rows, rows, (before, after) => {
      const [older, newer] = [exactRows(before), exactRows(after)];
      const pairs = older.flatMap((one, index) => {
        const other = newer[index];
        return one && other ? [{ one, other }] : [];
      });
      const change = delta(journeyOf(before), journeyOf(after));
      const known = (all: readonly (Exact | undefined)[]) => all.flatMap((one) => one ?? []);
      if (pairs.length === 0) return;
      const [s0, s1] = [scoreOf(pairs.map(({ one }) => one)), scoreOf(pairs.map(({ other }) => other))];
      const [i0, i1] = [sum(pairs.map(({ one }) => one.i)), sum(pairs.map(({ other }) => other.i))];
      const middle = times(half, plus(s0, s1));
      const ratings = pairs.map(({ one, other }) =>
        times(times(half, plus(over(one.i, i0), over(other.i, i1))), minus(other.r, one.r)),
      );
      const importance = pairs.map(({ one, other }) =>
        times(minus(times(half, plus(one.r, other.r)), middle), minus(over(other.i, i1), over(one.i, i0))),
      );
      const [whole0, whole1] = [scoreOf(known(older)), scoreOf(known(newer))];
      const parts = change.likeForLike?.parts ?? expect.fail('something is rated on both sides');
      expect(parts.ratings).toBeCloseTo(toNumber(sum(ratings)), 9);
      expect(parts.importance).toBeCloseTo(toNumber(sum(importance)), 9);
      expect(parts.newlyMeasured).toBeCloseTo(toNumber(minus(whole1, s1)), 9);
      expect(parts.noLongerMeasured).toBeCloseTo(toNumber(minus(s0, whole0)), 9);
      const all = [parts.ratings, parts.importance, parts.newlyMeasured, parts.noLongerMeasured];
      const total = change.score.weightedMean ?? expect.fail('both sides have a score');
      expect(all.reduce((one, other) => one + other, 0)).toBeCloseTo(total, 9);
      const printed = shareOut(total, all).map((part) => Math.round(part * 100));
      expect(printed.reduce((one, other) => one + other, 0)).toBeCloseTo(100 * Number(total.toFixed(2)), 9);
      all.forEach((part, index) => {
        expect(Math.abs((printed[index] ?? 0) / 100 - part)).toBeLessThanOrEqual(0.0100001);
      });
    }),
  );
});

it('sees no change where only the scale is another one', () => {
  const touchpoints = [
    { name: 'T0', rating: 2, importance: 5 },
    { name: 'T1', rating: 5, importance: 1 },
  ];
  const rows: Row[] = [
    [3.25, 10],
    [10, 1],
  ];
  const { score, likeForLike } = delta(analysed({ scale: [1, 5], touchpoints }), journeyOf(rows));
  for (const part of [score.weightedMean, ...Object.values(likeForLike?.parts ?? {})]) expect(part).toBeCloseTo(0, 12);
});

const withAnswers = (rating: number, n: number, sd: number) => ({ value: rating, n, sd });

it('gives the difference of the scores the spread that simulated surveys have', () => {
  const spec = (a: number, b: number) => ({
    touchpoints: [
      { name: 'A', rating: withAnswers(a, 50, 1.5), importance: 9 },
      { name: 'B', rating: withAnswers(b, 40, 2), importance: 3 },
    ],
  });
  const change = delta(analysed(spec(6, 7)), analysed(spec(6.5, 7.2)));
  const { low = 0, high = 0 } = change.scoreDifference.weightedMean ?? {};
  const random = randomFrom(1955);
  // Of means of so many normal answers, the weights as they are: 0.75 and 0.25.
  const draw = () => 0.75 * normal(random) * (1.5 / Math.sqrt(50)) + 0.25 * normal(random) * (2 / Math.sqrt(40));
  const spreads = Array.from({ length: 40_000 }, () => draw() - draw());
  const sd = Math.sqrt(spreads.reduce((total, one) => total + one ** 2, 0) / spreads.length);
  expect((high - low) / 2 / sd).toBeGreaterThan(1.95);
  expect((high - low) / 2 / sd).toBeLessThan(2.01);
});

it('does not let a survey that counts on both sides blur the difference', () => {
  const spec = (rating: number, n: number) => ({
    touchpoints: [
      { name: 'A', rating: withAnswers(rating, n, 1.5), importance: 5 },
      { name: 'Old survey', rating: withAnswers(7, 12, 2.5), importance: 5 },
    ],
  });
  const { scoreDifference, touchpoints } = delta(analysed(spec(6, 60)), analysed(spec(7, 61)));
  const own = touchpoints[0]?.ratingDifference ?? expect.fail('both have answers');
  expect(scoreDifference.weightedMean?.low).toBeCloseTo(own.low / 2, 2);
  expect(scoreDifference.weightedMean?.high).toBeCloseTo(own.high / 2, 2);
});

function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}
