import fc from 'fast-check';
import { expect, it } from 'vitest';
import { analyse } from '../../../language/analysis/analyse.ts';
import { bandOf, bandsFor } from '../../../language/analysis/bands.ts';
import { intervalOf } from '../../../language/analysis/interval.ts';
import { middle, onScale } from '../../../language/analysis/position.ts';
import { shareInterval } from '../../../language/analysis/share.ts';
import type { Scale } from '../../../language/model/model.ts';
import { buildJourney, type TouchpointSpec } from '../model-builder.ts';

/** Scales as people write them: from 0 or more, with a step or two of decimals. */
const scales = fc
  .tuple(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 1, max: 10_000 }), fc.constantFrom(1, 10, 100))
  .map(([low, width, unit]): Scale => ({ low: low / unit, high: (low + width) / unit }));

/** A number on the scale, typed with two decimals or as a spreadsheet computed it. */
function valueOn({ low, high }: Scale): fc.Arbitrary<number> {
  const computed = fc.double({ min: low, max: high, noNaN: true });
  return fc.oneof(
    computed,
    computed.map((value) => Math.min(high, Math.max(low, Math.round(value * 100) / 100))),
  );
}

function ratingOn(scale: Scale): fc.Arbitrary<TouchpointSpec['rating']> {
  const measured = fc.record(
    { value: valueOn(scale), n: fc.integer({ min: 1, max: 5000 }), sd: fc.double({ min: 0, max: 1000, noNaN: true }) },
    { requiredKeys: ['value'] },
  );
  return fc.oneof(
    { weight: 4, arbitrary: measured },
    fc.constantFrom('?' as const, 'n/a' as const, undefined),
    fc.constant(scale.high + 1),
  );
}

function touchpointsOn(scale: Scale): fc.Arbitrary<TouchpointSpec[]> {
  const facts = fc.record({
    rating: ratingOn(scale),
    importance: fc.option(valueOn(scale), { nil: undefined }),
    status: fc.option(fc.constant('missing' as const), { nil: undefined, freq: 8 }),
  });
  return fc.array(facts, { maxLength: 12 }).map((list) =>
    list.map(({ rating, importance, status }, index) => ({
      name: `t${index}`,
      ...(rating === undefined ? {} : { rating }),
      ...(importance === undefined ? {} : { importance }),
      ...(status === undefined ? {} : { status }),
    })),
  );
}

const journeys = scales.chain((scale) => touchpointsOn(scale).map((touchpoints) => ({ scale, touchpoints })));

function numbersOf({ scale, touchpoints }: { scale: Scale; touchpoints: readonly TouchpointSpec[] }) {
  return analyse(buildJourney({ scale: [scale.low, scale.high], touchpoints }));
}

it('sums contributions to the weighted mean minus the middle', () => {
  fc.assert(
    fc.property(journeys, (journey) => {
      const { touchpoints, score } = numbersOf(journey);
      const stated = Object.values(touchpoints).flatMap(({ contribution }) => contribution ?? []);
      const sum = stated.reduce((total, contribution) => total + contribution, 0);
      if (score.weightedMean === null) expect(stated).toEqual([]);
      else expect(Math.abs(sum - (score.weightedMean - middle(journey.scale)))).toBeLessThan(1e-9 * journey.scale.high);
    }),
  );
});

it('gives ranks that are a permutation of the ranking, and never one to green', () => {
  fc.assert(
    fc.property(journeys, (journey) => {
      const { touchpoints, ranking, noGap, redUnranked, measureFirst } = numbersOf(journey);
      const ranks = Object.values(touchpoints).flatMap(({ rank }) => rank ?? []);
      expect(ranks.toSorted((a, b) => a - b)).toEqual(ranking.map((_key, index) => index + 1));
      ranking.forEach((key, index) => {
        expect(touchpoints[key]?.rank).toBe(index + 1);
        expect(touchpoints[key]?.band).not.toBe('green');
      });
      const lists = [...ranking, ...noGap, ...redUnranked, ...measureFirst];
      expect(new Set(lists).size).toBe(lists.length);
    }),
  );
});

it('gives every red touchpoint a place, ranked or not', () => {
  fc.assert(
    fc.property(journeys, (journey) => {
      const { touchpoints, ranking, noGap, redUnranked } = numbersOf(journey);
      const places = new Set([...ranking, ...noGap, ...redUnranked]);
      const red = Object.keys(touchpoints).filter((key) => touchpoints[key]?.band === 'red');
      expect(red.filter((key) => !places.has(key))).toEqual([]);
    }),
  );
});

it('never gives NaN or infinity', () => {
  fc.assert(
    fc.property(journeys, (journey) => {
      expect(badNumbers(numbersOf(journey))).toEqual([]);
    }),
  );
});

function badNumbers(value: unknown): unknown[] {
  if (typeof value === 'number') return Number.isFinite(value) ? [] : [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(badNumbers) : [];
}

it('changes no rank, score or contribution when an unrated touchpoint is added anywhere', () => {
  const withPlace = fc.tuple(journeys, fc.nat(12), fc.constantFrom('?' as const, 'n/a' as const, undefined));
  fc.assert(
    fc.property(withPlace, ([journey, place, rating]) => {
      const before = numbersOf(journey);
      const added = { name: 'added', importance: journey.scale.high, ...(rating ? { rating } : {}) };
      const after = numbersOf({ ...journey, touchpoints: journey.touchpoints.toSpliced(place, 0, added) });
      const { added: _added, ...others } = { ...after.touchpoints };
      expect(others).toEqual({ ...before.touchpoints });
      expect([after.ranking, after.score]).toEqual([before.ranking, before.score]);
    }),
  );
});

it('keeps intervals on the scale and around the mean', () => {
  const inputs = scales.chain((scale) =>
    fc.tuple(
      fc.constant(scale),
      valueOn(scale),
      fc.integer({ min: 2, max: 100_000 }),
      fc.option(fc.double({ min: 0, max: 1e6, noNaN: true }), { nil: undefined }),
    ),
  );
  fc.assert(
    fc.property(inputs, ([scale, mean, n, sd]) => {
      const interval = intervalOf(mean, n, sd, scale) ?? expect.fail('two answers make an interval');
      expect(interval.low).toBeGreaterThanOrEqual(scale.low);
      expect(interval.high).toBeLessThanOrEqual(scale.high);
      expect(interval.low <= mean && mean <= interval.high).toBe(true);
    }),
  );
});

it('keeps Wilson intervals between 0 and 1 and around the share', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 1, max: 1e6 }), (share, n) => {
      const { low, high } = shareInterval(share, n) ?? expect.fail('one answer makes an interval');
      expect(0 <= low && low <= share && share <= high && high <= 1).toBe(true);
    }),
  );
});

it('never gives a higher rating a worse band', () => {
  const order = ['red', 'yellow', 'green'];
  const inputs = scales.chain((scale) => fc.tuple(fc.constant(scale), valueOn(scale), valueOn(scale)));
  fc.assert(
    fc.property(inputs, ([scale, a, b]) => {
      const { bands } = bandsFor(scale);
      expect(onScale(bands.red.limit, scale) && onScale(bands.yellow.limit, scale)).toBe(true);
      const [worse, better] = [Math.min(a, b), Math.max(a, b)].map((value) => order.indexOf(bandOf(value, bands)));
      expect(worse).toBeLessThanOrEqual(better ?? Number.NaN);
    }),
  );
});
