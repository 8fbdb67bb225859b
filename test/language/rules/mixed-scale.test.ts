import { expect, it } from 'vitest';
import { foundInText, journeyOf, messagesInText } from './in-text.ts';

const code = 'mixed-scale';
const rated = (ratings: readonly (number | '?')[], ...lines: readonly string[]) =>
  journeyOf(...lines, ...ratings.map((rating, index) => `touchpoint: Contact ${index} | rating: ${rating}`));
const low = [4.1, 4.6, 2.2, 3.8, 5];

it('reports ratings that look like 1–5 on 1–10', async () => {
  expect(await foundInText(code, rated(low))).toEqual([
    expect.objectContaining({
      level: 'info',
      touchpoint: undefined,
      message:
        'All 5 rated touchpoints have 5 or less on a scale of 1–10, and 5 of them are red. If customers answered on 1–5, write “scale: 1-5”.',
    }),
  ]);
});

it('stands on the scale where one is written, else on the journey', async () => {
  const on = async (...lines: readonly string[]) =>
    (await foundInText(code, rated(low, ...lines))).map((one) => one.on);
  expect(await on('scale: 1-10')).toEqual(['1-10']);
  expect(await on()).toEqual(['A journey']);
});

it.each([
  ['one is higher', rated([4.1, 4.6, 2.2, 3.8, 5.1])],
  ['four are rated', rated([4.1, 4.6, 2.2, 3.8, '?'])],
  ['one is below 1', rated([0.5, 4.6, 2.2, 3.8, 4], 'scale: 0-10')],
  ['that is the scale', rated(low, 'scale: 1-5')],
  ['the scale is hardly longer', rated(low, 'scale: 1-7')],
])('is silent where %s', async (_, text) => {
  expect(await messagesInText(code, text)).toEqual([]);
});

it('knows 1–10 on 1–100', async () => {
  expect(await messagesInText(code, rated([7, 8.5, 4, 6, 9.1], 'scale: 1-100'))).toEqual([
    expect.stringContaining('“scale: 1-10”'),
  ]);
});

it('looks at the ratings of personas too', async () => {
  const text = rated(low, 'persona: Kim', 'persona: Lise').replace('rating: 4.1', 'rating: 4.1 | rating[Kim]: 8');
  expect(await messagesInText(code, text)).toEqual([]);
});
