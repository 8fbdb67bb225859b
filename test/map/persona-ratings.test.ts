/** Journeys in which only single personas rate: the map says what the findings say, and averages nothing. */
import { describe, expect, test } from 'vitest';
import type { JourneyView } from '../../language/model/journey-view.ts';
import { layoutComparison } from '../../map/compare/layout.ts';
import { comparisonTable } from '../../map/compare/table.ts';
import { applyFilter, noFilter } from '../../map/find/filter.ts';
import type { CardLayout } from '../../map/layout/cards/card.ts';
import type { JourneyLayout } from '../../map/layout/map.ts';
import { layoutMap } from '../../map/layout/map.ts';
import { layoutTable } from '../../map/layout/table/table.ts';
import type { TextBlock } from '../../map/layout/text/text.ts';
import { makeWords } from '../../map/layout/words/words.ts';
import { mapTranslatorFor } from '../../map/messages/messages.ts';
import { defaultOptions } from '../../map/options.ts';
import { carDealership, everything, readJourney } from './fixtures.ts';

const words = makeWords(mapTranslatorFor('en'));

const personasOnly = await readJourney(`
journey: Only personas
  persona kim: Kim, first-time buyer
  persona lise: Lise, fleet manager
  stage: Before
    touchpoint offer: Offer
      rating[kim]: 3 (n=12)
      rating[lise]: 8
      importance: 9
    touchpoint contract: Contract
      rating[kim]: 6
      rating[lise]: 4
      importance: 8
  stage: After
    touchpoint letter: Letter
      rating[kim]: 2
`);

function layOut(journey: JourneyView, overlay: readonly string[] = []): JourneyLayout {
  const [laidOut] = layoutMap([journey], 1280, words, { ...defaultOptions, overlay }).journeys;
  if (!laidOut) throw new Error('nothing laid out');
  return laidOut;
}

const said = (texts: readonly TextBlock[]) => texts.map(({ lines }) => lines.map(({ text }) => text).join(' '));

function slicesOf({ board }: JourneyLayout) {
  return board?.item.stages.flatMap(({ slices }) => slices) ?? [];
}

function cardOf(journey: JourneyLayout, key: string): CardLayout {
  const card = slicesOf(journey)
    .flatMap(({ body }) => body.item.entries)
    .find((entry): entry is CardLayout => entry.kind === 'touchpoint' && entry.key === key);
  if (!card) throw new Error(`no card ${key}`);
  return card;
}

function panelOf({ panels }: JourneyLayout, key: string) {
  const panel = panels.find(({ item }) => item.key === key)?.item;
  if (!panel) throw new Error(`no panel ${key}`);
  return panel;
}

