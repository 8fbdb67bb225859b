import fc from 'fast-check';
import { expect, it } from 'vitest';
import { baseOf, intervalOf, marginOf } from '../../../language/analysis/interval.ts';
import { normal975 } from '../../../language/analysis/normal.ts';
import { npsNumbers } from '../../../language/analysis/nps.ts';
import { shareInterval } from '../../../language/analysis/share.ts';
import { studentT975 } from '../../../language/analysis/student-t.ts';
import type { NpsFact } from '../../../language/model/model.ts';
import { rangeOn } from '../rules/find-in.ts';
import { seeded } from './seeded.ts';

/** Printed tables of the t distribution (NIST/SEMATECH e-Handbook, 1.3.6.7.2; the last two from R's qt). */
it.each([
  [1, 12.706],
  [2, 4.303],
  [3, 3.182],
  [4, 2.776],
  [5, 2.571],
  [6, 2.447],
  [7, 2.365],
  [8, 2.306],
  [9, 2.262],
  [10, 2.228],
  [15, 2.131],
  [20, 2.086],
  [29, 2.045],
  [30, 2.042],
  [41, 2.02],
  [49, 2.01],
  [50, 2.009],
  [60, 2.0],
  [100, 1.984],
  [1000, 1.962],
  [1_000_000, 1.96],
])('gives the printed t for %d degrees of freedom', (degrees, t) => {
  expect(studentT975(degrees).toFixed(3)).toBe(t.toFixed(3));
});

it('falls steadily, also where the method changes', () => {
  for (let degrees = 1; degrees < 120; degrees++) {
    expect(studentT975(degrees + 1)).toBeLessThan(studentT975(degrees));
  }
  expect(studentT975(41)).toBeCloseTo(2.01954097, 7);
  expect(studentT975(50)).toBeCloseTo(2.00855911, 7);
});

it.each([0, -1, 0.5, Number.NaN])('knows no t distribution with %d degrees', (degrees) => {
  expect(() => studentT975(degrees)).toThrow(RangeError);
});

const ten = { low: 1, high: 10 };

it('gives the interval of the design’s example, ±0.6', () => {
  const interval = intervalOf(4.2, 42, 1.9, ten);
  expect(interval?.low).toBeCloseTo(3.608, 3);
  expect(interval?.high).toBeCloseTo(4.792, 3);
  expect(interval?.assumed).toBe(false);
});

it('assumes the widest spread that the scale allows and says so', () => {
  // Half of 20 answers: 29.93 % to 70.07 % (Wilson).
  expect(intervalOf(5.5, 20, undefined, ten)).toEqual({
    low: expect.closeTo(1 + 9 * 0.2993, 3),
    high: expect.closeTo(1 + 9 * 0.7007, 3),
    assumed: true,
  });
  expect(intervalOf(10, 3, undefined, ten)).toEqual({ low: expect.closeTo(4.95, 2), high: 10, assumed: true });
  expect(intervalOf(1, 12, undefined, ten)).toEqual({ low: 1, high: expect.closeTo(3.18, 2), assumed: true });
});

it('gives none for an unknown n or a single answer', () => {
  expect(intervalOf(5, undefined, 1, ten)).toBeNull();
  expect(intervalOf(5, 1, 1, ten)).toBeNull();
  expect(intervalOf(11, 5, 1, ten)).toBeNull();
});

it('never takes a few equal answers at an end of the scale for certainty', () => {
  expect(intervalOf(10, 5, 0, ten)).toEqual({ ...intervalOf(10, 5, undefined, ten), assumed: false });
  expect(intervalOf(10, 40, 0, ten)?.low).toBeLessThan(9.5);
  // Away from the ends the spread that was measured counts.
  expect(intervalOf(5.5, 5, 0.5, ten)?.low).toBeCloseTo(5.5 - (2.776445 * 0.5) / Math.sqrt(5), 5);
});

it('takes the wider end of both where the t interval reaches the end of the scale', () => {
  // 16 answers: 15 × 10 and one 1.
  const mean = 151 / 16;
  const t = (studentT975(15) * 2.25) / 4;
  const interval = intervalOf(mean, 16, 2.25, ten);
  expect(interval?.high).toBe(10);
  expect(interval?.low).toBeCloseTo(Math.min(mean - t, intervalOf(mean, 16, undefined, ten)?.low ?? 10), 12);
  expect(interval?.low).toBeLessThan(mean - t);
});

it('has a ± only where it reaches equally far on both sides', () => {
  expect(marginOf({ low: 3, high: 5, assumed: false }, 4)).toBeCloseTo(1, 12);
  expect(marginOf({ low: 1, high: 2.5, assumed: false }, 1.2)).toBeNull();
});

it('is the interval whose ends are 1.96 standard errors of their own away from the mean, without a spread', () => {
  const inputs = fc.tuple(fc.integer({ min: 2, max: 500 }), fc.nat(500), fc.integer({ min: -5, max: 5 }));
  fc.assert(
    fc.property(inputs, ([n, answers, low]) => {
      const scale = { low, high: low + 9 };
      const share = Math.min(answers, n) / n;
      const interval = intervalOf(low + 9 * share, n, undefined, scale) ?? expect.fail('n answers make an interval');
      for (const end of [interval.low, interval.high]) {
        const place = (end - low) / 9;
        expect((share - place) ** 2 * n).toBeCloseTo(normal975 ** 2 * place * (1 - place), 6);
      }
    }),
  );
});

