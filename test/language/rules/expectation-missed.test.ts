import { expect, it } from 'vitest';
import { tryFixes } from '../fixes/fix-harness.ts';
import { foundInText, journeyOf, messagesInText } from './in-text.ts';

const code = 'expectation-missed';
const offer = (rating: string, action = 'due: 2025-09 | status: done | expect: 9') =>
  journeyOf('touchpoint: Offer', '  rating: 4.2 (2025-03)', `  rating: ${rating}`, `  action: Answer | ${action}`);

it('reports an action that did not bring the expected rating, on the expectation', async () => {
  const text = offer('5.6 (n=51, sd=2, 2026-03)');
  expect(await foundInText(code, text)).toEqual([
    expect.objectContaining({
      level: 'warning',
      touchpoint: 'Offer',
      on: '9',
      relatedOn: ['5.6'],
      message:
        '"Answer" is done and was expected to bring "Offer" to 9 of 10, but customers gave 5.6 afterwards (March 2026). Find out what is missing, and plan the next action.',
    }),
  ]);
  expect((await tryFixes(code, text, () => true)).some(({ title }) => title.startsWith('Add an action'))).toBe(true);
});

it.each([
  ['the rating is as expected', offer('9 (n=51, 2026-03)')],
  ['chance explains it', offer('8.6 (n=12, sd=2, 2026-03)')],
  ['it is nearly as expected and n is not known', offer('8.2 (2026-03)')],
  ['it was rated before', offer('5.6 (n=51, 2025-08)')],
  ['it is not done', offer('5.6 (n=51, 2026-03)', 'due: 2025-09 | expect: 9')],
  ['nothing was expected', offer('5.6 (n=51, 2026-03)', 'due: 2025-09 | status: done')],
  ['it is not known when it was due', offer('5.6 (n=51, 2026-03)', 'status: done | expect: 9')],
  ['the company rated it itself', offer('5.6 (self, 2026-03)')],
  ['the next action is planned', `${offer('5.6 (n=51, 2026-03)')}\n    action: Call`],
])('is silent where %s', async (_, text) => {
  expect(await messagesInText(code, text)).toEqual([]);
});
