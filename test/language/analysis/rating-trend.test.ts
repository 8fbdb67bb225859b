import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { ratingTrend } from '../../../language/analysis/rating-trend.ts';
import { touchpointsOf } from '../../../language/model/touchpoints.ts';
import { createReader, type Reader } from '../reader.ts';

let reader: Reader;
beforeAll(async () => {
  reader = await createReader();
});

async function trendOf(lines: readonly string[]) {
  const text = `journey: J\n  persona kim: Kim\n  persona lise: Lise\n  touchpoint: T\n${lines.map((line) => `    ${line}\n`).join('')}`;
  const [view] = (await reader.read(text)).journeys;
  const [touchpoint] = view?.journey.stages.flatMap(touchpointsOf) ?? [];
  if (!view || !touchpoint) throw new Error('no touchpoint');
  const current = touchpoint.ratings[view.numbers.touchpoints[touchpoint.key]?.ratingLine ?? -1];
  return ratingTrend(touchpoint, current, view.journey);
}

/** The textbook form, with the sums written out. */
function slopeOf(points: readonly { readonly t: number; readonly r: number; readonly w: number }[]): number {
  const sum = (of: (point: (typeof points)[number]) => number) => points.reduce((total, point) => total + of(point), 0);
  const [w, wt, wr] = [sum((p) => p.w), sum((p) => p.w * p.t), sum((p) => p.w * p.r)];
  return (w * sum((p) => p.w * p.t * p.r) - wt * wr) / (w * sum((p) => p.w * p.t ** 2) - wt ** 2);
}

test('is the slope of weighted least squares, for any ratings', async () => {
  const point = fc.record({
    r: fc.integer({ min: 40, max: 70 }).map((tenths) => tenths / 10),
    n: fc.integer({ min: 30, max: 400 }),
    sd: fc.integer({ min: 5, max: 15 }).map((tenths) => tenths / 10),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(point, { minLength: 3, maxLength: 6 }), async (points) => {
      const lines = points.map(({ r, n, sd }, index) => `rating: ${r} (n=${n}, sd=${sd}, ${2019 + index})`);
      const expected = slopeOf(points.map(({ r, n, sd }, t) => ({ t, r, w: n / sd ** 2 })));
      expect((await trendOf(lines))?.slope).toBeCloseTo(expected, 8);
    }),
    { numRuns: 30 },
  );
});

test('says whether the newest rating lies within three standard errors of the earlier ones', async () => {
  const trend = await trendOf([
    'rating: 6 (n=100, sd=2, 2023)',
    'rating: 6 (n=100, sd=2, 2024)',
    'rating: 7 (n=25, sd=2, 2025)',
  ]);
  expect(trend?.limits?.low).toBeCloseTo(6 - (3 * 2) / 5, 10);
  expect(trend?.limits?.high).toBeCloseTo(6 + (3 * 2) / 5, 10);
});

test.each([
  ['two measurements', ['rating: 6 (n=100, sd=2, 2024)', 'rating: 7 (n=25, sd=2, 2025)']],
  ['no dates', ['rating: 6 (n=100)', 'rating: 6 (n=90)', 'rating: 7 (n=25)']],
  ['an unknown base', ['rating: 6 (2023)', 'rating: 6 (n=90, 2024)', 'rating: 7 (n=25, 2025)']],
  ['ratings of different people', ['rating: 6 (n=9, 2023)', 'rating[kim]: 6 (n=9, 2024)', 'rating: 7 (n=25, 2025)']],
])('has no trend from %s', async (_which, lines) => {
  expect(await trendOf(lines)).toBeNull();
});

test('has no limits without standard deviations', async () => {
  const trend = await trendOf(['rating: 6 (n=90, 2023)', 'rating: 6.2 (n=90, 2024)', 'rating: 7 (n=25, 2025)']);
  expect(trend?.slope).toBeGreaterThan(0);
  expect(trend?.limits).toBeNull();
});
