/** The distribution of the answers: bars on the card, words in the table and for screen readers. */
import { expect, test } from 'vitest';
import { exportJson } from '../../export/data/export-json.ts';
import { layoutComparison } from '../../map/compare/layout.ts';
import { layoutMap } from '../../map/layout/map.ts';
import { layoutTable } from '../../map/layout/table/table.ts';
import { makeWords } from '../../map/layout/words/words.ts';
import { mapTranslatorFor } from '../../map/messages/messages.ts';
import { defaultOptions } from '../../map/options.ts';
import { cellsOf } from './cells.ts';
import { readJourney } from './fixtures.ts';

const words = makeWords(mapTranslatorFor('en'));
const shop = await readJourney(`
journey: A shop
  scale: 1-5
  bands: red <= 2, yellow < 4
  touchpoint: Website | rating: 3 (n=7) | answers: 1 2 0 4 0
  touchpoint: Other scale | rating: 3 | answers: 1 2 3
  touchpoint: Desk | rating: 3
`);

test('the card has a bar for each answer that was given, as high as its count', () => {
  const [journey] = layoutMap([shop], 1280, words).journeys;
  const cards = journey?.board?.item.stages.flatMap(({ slices }) => slices.flatMap(({ body }) => body.item.entries));
  const bars = cards?.map(({ drawing }) => (drawing.bars ?? []).filter(({ kind }) => kind === 'answers')) ?? [];
  expect(bars.map((own) => own.length)).toEqual([3, 0, 0]);
  const [one, two, four] = bars[0]?.map(({ box }) => box) ?? [];
  expect([one, two].map((box) => (box?.height ?? 0) / (four?.height ?? 1))).toEqual([0.25, 0.5]);
  expect((four?.x ?? 0) - (two?.x ?? 0)).toBeCloseTo(2 * ((two?.x ?? 0) - (one?.x ?? 0)), 6);
  expect(new Set([one, two, four].map((box) => (box ? box.y + box.height : 0))).size).toBe(1);
});

test('the table, screen readers and the JSON have the counts', async () => {
  const said = 'Answers 1: 1 · 2: 2 · 3: 0 · 4: 4 · 5: 0';
  const table = layoutTable(shop, words, defaultOptions);
  const column = table.columns.findIndex(({ id }) => id === 'rating');
  expect(table.rows.map(({ cells }) => cells[column]?.lines.includes(said))).toEqual([true, false, false]);
  const [journey] = layoutMap([shop], 1280, words).journeys;
  const labels = journey?.board?.item.stages.flatMap(({ slices }) =>
    slices.flatMap(({ body }) => body.item.entries.map((entry) => 'label' in entry && entry.label.includes(said))),
  );
  expect(labels).toEqual([true, false, false]);
  const json = exportJson([shop]);
  const touchpoints = json.journeys.flatMap(({ stages }) => stages.flatMap((stage) => stage.touchpoints));
  expect(touchpoints.map(({ answers }) => answers)).toEqual([[1, 2, 0, 4, 0], [1, 2, 3], null]);
});

test('the legend explains the bars, and the comparison shows other answers', async () => {
  const [journey] = layoutMap([shop], 1280, words).journeys;
  const legend = journey?.legend?.item.drawing.texts.map(({ lines }) => lines.map(({ text }) => text).join(' '));
  expect(legend).toContain('How many gave each answer, the lowest on the left');
  const now = await readJourney(`
journey: A shop
  scale: 1-5
  bands: red <= 2, yellow < 4
  touchpoint: Website | rating: 3 (n=7) | answers: 2 1 0 4 0
  touchpoint: Other scale | rating: 3
  touchpoint: Desk | rating: 3
`);
  const pair = { older: { analysed: shop }, newer: { analysed: now } };
  const said = cellsOf(layoutComparison([pair], 'files', 1280, words, 1280)).map(({ text }) => text);
  expect(said.join(' ')).toMatch(/Answers.*1: 1 · 2: 2 · 3: 0 · 4: 4 · 5: 0.*1: 2 · 2: 1 · 3: 0 · 4: 4 · 5: 0/);
});
