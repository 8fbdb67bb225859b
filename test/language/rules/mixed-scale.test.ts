import { expect, it } from 'vitest';
import { findOf, messagesOf } from './find-in.ts';
import { foundInText } from './in-text.ts';

const code = 'mixed-scale';
const of = (ratings: readonly (number | '?')[], scale?: readonly [number, number]) => ({
  ...(scale ? { scale } : {}),
  touchpoints: ratings.map((rating, index) => ({ name: `Contact ${index}`, rating })),
});
const low = [4.1, 4.6, 2.2, 3.8, 5];

it('tells of ratings that look like 1–5 on 1–10', () => {
  expect(findOf(code, of(low))).toEqual([
    expect.objectContaining({
      level: 'info',
      touchpoint: undefined,
      message:
        'All 5 rated touchpoints have 5 or less on a scale of 1–10, and 5 of them are red. If customers answered on 1–5, write “scale: 1-5”.',
    }),
  ]);
});

it('stands on the scale where one is written, else on the journey', async () => {
  const rows = low.map((rating, index) => `  touchpoint: Contact ${index} | rating: ${rating}`).join('\n');
  const on = async (scale: string) =>
    (await foundInText(code, `journey: Buying a new car\n${scale}${rows}`)).map((finding) => finding.on);
  expect(await on('  scale: 1-10\n')).toEqual(['1-10']);
  expect(await on('')).toEqual(['Buying a new car']);
});

it.each([
  ['one is higher', of([4.1, 4.6, 2.2, 3.8, 5.1])],
  ['four are rated', of([4.1, 4.6, 2.2, 3.8, '?'])],
  ['one is below 1', of([0.5, 4.6, 2.2, 3.8, 4], [0, 10])],
  ['that is the scale', of(low, [1, 5])],
  ['the scale is hardly longer', of(low, [1, 7])],
])('is silent where %s', (_what, journey) => {
  expect(messagesOf(code, journey)).toEqual([]);
});

it('knows 1–10 on 1–100', () => {
  expect(messagesOf(code, of([7, 8.5, 4, 6, 9.1], [1, 100]))).toEqual([expect.stringContaining('“scale: 1-10”')]);
});

it('looks at the ratings of personas too', () => {
  const personas = [{ name: 'Kim' }, { name: 'Lise' }];
  const touchpoints = of(low).touchpoints.map((touchpoint, index) =>
    index > 0 ? touchpoint : { ...touchpoint, rating: [4.1, { value: 8, personas: ['Kim'] }] },
  );
  expect(messagesOf(code, { personas, touchpoints })).toEqual([]);
});
