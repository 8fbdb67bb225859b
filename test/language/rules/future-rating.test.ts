import { expect, it } from 'vitest';
import { exported } from '../../support/json-of-maps.ts';
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

it.each([
  ['nps', '80 (n=60, 2062)'],
  ['csat', '97% (n=60, 2062)'],
  ['metric', 'Views 900 per month (2062)'],
])('reports another figure of a touchpoint that is dated after today: %s', async (keyword, value) => {
  const found = await foundInText(code, journeyOf(call, `  ${keyword}: ${value}`));
  expect(found.map(({ on }) => on)).toEqual([value]);
});

it('reports an outcome and a retention that are dated after today', async () => {
  const text = 'journey: A\n  outcome: Overall 9 (2062)\n  retention: 80 % (2027)\n  touchpoint: T\n';
  expect(await messagesInText(code, text)).toHaveLength(2);
});

it('does not count them: the outcome of last year stands', async () => {
  const lines = '  outcome: Overall 5.6 (n=42, 2025)\n  outcome: Overall 9.9 (n=42, 2062)\n';
  const map = await exported(`journey: A\n${lines}  touchpoint: T | rating: 6.9 (n=42, sd=1, 2025)\n`, true);
  expect(map.measures.map(({ value }: { value: number }) => value)).toEqual([5.6]);
});

it('takes a CSAT to come for no rating', async () => {
  const map = await exported('journey: A\n  touchpoint: T | csat: 90% (n=42, 2062)\n', true);
  expect(map.stages[0].touchpoints[0].rating).toBeNull();
});
