import { expect, it } from 'vitest';
import { foundInText, messagesInText } from './in-text.ts';

const code = 'no-importance';

const map = (...touchpoints: readonly string[]) =>
  ['journey: A web shop', ...touchpoints.map((line) => `  touchpoint: ${line}`)].join('\n');

it('tells once on the journey, with the touchpoints as related places', async () => {
  expect(await foundInText(code, map('Website | importance: 5', 'Payment', 'Card'))).toEqual([
    expect.objectContaining({
      level: 'hint',
      touchpoint: undefined,
      on: 'A web shop',
      relatedOn: ['Payment', 'Card'],
      message:
        '2 of 3 touchpoints do not say how much they matter to customers, so they have no place among the priorities. Add “importance”; “?” is an answer, too.',
    }),
  ]);
});

it('names the touchpoint where it is a single one', async () => {
  expect(await messagesInText(code, map('Website | importance: 5', 'Card'))).toEqual([
    '"Card" does not say how much it matters to customers, so it has no place among the priorities. Add “importance”; “?” is an answer, too.',
  ]);
});

it.each(['importance: 5', 'importance: ?', 'importance: n/a'])('is silent with %s', async (line) => {
  expect(await messagesInText(code, map(`Card | ${line}`))).toEqual([]);
});

it('is silent on what has no name yet, and without touchpoints', async () => {
  expect(await messagesInText(code, map(''))).toEqual([]);
  expect(await messagesInText(code, map())).toEqual([]);
});

it('leaves out a touchpoint with a line or a value that cannot be taken', async () => {
  expect(await messagesInText(code, map('Card\n    importanse: 9'))).toEqual([]);
  expect(await messagesInText(code, map('Card | importance: very'))).toEqual([]);
});
