import { expect, it } from 'vitest';
import { createReader } from '../reader.ts';
import { foundInText, journeyOf, messagesInText } from './in-text.ts';

const code = 'assessment-gap';
const website = (...lines: readonly string[]) => journeyOf('touchpoint: Website', ...lines.map((line) => `  ${line}`));
const asked = website('rating: 6 (self, 2026-01)', 'rating: 4 (n=40, survey, 2026-03)');

it('reports that customers judge otherwise than the company, on its own assessment', async () => {
  expect(await foundInText(code, asked)).toEqual([
    expect.objectContaining({
      level: 'info',
      on: '6',
      relatedOn: ['4'],
      touchpoint: 'Website',
      message:
        'Your own assessment of "Website" is 6 of 10, but customers rate it 4: they are less satisfied than you think.',
    }),
  ]);
});

it('does not call that a fall', async () => {
  expect(await messagesInText('falling-rating', asked)).toEqual([]);
  const fallen = website('rating: 8 (survey, 2025-01)', 'rating: 9 (self, 2025-06)', 'rating: 6 (survey, 2026-01)');
  expect(await messagesInText('falling-rating', fallen)).toHaveLength(1);
});

it.each([
  ['a small difference', website('rating: 6 (self)', 'rating: 5.1 (survey)')],
  [
    'two own assessments, one for a persona',
    `${website('rating: 6 (self)', 'rating[anna]: 3 (self)')}\npersona anna: Anna\n`,
  ],
  ['an own assessment alone', website('rating: 6 (self)')],
  ['two surveys', website('rating: 6 (survey, 2025)', 'rating: 4 (survey, 2026)')],
])('is silent on %s', async (_, text) => {
  expect(await messagesInText(code, text)).toEqual([]);
});

it('customers come first, even if the own assessment is newer, and it has no interval', async () => {
  const reader = await createReader();
  const numbersOf = async (text: string) => {
    const { journeys } = await reader.read(text);
    return journeys[0]?.numbers.touchpoints.Website;
  };
  const newer = website('rating: 4 (n=40, survey, 2026-01)', 'rating: 8 (self, 2026-03)');
  expect(await numbersOf(newer)).toMatchObject({ rating: 4, n: 40, selfAssessed: false });
  const alone = website('rating: ?', 'rating: 8 (n=5, self)');
  expect(await numbersOf(alone)).toMatchObject({ rating: 8, n: null, interval: null, selfAssessed: true });
});

it('is not evidence from customers', async () => {
  const text = website('rating: 8 (n=5, self)', 'importance: 9');
  expect(await messagesInText('thin-evidence', text)).toEqual([
    '"Website" matters to customers (importance 9), but its rating of 8 of 10 is your own assessment. Ask customers before you rely on it.',
  ]);
  const surveys = ['A', 'B', 'C'].map((name) => `touchpoint: ${name} | rating: 6 (n=40, survey)`);
  const withOwn = journeyOf(...surveys, 'touchpoint: D | rating: 6 (self)');
  expect(await messagesInText('single-source', withOwn)).toHaveLength(1);
});
