import { expect, it } from 'vitest';
import { foundInText, journeyOf, messagesInText } from './in-text.ts';

const code = 'below-target';
const contract = (rating: string, ...more: readonly string[]) =>
  journeyOf(['touchpoint: Contract', `rating: ${rating}`, 'target: 8', ...more].join(' | '));

it('reports a rating below its target without an open action, on the target', async () => {
  expect(await foundInText(code, contract('6.9 (n=80, sd=1.8)'))).toEqual([
    expect.objectContaining({
      level: 'hint',
      touchpoint: 'Contract',
      on: '8',
      message: '"Contract" is 6.9 of 10, below its target of 8, and no action is open.',
    }),
  ]);
  expect(await messagesInText(code, contract('6.9', 'action: Explain | status: done'))).toHaveLength(1);
});

it('compares the score with the target of the journey, and metrics with their own', async () => {
  const text = journeyOf('target: 8', 'metric: Calls 120, target at most 80', 'touchpoint: A | rating: 7');
  expect(await messagesInText(code, text)).toEqual([
    'The score of the journey is 7 of 10, below the target of 8, and no action is open.',
    '"Calls" is 120 and misses its target of at most 80; no action is open.',
  ]);
});

it.each([
  ['it is reached', contract('8')],
  ['chance explains it', contract('7.6 (n=12, sd=1.8)')],
  ['an action is planned', contract('6.9', 'action: Explain')],
  ['red-rating reports it', contract('4')],
  ['it is an aim', `${contract('6.9')}\n  state: to-be`],
  ['a metric reaches it', journeyOf('metric: Video views 16000, target 15000')],
])('is silent where %s', async (_, text) => {
  expect(await messagesInText(code, text)).toEqual([]);
});
