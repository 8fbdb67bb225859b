import { expect, test } from 'vitest';
import { exportJson } from '../../export/data/export-json.ts';
import { layoutTable } from '../../map/layout/table/table.ts';
import { makeWords } from '../../map/layout/words/words.ts';
import { mapTranslatorFor } from '../../map/messages/messages.ts';
import { defaultOptions } from '../../map/options.ts';
import { renderSvg } from '../../map/standalone.tsx';
import { readJourney } from './fixtures.ts';

const translator = mapTranslatorFor('en');

const judged = await readJourney(`
journey: Garden furniture
  touchpoint: Website
    expected: 9
    rating: 6.5
    need: Find the price | met: 3 | expected: 8
  touchpoint: Delivery | forventet: 8
    action: Call before | expect: 9
`);

test('what customers expected stands beside what they got, with the gap', () => {
  const svg = renderSvg([judged], { translator });
  expect(svg).toContain('Expected 9 (gap −2.5)');
  expect(svg).toContain('Expected 8 (gap −5)');
  const table = layoutTable(judged, makeWords(translator), defaultOptions);
  const cells = (id: string) => table.rows.map((row) => row.cells[table.columns.findIndex((c) => c.id === id)]?.lines);
  expect(cells('rating')[0]).toContain('Expected 9 (gap −2.5)');
  expect(cells('needs')[0]).toEqual(['Find the price (Met 3, Expected 8 (gap −5))']);
});

test('an expectation without a rating has no gap, and an action keeps its own', () => {
  const [website, delivery] = exportJson([judged]).journeys[0]?.stages.flatMap(({ touchpoints }) => touchpoints) ?? [];
  expect(website).toMatchObject({ expected: 9, expectationGap: -2.5 });
  expect(website?.needDetails).toEqual([{ text: 'Find the price', met: 3, importance: null, expected: 8 }]);
  expect(delivery).toMatchObject({ expected: 8, expectationGap: null, rating: null });
  expect(judged.journey.stages[0]?.entries).toHaveLength(2);
});
