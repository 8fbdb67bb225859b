/** How many there are in all, and how many were invited to answer. */
import { beforeAll, expect, test } from 'vitest';
import { intervalOf } from '../../../language/analysis/interval.ts';
import { touchpointsOf } from '../../../language/model/touchpoints.ts';
import { createReader, type Reader } from '../reader.ts';

let reader: Reader;
beforeAll(async () => {
  reader = await createReader();
});

async function read(qualifiers: string) {
  const { file, findings } = await reader.read(`journey: J\n  touchpoint: T\n    rating: 6 (${qualifiers})\n`);
  const rating = file.journeys[0]?.stages.flatMap(touchpointsOf)[0]?.ratings[0];
  return { rating, problems: findings.flatMap(({ code, message }) => (code === 'invalid-value' ? message : [])) };
}

test.each([
  ['n=12, of=14, invited=14', { n: 12, population: 14, invited: 14 }],
  ['n=12; av=14; inbjudna = 1 204', { n: 12, population: 14, invited: 1204 }],
])('%s', async (qualifiers, found) => {
  const { rating, problems } = await read(qualifiers);
  expect(problems).toEqual([]);
  expect(rating).toMatchObject(found);
});

test('fewer than those who answered is reported, and does not narrow the interval', async () => {
  const { rating, problems } = await read('n=12, of=11');
  expect(problems).toEqual([
    'The text states 11 people, but 12 answered. “of” and “invited” are at least the number of answers.',
  ]);
  expect(rating).toMatchObject({ n: 12 });
  expect(rating).not.toHaveProperty('population');
  expect((await read('n=12, of=many')).problems).toEqual([
    '“many” is not a number of people. Write a whole number, such as “of=14” or “invited=60”.',
  ]);
});

test('the interval narrows as fewer are left, with and without a standard deviation, down to nothing', () => {
  const scale = { low: 1, high: 10 };
  for (const sd of [2, undefined]) {
    const widths = [undefined, 1000, 20, 14, 13, 12].map((population) => {
      const found = intervalOf(6, 12, sd, scale, population);
      return found ? found.high - found.low : Number.NaN;
    });
    expect(widths).toEqual(widths.toSorted((a, b) => b - a));
    expect(widths.at(-1)).toBe(0);
  }
  // t(0.975, 11) · 2 / √12 · √(2 / 13)
  expect((intervalOf(6, 12, 2, scale, 14)?.high ?? 0) - 6).toBeCloseTo(0.4984, 4);
});
