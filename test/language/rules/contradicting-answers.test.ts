import { expect, test } from 'vitest';
import { tryFixes } from '../fixes/fix-harness.ts';
import { journeyOf, messagesInText } from './in-text.ts';

const text = (rating: string, answers: string, source = '') =>
  `${source}${journeyOf('scale: 1-5', 'bands: red <= 2, yellow < 4', 'touchpoint: T', `  rating: ${rating}`, `  answers: ${answers}`)}`;

test.each([
  ['3 (n=7)', '1 2 0 4 0', []],
  ['3.0 (n=7, sd=1.3)', '1 2 0 4 0', []],
  ['3', '1 2 1 2 1', []],
  ['?', '1 2 0 4 0', []],
  [
    '3.4 (n=7)',
    '1 2 0 4 0',
    ['The counts give 3 (n=7, sd=1.29), but the rating is 3.4 (n=7). Correct the one that is wrong.'],
  ],
  [
    '3 (n=8)',
    '1 2 0 4 0',
    ['The counts give 3 (n=7, sd=1.29), but the rating is 3 (n=8). Correct the one that is wrong.'],
  ],
  ['3', '1 2 4', ['There are 3 counts, and the scale 1–5 has 5 values. Write one count for each value, “0” included.']],
])('%s with %s', async (rating, answers, messages) => {
  expect(await messagesInText('contradicting-answers', text(rating, answers))).toEqual(messages);
});

test('weighted answers are compared by their number alone', async () => {
  const source = 'source p: P\n  file: a.csv\n  weight: w\n';
  expect(await messagesInText('contradicting-answers', text('3.4 (n=7, p)', '1 2 0 4 0', source))).toEqual([]);
  expect(await messagesInText('contradicting-answers', text('3.4 (n=8, p)', '1 2 0 4 0', source))).toHaveLength(1);
});

test('a fix writes what the counts give', async () => {
  const [fixed] = await tryFixes('contradicting-answers', text('4.2 (n=42, survey)', '1 2 0 4 0'));
  expect(fixed?.text).toContain('rating: 3.0 (n=7, survey)');
});
