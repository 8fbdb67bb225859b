import fc from 'fast-check';
import { expect, it } from 'vitest';
import { analyse } from '../../../language/analysis/analyse.ts';
import {
  DrawMemory,
  type Drawn,
  draws,
  inHundred,
  mostDrawn,
  rankStability,
} from '../../../language/analysis/rank-stability.ts';
import { buildJourney, type TouchpointSpec } from '../model-builder.ts';

const scales = { scale: { low: 1, high: 10 } };

function stabilityOf(touchpoints: readonly TouchpointSpec[]) {
  return analyse(buildJourney({ touchpoints })).stability;
}

const rated = (name: string, value: number, n = 40, importance = 9, sd = 2): TouchpointSpec => ({
  name,
  rating: { value, n, sd },
  importance,
});

/** Density of Student's t, from the gamma function of half-integers alone. */
function density(t: number, degrees: number): number {
  const gamma = (twice: number): number =>
    twice === 1 ? Math.sqrt(Math.PI) : twice === 2 ? 1 : ((twice - 2) / 2) * gamma(twice - 2);
  const factor = gamma(degrees + 1) / (Math.sqrt(degrees * Math.PI) * gamma(degrees));
  return factor * (1 + t ** 2 / degrees) ** (-(degrees + 1) / 2);
}

/** P(x < y) of two means with t distributions, by adding up over a grid. */
function chanceOfLower(x: { mean: number; se: number; n: number }, y: { mean: number; se: number; n: number }): number {
  const step = 0.02;
  let below = 0;
  let chance = 0;
  for (let value = -6; value < 17; value += step) {
    below += (density((value - x.mean) / x.se, x.n - 1) / x.se) * step;
    chance += below * (density((value - y.mean) / y.se, y.n - 1) / y.se) * step;
  }
  return chance;
}

it('agrees with the probabilities of the t distribution, added up over a grid', () => {
  const sample = fc.record({
    mean: fc.integer({ min: 35, max: 65 }).map((tenths) => tenths / 10),
    n: fc.integer({ min: 12, max: 80 }),
    sd: fc.integer({ min: 8, max: 22 }).map((tenths) => tenths / 10),
  });
  fc.assert(
    fc.property(sample, sample, (one, other) => {
      const stability = stabilityOf([
        rated('one', one.mean, one.n, 9, one.sd),
        rated('other', other.mean, other.n, 9, other.sd),
      ]);
      const se = ({ sd, n }: typeof one) => sd / Math.sqrt(n);
      const expected = chanceOfLower({ ...one, se: se(one) }, { ...other, se: se(other) });
      // Four standard errors of a share of 2,000, and the width of the grid.
      const margin = 4 * Math.sqrt((expected * Math.max(0, 1 - expected)) / draws) + 0.02;
      expect(Math.abs((stability.one?.first ?? -1) - expected)).toBeLessThan(margin);
      expect((stability.one?.first ?? 0) + (stability.other?.first ?? 0)).toBe(1);
    }),
    { numRuns: 25 },
  );
});

it('gives the same numbers for the same text', () => {
  const touchpoints = [rated('visit', 4.6), rated('call', 5.1, 58, 9, 2.2)];
  expect(stabilityOf(touchpoints)).toEqual(stabilityOf(touchpoints));
});

it('is sure where ratings are far apart, and unsure where they are near', () => {
  const { sure, near, nearer } = stabilityOf([rated('sure', 2), rated('near', 5), rated('nearer', 5.1)]);
  expect(sure).toEqual({ first: 1, low: 1, high: 1 });
  expect([near?.low, near?.high, nearer?.low, nearer?.high]).toEqual([2, 3, 2, 3]);
});

it('keeps a contact to create at its opportunity, and gives it no share', () => {
  const stability = stabilityOf([rated('visit', 4.6), { name: 'call', status: 'missing', importance: 9 }]);
  expect(Object.keys(stability)).toEqual(['visit']);
  expect(stability.visit).toEqual({ first: 0, low: 2, high: 2 });
});

it('is not known where no rating has an interval, nor where there are too many', () => {
  expect({ ...stabilityOf([{ name: 'a', rating: 4, importance: 9 }]) }).toEqual({});
  const many = Array.from({ length: mostDrawn + 1 }, (_, index): Drawn => {
    const interval = { low: 3, high: 5, assumed: false };
    return { key: `t${index}`, importance: 9, rating: 4, opportunity: 14, n: 30, interval };
  });
  expect({ ...rankStability(many, scales) }).toEqual({});
  expect(Object.keys(rankStability(many.slice(1), scales))).toHaveLength(mostDrawn);
});

it('rounds to 0 and 100 only where it is exactly that', () => {
  expect([0, 0.0005, 0.5, 0.715, 0.9995, 1].map(inHundred)).toEqual([0, 1, 50, 72, 99, 100]);
});

it('gives the same with the draws of earlier versions as without any, and draws one rating that changes alone', () => {
  const one = (key: string, rating: number): Drawn => ({
    key,
    rating,
    importance: 9,
    opportunity: 18 - rating,
    interval: { low: rating - 1, high: rating + 1, assumed: false },
    n: 20,
  });
  const memory = new DrawMemory();
  const version = fc.uniqueArray(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd'), fc.integer({ min: 2, max: 9 })), {
    selector: ([key]) => key,
    minLength: 1,
  });
  fc.assert(
    fc.property(version, (ratings) => {
      const ranked = ratings.map(([key, rating]) => one(key, rating)).sort((x, y) => (x.rating ?? 0) - (y.rating ?? 0));
      memory.begin();
      expect(rankStability(ranked, scales, memory)).toEqual(rankStability(ranked, scales));
    }),
  );

  memory.begin();
  rankStability([one('a', 3), one('b', 4)], scales, memory);
  memory.begin();
  let drawn = 0;
  const counting = Object.assign(Object.create(memory), {
    places: (_: string, count: () => readonly Uint16Array[]) => count(),
    opportunities: (key: string, draw: () => Float64Array) =>
      memory.opportunities(key, () => {
        drawn++;
        return draw();
      }),
  });
  rankStability([one('a', 3), one('b', 5)], scales, counting);
  expect(drawn).toBe(1);
});
