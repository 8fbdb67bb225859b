import { expect, it } from 'vitest';
import { foundInText, journeyOf, messagesInText } from './in-text.ts';

const code = 'future-rating';
// The tests are run on 1 April 2026.
const call = 'touchpoint: Call\n    rating: 3.1 (2025)\n    importance: 9';

it('reports a rating that is dated after today, on its value', async () => {
  const found = await foundInText(code, journeyOf(call, '  rating: 9 (2062)'));
  expect(found.map(({ on, message }) => [on, message])).toEqual([
    ['9', '"Call": 2062 is yet to come, so this line does not count. Correct the date, or write the aim as “target”.'],
  ]);
});

it('leaves the rating before it in place', async () => {
  const [message] = await messagesInText('red-rating', journeyOf(call, '  rating: 9 (2026-05)'));
  expect(message).toContain('"Call" is red, 3.1 of 10.');
});

it.each([
  ['today', '  rating: 9 (2026-04-01)'],
  ['this month', '  rating: 9 (2026-04)'],
  ['this year', '  rating: 9 (2026)'],
  ['no date', '  rating: 9'],
])('says nothing of %s', async (_, line) => {
  expect(await messagesInText(code, journeyOf('touchpoint: Call', line))).toEqual([]);
});

it('takes the dates of a to-be map as aims', async () => {
  const text = 'journey: A\n  state: to-be\n  touchpoint: Call\n    rating: 9 (2027)\n    importance: 9\n';
  expect(await messagesInText(code, text)).toEqual([]);
  expect(await messagesInText('no-rating', text)).toEqual([]);
});