it.each([
  [5, 'without a spread'],
  [10, 'without a spread'],
  [30, 'without a spread'],
  [5, 'with the spread that was measured'],
  [10, 'with the spread that was measured'],
])('holds the true mean in nine of ten surveys of %d where 95 %% answer 10 and 5 %% answer 1, %s', (n, how) => {
  const random = seeded(41);
  const truth = 0.95 * 10 + 0.05;
  let held = 0;
  for (let survey = 0; survey < 2000; survey++) {
    const answers = Array.from({ length: n }, () => (random() < 0.95 ? 10 : 1));
    const mean = answers.reduce((sum, answer) => sum + answer, 0) / n;
    const sd = Math.sqrt(answers.reduce((sum, answer) => sum + (answer - mean) ** 2, 0) / (n - 1));
    const interval = intervalOf(mean, n, how === 'without a spread' ? undefined : sd, ten);
    if (interval && interval.low <= truth && truth <= interval.high) held++;
  }
  expect(held / 2000).toBeGreaterThan(0.9);
});

it('names the base', () => {
  expect([1, 9, 10, 29, 30, 99, 100].map((n) => baseOf(n))).toEqual([
    'anecdotal',
    'anecdotal',
    'thin',
    'thin',
    'solid',
    'solid',
    'strong',
  ]);
  expect([4, 5, 14, 15, 100].map((n) => baseOf(n, { anecdotal: 5, thin: 15 }))).toEqual([
    'anecdotal',
    'thin',
    'thin',
    'solid',
    'strong',
  ]);
});

function nps(promoters: number, passives: number, detractors: number, n?: number): NpsFact {
  return {
    value: { kind: 'split', promoters, passives, detractors },
    ...(n === undefined ? {} : { n }),
    kinds: [],
    sources: [],
    range: rangeOn(0),
  };
}

it('gives the interval of an NPS, adjusted for every number of answers', () => {
  const all = npsNumbers(nps(10, 0, 0, 10));
  expect(all?.score).toBe(100);
  expect(all?.interval?.low).toBeCloseTo(47.5, 1);
  expect(all?.interval?.high).toBe(100);
  expect(npsNumbers(nps(60, 0, 0, 60))?.interval?.low).toBeCloseTo(88.7, 1);
  // n + 3 = 23 answers, 10.75 promoters, 4.75 detractors.
  const [p, d] = [10.75 / 23, 4.75 / 23] as const;
  const half = 195.9963984540054 * Math.sqrt((p + d - (p - d) ** 2) / 23);
  expect(npsNumbers(nps(50, 30, 20, 20))).toEqual({
    score: 30,
    interval: {
      low: expect.closeTo(100 * (p - d) - half, 10),
      high: expect.closeTo(100 * (p - d) + half, 10),
      assumed: false,
    },
  });
});

it.each([
  [8, 0.5, 0.3],
  [15, 0.5, 0.3],
  [40, 0.97, 0.02],
  [40, 0.9, 0.08],
  [100, 0.4, 0.35],
])('holds the true NPS in about 95 of 100 surveys of %d answers, %d promoters and %d passives', (n, p, passives) => {
  const random = seeded(30);
  const truth = 100 * (p - (1 - p - passives));
  let held = 0;
  for (let survey = 0; survey < 2000; survey++) {
    const counts = { promoters: 0, passives: 0, detractors: 0 };
    for (let answer = 0; answer < n; answer++) {
      const drawn = random();
      counts[drawn < p ? 'promoters' : drawn < p + passives ? 'passives' : 'detractors']++;
    }
    const { interval } = npsNumbers(nps(counts.promoters, counts.passives, counts.detractors, n)) ?? {};
    if (interval && interval.low <= truth && truth <= interval.high) held++;
  }
  expect(held / 2000).toBeGreaterThan(0.93);
});

it('takes whole numbers that are no shares as counts', () => {
  expect(npsNumbers(nps(21, 12, 9))).toEqual(npsNumbers(nps(21, 12, 9, 42)));
  expect(npsNumbers(nps(33, 33, 33))?.interval).toBeNull();
  expect(npsNumbers(nps(50, 30, 20))).toEqual({ score: 30, interval: null });
});

it('gives a bare score the widest interval that it can have', () => {
  const bare = (score: number, n?: number) =>
    npsNumbers({ ...nps(0, 0, 0, n), value: { kind: 'score', score } })?.interval;
  expect(bare(30, 200)).toEqual({ low: expect.closeTo(16.8, 1), high: expect.closeTo(43.2, 1), assumed: true });
  expect(bare(-12)).toBeNull();
  expect(bare(100, 10)).toEqual(npsNumbers(nps(10, 0, 0))?.interval);
  expect(npsNumbers(nps(0, 0, 0))).toBeNull();
});

it('gives the Wilson interval of the design, 45 of 50: 79–96 %', () => {
  const { low, high } = shareInterval(0.9, 50) ?? expect.fail('50 answers make an interval');
  expect([Math.round(low * 100), Math.round(high * 100)]).toEqual([79, 96]);
  expect(shareInterval(0.9, undefined)).toBeNull();
  expect(shareInterval(1, 3)?.high).toBe(1);
  expect(shareInterval(0, 3)?.low).toBe(0);
});

it('does not use a standard deviation that no answers can have', () => {
  const scale = { low: 1, high: 10 };
  expect(intervalOf(4.2, 42, 19, scale)).toEqual(intervalOf(4.2, 42, undefined, scale));
  expect(intervalOf(4.2, 42, 4.3, scale)?.assumed).toBe(false);
});
