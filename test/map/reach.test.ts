import { expect, test } from 'vitest';
import { exportJson } from '../../export/data/export-json.ts';
import { layoutComparison } from '../../map/compare/layout.ts';
import { layoutMap } from '../../map/layout/map.ts';

import { layoutTable } from '../../map/layout/table/table.ts';
import { makeWords } from '../../map/layout/words/words.ts';
import { mapTranslatorFor } from '../../map/messages/messages.ts';
import { defaultOptions } from '../../map/options.ts';
import { renderSvg } from '../../map/standalone.tsx';
import { cellsOf } from './cells.ts';
import { readJourney } from './fixtures.ts';

const translator = mapTranslatorFor('en');
const words = makeWords(translator);

const shop = await readJourney(`
journey: A shop
  touchpoint: Website | reach: 100%
  touchpoint: Return | reach: 12,5 %
  touchpoint: Desk
`);

test('the card shows the share of customers in words and as a bar', () => {
  expect(renderSvg([shop], { translator })).toContain('Met by 12.5% of customers');
  const [journey] = layoutMap([shop], 1280, words).journeys;
  const slices = journey?.board?.item.stages.flatMap((stage) => stage.slices) ?? [];
  const cards = slices.flatMap(({ body }) => body.item.entries);
  const widths = cards.flatMap(({ drawing }) => drawing.bars ?? []).map(({ box }) => box.width);
  expect(widths).toHaveLength(2);
  expect((widths[1] ?? 0) / (widths[0] ?? 1)).toBeCloseTo(0.125, 6);
});

test('the table, the comparison and the JSON have it, and unknown is not 0', async () => {
  const table = layoutTable(shop, words, defaultOptions);
  const column = table.columns.findIndex(({ id }) => id === 'reach');
  expect(table.rows.map(({ cells }) => [cells[column]?.lines, cells[column]?.value])).toEqual([
    [['100%'], 1],
    [['12.5%'], 0.125],
    [[], null],
  ]);
  const touchpoints = exportJson([shop]).journeys[0]?.stages.flatMap(({ touchpoints: own }) => own) ?? [];
  expect(touchpoints.map(({ reach }) => reach)).toEqual([1, 0.125, null]);
  const later = await readJourney('journey: A shop\n  touchpoint: Website | reach: 80%\n');
  const pair = { older: { analysed: shop }, newer: { analysed: later } };
  const said = cellsOf(layoutComparison([pair], 'files', 1280, words, 1280)).map(({ text }) => text);
  expect(said.join(' ')).toMatch(/Reach.*100%.*80%/);
});

test('the list of what to fix first is in the order of 100 customers if the reader wants it', async () => {
  const journey = await readJourney(`
journey: A shop
  touchpoint: Offer | rating: 4.2 | importance: 9 | reach: 35%
  touchpoint: Desk | rating: 5 | importance: 8 | reach: 90%
`);
  const rowsIn = (order: 'opportunity' | 'reach') =>
    layoutMap([journey], 1280, words, { ...defaultOptions, order })
      .journeys[0]?.panels.find(({ item }) => item.key === 'priorities')
      ?.item.rows.map(({ touchpoint }) => touchpoint);
  expect(rowsIn('opportunity')).toEqual(['Offer', 'Desk']);
  expect(rowsIn('reach')).toEqual(['Desk', 'Offer']);
  const svg = renderSvg([journey], { translator, options: { ...defaultOptions, order: 'reach' } });
  expect(svg).toContain('per 100 customers 8 × (10 − 5) × 90 = 3,600');
});
