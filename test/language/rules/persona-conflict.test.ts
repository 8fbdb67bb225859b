import { expect, it } from 'vitest';
import { foundInText, journeyOf, messagesInText } from './in-text.ts';

const code = 'persona-conflict';
const call = (...ratings: readonly string[]) =>
  journeyOf(
    'persona anna: Anna, at home',
    'persona omar: Omar, café',
    'persona lise: Lise',
    'touchpoint: Call',
    ...ratings.map((rating) => `  ${rating}`),
  );

it('reports a touchpoint that suits one and fails another, with both lines', async () => {
  const found = await foundInText(code, call('rating[anna]: 8.4', 'rating[omar]: 4.1'));
  expect(found).toEqual([
    expect.objectContaining({
      level: 'hint',
      touchpoint: 'Call',
      message: '"Call" is green for Anna (8.4 of 10) and red for Omar (4.1): an average would hide this.',
      relatedOn: ['8.4', '4.1'],
    }),
  ]);
  expect(found[0]?.related.map(({ message }) => message)).toEqual(['Green for Anna.', 'Red for Omar.']);
});

it('names the greenest and the reddest', async () => {
  expect(await messagesInText(code, call('rating[anna]: 8.4', 'rating[omar]: 4.1', 'rating[lise]: 9'))).toEqual([
    expect.stringContaining('green for Lise (9 of 10) and red for Omar (4.1)'),
  ]);
  expect(await messagesInText(code, call('rating[lise]: 3', 'rating[anna]: 8.4', 'rating[omar]: 4.1'))).toEqual([
    expect.stringContaining('green for Anna (8.4 of 10) and red for Lise (3)'),
  ]);
});

it.each([
  ['green meets yellow', ['rating[anna]: 8.4', 'rating[omar]: 5.1']],
  ['both are red', ['rating[anna]: 4', 'rating[omar]: 3']],
  ['the green one is everybody’s', ['rating: 8.4', 'rating[omar]: 4.1']],
  ['few answers leave it open', ['rating[anna]: 8.1 (n=4, sd=2.5)', 'rating[omar]: 4.9 (n=3, sd=2)']],
  ['single answers show nothing', ['rating[anna]: 8 (n=1)', 'rating[omar]: 5 (n=1)']],
  ['the other is off the scale', ['rating[anna]: 8.4', 'rating[omar]: 0']],
])('is silent where %s', async (_, ratings) => {
  expect(await messagesInText(code, call(...ratings))).toEqual([]);
});

it('compares what holds today', async () => {
  const text = call('rating[anna]: 8.4', 'rating[omar]: 4.1 (2024)', 'rating[omar]: 7.2 (2026)');
  expect(await messagesInText(code, text)).toEqual([]);
});
