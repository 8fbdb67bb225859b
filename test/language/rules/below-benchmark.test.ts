import { expect, it } from 'vitest';
import { foundInText, journeyOf, messagesInText } from './in-text.ts';

const code = 'below-benchmark';
const website = (rating: string, benchmark: string) =>
  journeyOf(`touchpoint: Website | rating: ${rating} | benchmark: ${benchmark}`);

it('reports a rating below that of competitors', async () => {
  expect(await foundInText(code, website('7.1 (n=160, sd=1.6)', '7.9 (n=900, sd=1.5)'))).toEqual([
    expect.objectContaining({
      level: 'info',
      touchpoint: 'Website',
      on: expect.stringContaining('7.9'),
      message: '"Website" is 7.1 of 10, below the benchmark of 7.9: customers of competitors are more satisfied there.',
    }),
  ]);
});

it('compares an outcome and the score, too', async () => {
  const text = journeyOf('outcome: Would buy again 5.6, benchmark 5.8', 'benchmark: 8', 'touchpoint: A | rating: 7');
  expect(await messagesInText(code, text)).toEqual([
    '"Would buy again" is 5.6 of 10, below the benchmark of 5.8 of 10.',
    'The score of the journey is 7 of 10, below the benchmark of 8.',
  ]);
});

it.each([
  ['it is as good', website('7.9', '7.9')],
  ['chance explains it', website('7.1 (n=12, sd=1.6)', '7.9')],
  ['chance in the benchmark explains it', website('7.1 (n=160, sd=1.6)', '7.9 (n=9, sd=1.5)')],
  ['it is an aim', `${website('7', '8')}\n  state: to-be`],
])('is silent where %s', async (_, text) => {
  expect(await messagesInText(code, text)).toEqual([]);
});
