import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { wholeProblems, worstScore } from '../../../language/analysis/whole.ts';
import { journeyView } from '../../../language/view/journey-view.ts';
import { createReader } from '../reader.ts';
import { foundInText, journeyOf, messagesInText } from './in-text.ts';

const code = 'unexplained-outcome';
/** The car dealership of the article: the score is 6.75, and one contact never happens. */
const rows = [
  ...[
    [6.8, 4],
    [7.6, 6],
    [8.1, 8],
    [4.2, 9],
    [6.9, 7],
    [8.8, 8],
    [7.1, 5],
    [5, 7],
  ].map(([rating, importance], index) => `touchpoint: T${index} | rating: ${rating} | importance: ${importance}`),
];
const never = 'touchpoint: Call | status: missing | importance: 9';

it('reports that the ratings do not explain the whole, even with the lowest rating for what is not rated', async () => {
  const text = journeyOf('outcome: Overall satisfaction 5.6 (n=42)', ...rows, never);
  expect(await foundInText(code, text)).toEqual([
    expect.objectContaining({
      level: 'warning',
      on: 'Overall satisfaction 5.6',
      message:
        '"Overall satisfaction" is 5.6 of 10, but the touchpoints score 6.75: the ratings do not explain the whole. Even if the touchpoint without a rating got 1, it would be 5.93. Look between the touchpoints (waits, repeats, hand-overs) and at needs and contacts that are not on the map.',
    }),
  ]);
});

it('is information where touchpoints without a rating could explain it', async () => {
  const unknown = [never, 'touchpoint: A | rating: ? | importance: 9', 'touchpoint: B | importance: 8'];
  const [found] = await foundInText(code, journeyOf('outcome: Overall 5.6', ...rows, ...unknown));
  expect(found?.level).toBe('info');
  expect(found?.message).toContain(
    'The 3 touchpoints without a rating could explain it: with 1 there, the score would be',
  );
});

it('leaves what contradicting-outcome reports to it', async () => {
  const green = ['A', 'B', 'C'].map((name) => `touchpoint: ${name} | rating: 9`);
  const text = journeyOf('outcome: Overall 4', ...green);
  expect(await messagesInText('contradicting-outcome', text)).toHaveLength(1);
  expect(await messagesInText(code, text)).toEqual([]);
  expect(await messagesInText(code, journeyOf('outcome: Overall 6', ...green))).toHaveLength(1);
});

it.each([
  ['the outcome is as good as the score', 'outcome: Overall 6.7 (n=400, sd=2)'],
  ['chance explains the gap', 'outcome: Overall 5.6 (n=8, sd=2.4)'],
  ['few answered, with a spread that is not known', 'outcome: Overall 5.6 (n=4)'],
  ['one customer answered', 'outcome: Overall 3 (n=1)'],
  ['n is not known and the gap is less than a position', 'outcome: Overall 5.9'],
  ['the outcome is better', 'outcome: Overall 9'],
  ['it is an aim', 'state: to-be\n  outcome: Overall 3'],
  ['the outcome is on another scale', 'outcome: Ambassadors 30%'],
])('is silent where %s', async (_, head) => {
  expect(await messagesInText(code, journeyOf(head, ...rows))).toEqual([]);
});

const touchpoints = fc.array(
  fc.record({ rating: fc.option(fc.integer({ min: 1, max: 10 })), importance: fc.integer({ min: 1, max: 10 }) }),
  { minLength: 1, maxLength: 6 },
);

test('the worst score is that of a map in which each touchpoint without a rating has the lowest one', async () => {
  const reader = await createReader();
  const scoreIn = async (lines: readonly string[]) => {
    const [journey] = (await reader.read(journeyOf(...lines))).file.journeys;
    if (!journey) throw new Error('no journey');
    const view = journeyView(journey);
    return { view, worst: worstScore(view.journey, view.numbers) };
  };
  await fc.assert(
    fc.asyncProperty(touchpoints, async (given) => {
      const line = (rating: number | string, importance: number, index: number) =>
        `touchpoint: T${index} | rating: ${rating} | importance: ${importance}`;
      const { worst, view } = await scoreIn(given.map((one, index) => line(one.rating ?? '?', one.importance, index)));
      const bad = await scoreIn(given.map((one, index) => line(one.rating ?? 1, one.importance, index)));
      if (view.numbers.score.mean === null) expect(worst).toBeNull();
      else expect(worst?.score).toBeCloseTo(bad.view.numbers.score.weightedMean ?? Number.NaN, 10);
      expect(wholeProblems(view.journey, view.numbers)).toEqual([]);
    }),
    { numRuns: 40 },
  );
});
