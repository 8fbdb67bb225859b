/** Every text of every map in a real browser: measured against its cell, and against every other text. */
import { describe, expect } from 'vitest';
import type { JourneyView } from '../../language/model/journey-view.ts';
import { layoutMap } from '../../map/layout/map.ts';
import { makeWords } from '../../map/layout/words/words.ts';
import { mapTranslatorFor } from '../../map/messages/messages.ts';
import { renderSvg } from '../../map/standalone.tsx';
import { createReader, exampleFiles } from '../language/reader.ts';
import { test } from '../support/page.ts';
import { type Cell, cellsOf } from './cells.ts';
import { type Drawn, drawnTexts, isInside, keyOf, overlapping } from './drawn-texts.ts';
import { generated, longDutch, longNumbers, manyScripts, oneTouchpoint, personasOnly } from './fixtures.ts';
import { showUnfitted } from './page-fonts.ts';

/**
 * Each example as the extension reads it, with the files that it uses beside it; those that only declare have no map.
 */
async function examples(): Promise<Record<string, readonly JourneyView[]>> {
  const files = Object.entries(exampleFiles());
  const maps: Record<string, readonly JourneyView[]> = {};
  for (const [name, text] of files) {
    const reader = await createReader(Object.fromEntries(files.filter(([other]) => other !== name)));
    const { journeys } = await reader.read(text, name);
    if (journeys.length > 0) maps[name] = journeys;
  }
  return maps;
}

const exampleMaps = await examples();

/** Maps that are hard to fit. `map.browser.test.ts` fits more of them, for a reader of English. */
const hardMaps: Readonly<Record<string, readonly JourneyView[]>> = {
  'one touchpoint': [oneTouchpoint],
  '300 touchpoints in 30 stages': [await generated(300, 30)],
  '30 touchpoints in one stage': [await generated(30, 1)],
  '30 stages of one touchpoint': [await generated(30, 30)],
  'long Dutch compounds': [longDutch],
  'long numbers': [longNumbers],
  'single personas alone': [personasOnly],
  'Chinese, Arabic, Hebrew, Thai, Russian and emoji': [manyScripts],
};

test('the examples are among them', () => {
  expect(Object.keys(exampleMaps).length).toBeGreaterThan(5);
});

/** Far to the right, a browser's own fractions are coarse: half a pixel may be rounded to the other side. */
function cellOf(text: Drawn, cells: ReadonlyMap<string, Cell>): Cell | undefined {
  const places = [-0.1, 0, 0.1].flatMap((dx) => [-0.1, 0, 0.1].map((dy) => ({ x: text.x + dx, y: text.y + dy })));
  const found = places.map((place) => cells.get(keyOf({ ...text, ...place })));
  return found.find((cell) => cell !== undefined);
}

/** Of the languages that readers have: one, and the one whose words are longest. */
describe.each([
  ['sv', exampleMaps],
  ['nl', { ...exampleMaps, ...hardMaps }],
] as const)('for a reader of %s', (locale, pictures) => {
  const translator = mapTranslatorFor(locale);

  test.for(Object.keys(pictures))('every text is in its cell and off every other: %s', async (name, { page }) => {
    const journeys = pictures[name] ?? [];
    const width = 1280;
    const cells = new Map(
      cellsOf(layoutMap(journeys, width, makeWords(translator))).map((cell) => [keyOf(cell), cell] as const),
    );
    await showUnfitted(page, renderSvg(journeys, { translator, width }));
    const drawn = await drawnTexts(page);
    expect(drawn.length).toBe(cells.size);
    const outside = drawn.filter((text) => {
      const cell = cellOf(text, cells);
      return !cell || !isInside(text.box, cell.box);
    });
    expect(outside).toEqual([]);
    expect(overlapping(drawn)).toEqual([]);
  });
});
