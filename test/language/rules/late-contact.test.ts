import { expect, it } from 'vitest';
import { foundInText, journeyOf, messagesInText } from './in-text.ts';

const code = 'late-contact';
const offerAfter = (wait: string, ...lines: readonly string[]) =>
  journeyOf('touchpoint: Meeting', `  ${wait}`, 'touchpoint offer: Offer', ...lines.map((line) => `  ${line}`));

it('reports a contact that comes later than promised, on the promise', async () => {
  expect(await foundInText(code, offerAfter('wait: 4 days', 'within: 24 hours'))).toEqual([
    expect.objectContaining({
      level: 'warning',
      on: '24 hours',
      relatedOn: ['4 days'],
      touchpoint: 'offer',
      message: '"Offer" is promised within 24 hours, but customers wait 4 days.',
    }),
  ]);
});

it.each([
  ['a duration', 'channel: web', ['within: 1 hour', 'duration: 90 minutes']],
  ['its own wait, where nothing else says how long it takes', 'channel: web', ['within: 1 day', 'wait: 2 days']],
  ['a promise in Danish', 'ventetid: 4 days', ['inden: 24 hours']],
])('goes by %s', async (_, before, lines) => {
  expect(await messagesInText(code, offerAfter(before, ...lines))).toHaveLength(1);
});

it.each([
  ['a promise that is kept to the minute', 'wait: 24 hours', ['within: 1 day']],
  ['a promise about which no time is known', 'channel: web', ['within: 1 day']],
  ['a long wait behind a contact that came in time', 'wait: 2 hours', ['within: 1 day', 'wait: 8 weeks']],
])('is silent on %s', async (_, before, lines) => {
  expect(await messagesInText(code, offerAfter(before, ...lines))).toEqual([]);
});
