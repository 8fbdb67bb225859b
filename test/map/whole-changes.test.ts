import { expect, it } from 'vitest';
import type { ComparisonPair } from '../../map/compare/sides.ts';
import { comparisonTable } from '../../map/compare/table.ts';
import { makeWords } from '../../map/layout/words/words.ts';
import { mapTranslatorFor } from '../../map/messages/messages.ts';
import { readJourney } from './fixtures.ts';

const words = makeWords(mapTranslatorFor('en'));

async function wholeOf(older: readonly string[], newer: readonly string[], ratings: readonly [string, string]) {
  const journey = (head: readonly string[], rating: string) =>
    readJourney(
      [
        'journey: Car dealer',
        ...head.map((line) => `  ${line}`),
        `  touchpoint: Sales meeting | rating: ${rating}`,
      ].join('\n'),
    );
  const pair: ComparisonPair = {
    older: { analysed: await journey(older, ratings[0]) },
    newer: { analysed: await journey(newer, ratings[1]) },
  };
  return comparisonTable(pair, 'files', words).whole;
}

const lever =
  '“Sales meeting” improved, but the whole did not: it was not the lever. Look at the next priorities, and at needs that no touchpoint serves.';

it('says that the improved touchpoint was not the lever where the outcome stayed', async () => {
  const outcome = ['outcome: Would buy again 5.6'];
  expect(await wholeOf(outcome, outcome, ['7.2', '8.6'])).toEqual([
    'Would buy again: 5.6 of 10 → 5.6 of 10, unchanged',
    lever,
  ]);
});

it('praises it where the whole moved', async () => {
  expect(await wholeOf(['nps: 10'], ['nps: 25'], ['7.2', '8.6'])).toEqual([
    'Net Promoter Score: +10 → +25, better: +15',
  ]);
});

it.each([
  ['nothing is known of the whole', [], ['7.2', '8.6']],
  ['the touchpoint did not improve', ['nps: 10'], ['7.2', '7.2']],
  ['the improvement may be chance', ['nps: 10'], ['7.2 (n=9)', '8.0 (n=9)']],
  ['the newer side is an aim', ['state: to-be', 'nps: 10'], ['7.2', '8.6']],
] as const)('does not say it where %s', async (_, head, ratings) => {
  expect(await wholeOf(head, head, ratings)).not.toContain(lever);
});

it('shows a figure that only one side has', async () => {
  expect(await wholeOf(['retention: 80%'], ['nps: 12'], ['7', '7'])).toEqual([
    'Net Promoter Score: – → +12',
    'Customers who stay: 80% → –',
  ]);
});
