import { expect, it } from 'vitest';
import { foundInText, messagesInText } from './in-text.ts';

const code = 'no-owner';

const map = (...touchpoints: readonly string[]) =>
  ['journey: A web shop', ...touchpoints.map((line) => `  touchpoint: ${line}`)].join('\n');

it('tells once on the journey, with the touchpoints as related places', async () => {
  expect(await foundInText(code, map('Website | owner: Sales', 'Payment', 'Card'))).toEqual([
    expect.objectContaining({
      level: 'hint',
      touchpoint: undefined,
      on: 'A web shop',
      relatedOn: ['Payment', 'Card'],
      message:
        '2 of 3 touchpoints have no owner, so nobody is asked when they hurt customers. Add “owner” there, on the stage or on the journey.',
    }),
  ]);
});

it('names the touchpoint where it is a single one', async () => {
  expect(await messagesInText(code, map('Website | owner: Sales', 'Card'))).toEqual([
    '"Card" has no owner, so nobody is asked when it hurts customers. Add “owner” there, on the stage or on the journey.',
  ]);
});

it.each(['owner: Sales'])('is silent with %s', async (line) => {
  expect(await messagesInText(code, map(`Card | ${line}`))).toEqual([]);
});

it('is silent on what has no name yet, and without touchpoints', async () => {
  expect(await messagesInText(code, map(''))).toEqual([]);
  expect(await messagesInText(code, map())).toEqual([]);
});

it('takes the owner of the stage or of the journey', async () => {
  expect(await messagesInText(code, map('Card').replace('\n', '\n  owner: Sales\n'))).toEqual([]);
  const staged =
    'journey: A web shop\n  stage: Before\n    owner: Sales\n    touchpoint: Card\n  stage: After\n    touchpoint: Bill';
  expect((await foundInText(code, staged))[0]?.relatedOn).toEqual(['Bill']);
});

it('leaves it to red-rating where all of them are red', async () => {
  expect(await messagesInText(code, map('Card | rating: 3'))).toEqual([]);
  const [found] = await foundInText(code, map('Card | rating: 3', 'Bill'));
  expect(found?.relatedOn).toEqual(['Card', 'Bill']);
});

it('is silent while a line that may name the owner cannot be read', async () => {
  expect(await messagesInText(code, map('Card\n    ownr: Sales'))).toEqual([]);
  expect(await messagesInText(code, map('Card').replace('\n', '\n  ownr: Sales\n'))).toEqual([]);
});
