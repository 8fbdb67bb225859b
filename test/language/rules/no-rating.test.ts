import { expect, it } from 'vitest';
import { foundInText, messagesInText } from './in-text.ts';

const code = 'no-rating';

const map = (...touchpoints: readonly string[]) =>
  ['journey: A web shop', ...touchpoints.map((line) => `  touchpoint: ${line}`)].join('\n');

it('tells once on the journey, with the touchpoints as related places', async () => {
  expect(await foundInText(code, map('Website | rating: 5', 'Payment', 'Card'))).toEqual([
    expect.objectContaining({
      level: 'hint',
      touchpoint: undefined,
      on: 'A web shop',
      relatedOn: ['Payment', 'Card'],
      message:
        '2 of 3 touchpoints have no rating, so nobody knows how customers like them. Add “rating”; “?” is an answer, too.',
    }),
  ]);
});

it('names the touchpoint where it is a single one', async () => {
  expect(await messagesInText(code, map('Website | rating: 5', 'Card'))).toEqual([
    '"Card" has no rating, so nobody knows how customers like it. Add “rating”; “?” is an answer, too.',
  ]);
});

it.each(['rating: 5', 'rating: ?', 'rating: n/a', 'status: missing'])('is silent with %s', async (line) => {
  expect(await messagesInText(code, map(`Card | ${line}`))).toEqual([]);
});

it('is silent on what has no name yet, and without touchpoints', async () => {
  expect(await messagesInText(code, map(''))).toEqual([]);
  expect(await messagesInText(code, map())).toEqual([]);
});

it('leaves it to blind-spot where all of them matter', async () => {
  expect(await messagesInText(code, map('Card | importance: 9'))).toEqual([]);
  const [found] = await foundInText(code, map('Card | importance: 9', 'Invoice'));
  expect(found?.relatedOn).toEqual(['Card', 'Invoice']);
});

it('does not count a missing contact among those that could be rated', async () => {
  const [message] = await messagesInText(code, map('A', 'B', 'C | status: missing'));
  expect(message).toMatch(/^2 of 2 touchpoints/u);
});

it('leaves out a journey that is to be, and a touchpoint with a line or a value that cannot be taken', async () => {
  expect(await messagesInText(code, map('Card').replace('\n', '\n  state: to-be\n'))).toEqual([]);
  expect(await messagesInText(code, map('Card\n    ratng: 9'))).toEqual([]);
  expect(await messagesInText(code, map('Card | rating: good'))).toEqual([]);
});
