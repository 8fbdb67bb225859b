import { expect, test } from 'vitest';
import { exportJson } from '../../export/data/export-json.ts';
import { layoutTable } from '../../map/layout/table/table.ts';
import { makeWords } from '../../map/layout/words/words.ts';
import { mapTranslatorFor } from '../../map/messages/messages.ts';
import { defaultOptions } from '../../map/options.ts';
import { renderSvg } from '../../map/standalone.tsx';
import { readJourney } from './fixtures.ts';

const translator = mapTranslatorFor('en');

const dealer = await readJourney(`
journey: Buying a new car
  touchpoint offer: Offer | rating: 4.2 | importance: 9
  touchpoint website: Website | rating: 7.6 | importance: 6
  touchpoint waiting: A call during the delivery time
    status: missing
    need: Know when the car arrives | importance: 9
  touchpoint card: A birthday card | status: missing | importance: 2
  touchpoint news: A monthly letter | status: missing | importance: 9 | need: Tips | need: Dates
`);

test('contacts that never happen are ranked by importance and needs, and are not to be measured', () => {
  const [json] = exportJson([dealer]).journeys;
  expect(json?.ranking).toEqual(['news', 'waiting', 'offer', 'card']);
  expect(json?.measureFirst).toEqual([]);
  const waiting = json?.stages[0]?.touchpoints.find(({ id }) => id === 'waiting');
  expect(waiting).toMatchObject({ rank: 2, opportunity: 17, rating: null, band: null, status: 'missing' });
});

test('a missing contact whose needs are met without it is worth less', async () => {
  const { numbers } = await readJourney(
    'journey: J\n  touchpoint a: A | status: missing\n    need: Know | met: 8 | importance: 9\n',
  );
  expect(numbers.touchpoints[numbers.ranking[0] ?? '']?.opportunity).toBe(10);
});

test('the picture says to create them: on the card, in the head and in the list, with the sum', () => {
  const svg = renderSvg([dealer], { translator });
  expect(svg).toContain('Priority 2: create it');
  expect(svg).toContain('Create &quot;A monthly letter&quot; first: it never happens');
  expect(svg).toContain('9 + (9 − 1) = 17 · never happens: create it; rating 1 assumed');
  expect(svg).not.toContain('Measure first');
  const table = layoutTable(dealer, makeWords(translator), defaultOptions);
  const column = table.columns.findIndex(({ id }) => id === 'rank');
  expect(table.rows.map(({ cells }) => cells[column]?.lines)).toEqual([['3'], [], ['2'], ['4'], ['1']]);
});

test('a contact whose silence customers rated keeps its rating, and one that cannot happen has no rank', async () => {
  const rated = await readJourney(`
journey: A
  touchpoint: B | status: missing | rating: 3 | importance: 9
  touchpoint: C | status: missing | rating: n/a | importance: 9
`);
  expect(rated.numbers.touchpoints.B).toMatchObject({ rank: 1, opportunity: 15, band: 'red' });
  expect(rated.numbers.touchpoints.C).toMatchObject({ rank: null, opportunity: null });
});
