import fc from 'fast-check';
import { expect, it } from 'vitest';
import { csatAsRating } from '../../../language/analysis/csat-rating.ts';
import type { CsatFact } from '../../../language/model/model.ts';
import { journeyView } from '../../../language/view/journey-view.ts';
import { createReader } from '../reader.ts';
import { rangeOn } from '../rules/find-in.ts';

const reader = createReader();

async function numbersOf(...lines: readonly string[]) {
  const { file } = await (await reader).read(`journey: A\n${lines.map((line) => `  ${line}`).join('\n')}\n`);
  const [journey] = file.journeys;
  return journeyView(journey ?? expect.fail('a journey')).numbers;
}

const first = async (...lines: readonly string[]) =>
  (await numbersOf('touchpoint b: B', ...lines.map((line) => `  ${line}`))).touchpoints.b;

it('rates the article’s company: five touchpoints of 90 % are five green ones', async () => {
  const names = ['Ad', 'Shop', 'Checkout', 'Delivery', 'Support'];
  const numbers = await numbersOf(
    ...names.flatMap((name) => [`touchpoint: ${name}`, '  csat: 90%', '  importance: 8']),
  );
  expect(numbers.coverage).toEqual({ rated: 5, derived: 0, byPersona: 0, of: 5 });
  expect(Object.values(numbers.touchpoints).map(({ band }) => band)).toEqual(names.map(() => 'green'));
  expect(numbers.measureFirst).toEqual([]);
  expect(numbers.score.weightedMean).toBeCloseTo(9.1, 10);
});

it('says that the rating is CSAT, and carries its interval to the scale', async () => {
  const numbers = await first('csat: 90% (n=50)');
  expect(numbers).toMatchObject({ rating: 9.1, ratingKind: 'csat', band: 'green', n: 50, base: 'solid' });
  expect(numbers?.interval?.low).toBeCloseTo(1 + 9 * 0.7864, 2);
});

it('takes a mean at its place between the ends of its own scale', async () => {
  expect(await first('csat: 4,2 of 5')).toMatchObject({ rating: 8.2, ratingKind: 'csat' });
});

it('prefers a rating, and fills a question mark', async () => {
  expect(await first('rating: 4', 'csat: 90%')).toMatchObject({ rating: 4, ratingKind: 'measured' });
  expect(await first('rating: ?', 'csat: 90%')).toMatchObject({ rating: 9.1, ratingKind: 'csat' });
  expect(await first('rating: n/a', 'csat: 90%')).toMatchObject({ rating: null, ratingKind: null });
  expect(await first('rating: 40', 'csat: 90%')).toMatchObject({ rating: null, ratingState: 'off-scale' });
});

it('counts the newest CSAT', async () => {
  expect(await first('csat: 30% (2026)', 'csat: 90% (2025)')).toMatchObject({ rating: 3.7, band: 'red' });
});

it('never ranks a smaller share above a larger one, on any scale', () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  const scale = fc
    .tuple(fc.integer({ min: -100, max: 99 }), fc.integer({ min: 1, max: 100 }))
    .map(([low, size]) => ({ low, high: low + size }));
  const fact = (value: number): CsatFact => ({
    value: { kind: 'share', share: value },
    kinds: [],
    sources: [],
    range: rangeOn(0),
  });
  fc.assert(
    fc.property(scale, share, share, (on, a, b) => {
      const [less, more] = [Math.min(a, b), Math.max(a, b)].map((value) => csatAsRating(fact(value), on).line.value);
      if (less?.kind !== 'number' || more?.kind !== 'number') return expect.fail('both are numbers');
      expect(less.number).toBeLessThanOrEqual(more.number);
      expect(less.number >= on.low && more.number <= on.high).toBe(true);
    }),
  );
});
