import { describe, expect, test } from 'vitest';
import { analyse } from '../../../language/analysis/analyse.ts';
import { packView, unpackView } from '../../../language/view/packed-view.ts';
import { createReader } from '../reader.ts';

const reader = await createReader();

async function viewOf(...lines: readonly string[]) {
  const { journeys } = await reader.read(['journey: Garden furniture', ...lines].join('\n'));
  const [view] = journeys;
  if (!view) throw new Error('no journey');
  return view;
}

async function numbersOf(...lines: readonly string[]) {
  return Object.values((await viewOf(...lines)).numbers.touchpoints)[0];
}

describe('a rating that is derived from needs', () => {
  test('is the mean of how well they are met, weighted by importance, without an interval', async () => {
    const numbers = await numbersOf(
      'touchpoint: Website',
      'need: Find the price | met: 3 | importance: 9',
      'need: See the colours | met: 9 | importance: 3',
    );
    expect(numbers).toMatchObject({ ratingState: 'derived', rating: 4.5, band: 'red', interval: null, n: null });
  });

  test('is the plain mean where not every need says how much it matters', async () => {
    const none = await numbersOf('touchpoint: Website', 'need: A | met: 3', 'need: B | met: 8');
    expect(none).toMatchObject({ ratingState: 'derived', rating: 5.5, importance: null, rank: null });
    const one = await numbersOf('touchpoint: Website', 'need: One | met: 2', 'need: Two | met: 9 | importance: 5');
    expect(one).toMatchObject({ ratingState: 'derived', rating: 5.5, importance: 5 });
  });

  test.each([
    ['rating: 8', 'rated', 8],
    ['rating: ?', 'unknown', null],
    ['rating: n/a', 'not-applicable', null],
    ['rating[kim]: 8', 'not-said', null],
    ['status: missing', 'not-said', null],
  ])('gives way to %s', async (line, ratingState, rating) => {
    const people = ['persona kim: Kim', 'persona lise: Lise'];
    const numbers = await numbersOf(...people, 'touchpoint: A', line, 'need: B | met: 3 | importance: 9');
    expect(numbers).toMatchObject({ ratingState, rating });
  });

  test('counts in coverage, score and ranking, and is not to be measured first', async () => {
    const { numbers } = await viewOf(
      'touchpoint: Website',
      'need: Find the price | met: 3 | importance: 9',
      'touchpoint: Delivery | rating: 9 | importance: 9',
      'touchpoint: Invoice',
    );
    expect(numbers.coverage).toEqual({ rated: 2, derived: 1, byPersona: 0, of: 3 });
    expect(numbers.score.weightedMean).toBe(6);
    expect(numbers.ranking).toEqual(['Website']);
    expect(numbers.measureFirst).toEqual([]);
  });

  test('crosses the wire', async () => {
    const view = await viewOf('touchpoint: Website', 'need: Find the price | met: 3 | importance: 9');
    const { numbers } = unpackView(JSON.parse(JSON.stringify(packView(view))));
    expect(numbers).toEqual(analyse(view.journey));
    expect(numbers.touchpoints.Website).toMatchObject({ ratingState: 'derived', importanceDerived: true });
  });
});

test('a touchpoint without an importance matters as much as its most important need', async () => {
  const needs = ['need: Find the price | importance: 9', 'need: See the colours | importance: 3'];
  expect(await numbersOf('touchpoint: A', ...needs)).toMatchObject({ importance: 9, importanceDerived: true });
  const said = await numbersOf('touchpoint: A', 'importance: 4', ...needs);
  expect(said).toMatchObject({ importance: 4, importanceDerived: false });
  expect(await numbersOf('touchpoint: A', 'importance: ?', ...needs)).toMatchObject({ importance: null });
});