describe('a journey that only single personas have rated', () => {
  const laidOut = layOut(personasOnly);

  test('has their ratings on its cards, each with the name, and the first priority of one of them', () => {
    const { drawing } = cardOf(laidOut, 'offer');
    expect(drawing.chips.map(({ kind, text }) => [kind, ...said([text])].join(' '))).toEqual([
      'number 1',
      'first Kim’s priority 1',
      'red 3',
      'green 8',
    ]);
    expect(said(drawing.texts)).toEqual(expect.arrayContaining(['Kim', 'Lise', 'n = 12, thin']));
    expect(said(drawing.texts)).not.toContain('not rated');
  });

  test('has their curves without being asked, and no gap where one of them has rated', () => {
    const curves = slicesOf(laidOut).flatMap(({ body }) => body.item.curve?.item ?? []);
    const drawn = curves.flatMap(({ overlays }) => overlays.map(({ key }) => key));
    expect([...new Set(drawn)]).toEqual(['kim', 'lise']);
    expect(curves.flatMap(({ gaps }) => gaps)).toEqual([]);
  });

  test('draws only the curves that a reader has chosen', () => {
    const curves = slicesOf(layOut(personasOnly, ['lise'])).flatMap(({ body }) => body.item.curve?.item ?? []);
    expect(curves.flatMap(({ overlays }) => overlays.map(({ key }) => key))).toEqual(['lise']);
    const [gap] = curves.flatMap(({ gaps }) => gaps);
    expect(gap?.key).toBe('letter');
    expect(said(gap ? [gap.words] : [])).toEqual(['rated only by Kim']);
  });

  test('is ranked for each persona, as the findings rank it', () => {
    const panel = panelOf(laidOut, 'priorities');
    expect(panel.rows.map(({ key }) => key)).toEqual(['offer/kim', 'contract/kim', 'letter/kim', 'contract/lise']);
    expect(panel.rows[0]?.label).toContain('For Kim: Touchpoint 1: Offer. Rating 3 of 10, Red.');
    expect(panel.rows[0]?.label).toContain('Priority 1 of 2.');
    const texts = said(panel.drawing.texts);
    expect(texts).toEqual(expect.arrayContaining(['Kim’s priorities', 'Lise’s priorities']));
    expect(texts).toContain('Red for Kim, but without an importance it cannot be ranked.');
    expect(texts.join(' ')).not.toContain('No ranking yet');
  });

  test('says the truth about what to measure', () => {
    expect(laidOut.panels.map(({ item }) => item.key)).not.toContain('measureFirst');
    expect(said(panelOf(laidOut, 'priorities').drawing.texts)).toContain(
      'What to measure first: nothing. Every important touchpoint is rated, though some only by single personas.',
    );
  });

  test('has a score for each persona, and says so aloud', () => {
    const tiles = laidOut.head.tiles.map(({ key, texts }) => `${key}: ${said(texts).join(' ')}`);
    expect(tiles).toEqual([
      'score/kim: 4.4 of 10 Score for Kim, weighted by importance',
      'score/lise: 6.1 of 10 Score for Lise, weighted by importance',
    ]);
    expect(said(laidOut.head.drawing.texts)).toContain('Score for Kim, weighted by importance: 3 of 3 rated');
    expect(laidOut.label).toContain('Rated by single personas only. Kim: score 4.4 of 10, 3 of 3 touchpoints rated.');
    const [header] = slicesOf(laidOut);
    expect(said(header?.header?.drawing.texts ?? []).join(' ')).toContain('Kim · 2 of 2 rated');
  });

  test('says the same in its table', () => {
    const table = layoutTable(personasOnly, words, defaultOptions);
    const cell = (row: number, id: string) => table.rows[row]?.cells[table.columns.findIndex((one) => one.id === id)];
    expect(cell(0, 'rating')?.lines).toEqual(['rated only by Kim and Lise']);
    expect(cell(1, 'rank')).toMatchObject({ lines: ['Kim: 2', 'Lise: 1'], value: 1 });
    expect(cell(1, 'opportunity')?.lines).toEqual(['Kim: 10.0 modest', 'Lise: 12.0 worth a look']);
  });
});

test('a touchpoint that only one persona has rated stands beside those of everybody', async () => {
  const mixed = await readJourney(`
journey: Mixed
  persona kim: Kim
  persona lise: Lise
  touchpoint one: One | rating: 4 | importance: 7
  touchpoint two: Two | rating[kim]: 3 | importance: 9`);
  const laidOut = layOut(mixed);
  expect(panelOf(laidOut, 'priorities').rows.map(({ key }) => key)).toEqual(['one', 'two/kim']);
  expect(laidOut.head.tiles[0]?.key).toBe('score');
  const unplaced = panelOf(laidOut, 'matrix').rows.flatMap(({ drawing }) => said(drawing.texts));
  expect(unplaced).toContain('rated only by Kim');
});

test('what everybody has rated is drawn as ever', () => {
  for (const journey of [carDealership, everything]) {
    const rows = panelOf(layOut(journey), 'priorities').rows;
    expect(rows.every(({ key, touchpoint }) => key === touchpoint)).toBe(true);
  }
});

test('a comparison says whose rating changed', async () => {
  const older = await readJourney(
    'journey: J\n  persona kim: Kim\n  persona bo: Bo\n  touchpoint a: A | rating[kim]: 3 | rating[bo]: 5',
  );
  const newer = await readJourney(
    'journey: J\n  persona kim: Kim\n  persona bo: Bo\n  touchpoint a: A | rating[kim]: 5',
  );
  const pair = { older: { analysed: older }, newer: { analysed: newer } };
  const [row] = comparisonTable(pair, 'files', words).rows;
  expect(row?.cells[4]?.text).toBe('Kim: 2 better; Bo: Rating: only Before');
  const [laidOut] = layoutComparison([pair], 'files', 1280, words).pairs;
  const [change] =
    laidOut?.board?.item.stages.flatMap(({ columns }) => columns.flatMap((one) => one.change ?? [])) ?? [];
  expect(change?.label).toBe('A: Kim: 2 better. Bo: Rating: only Before.');
  expect(change?.drawing.chips.map(({ kind }) => kind)).toEqual(['green', 'none']);
});

test('the filter finds what is red for one of them', () => {
  const red = applyFilter([personasOnly], { ...noFilter, band: ['red'] });
  expect(red).toMatchObject({ shown: 3, of: 3 });
  const green = applyFilter([personasOnly], { ...noFilter, band: ['green'] });
  expect(green.dimmed.map(({ touchpoint }) => touchpoint)).toEqual(['contract', 'letter']);
});
