import { expect, it } from 'vitest';
import { foundInText, journeyOf, messagesInText } from './in-text.ts';

const code = 'flat-importance';
const weighed = (...importances: readonly (number | string)[]) =>
  journeyOf(...importances.map((importance, index) => `touchpoint: T${index} | importance: ${importance}`));

it('reports that nearly all are important', async () => {
  expect(await foundInText(code, weighed(7, 8, 9, 10, 9, 8, 3))).toEqual([
    expect.objectContaining({
      level: 'hint',
      on: 'A journey',
      message:
        '6 of 7 touchpoints count as important to customers, so their importance hardly shows which one comes first. Ask customers which touchpoints matter most and least.',
    }),
  ]);
});

it('reports that all matter nearly as much', async () => {
  expect(await messagesInText(code, weighed(5, 6, 5, 6, 5))).toEqual([
    expect.stringContaining('All 5 touchpoints matter nearly as much to customers'),
  ]);
  const onFive = journeyOf(
    'scale: 1-5',
    ...[3, 3, 3, 2, 3].map((value, index) => `touchpoint: T${index} | importance: ${value}`),
  );
  expect(await messagesInText(code, onFive)).toEqual([]);
});

it.each([
  ['they differ', weighed(3, 9, 5, 7, 4)],
  ['seven of ten are important', weighed(7, 8, 9, 10, 9, 8, 7, 3, 4, 5)],
  ['only four are weighed', weighed(9, 9, 9, 9, '?')],
])('is silent where %s', async (_, text) => {
  expect(await messagesInText(code, text)).toEqual([]);
});
