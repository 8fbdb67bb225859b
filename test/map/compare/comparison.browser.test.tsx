/** Two journeys side by side in a real browser: every text in its cell, nothing on anything else, axe-core silent. */
import { describe, expect } from 'vitest';
import type { JourneyView } from '../../../language/model/journey-view.ts';
import { layoutComparison } from '../../../map/compare/layout.ts';
import { makeWords } from '../../../map/layout/words/words.ts';
import { mapTranslatorFor } from '../../../map/messages/messages.ts';
import { renderComparisonHtml, renderComparisonSvg } from '../../../map/standalone-comparison.tsx';
import type { ThemeName } from '../../../map/theme.ts';
import { complaintsInThemes } from '../../support/axe.ts';
import { test } from '../../support/page.ts';
import { cellsOf } from '../cells.ts';
import { drawnTexts, isInside, keyOf, overlapping } from '../drawn-texts.ts';
import {
  carDealership,
  emptyJourney,
  everything,
  generated,
  longDutch,
  manyScripts,
  noStages,
  personasOnly,
} from '../fixtures.ts';
import { showUnfitted } from '../page-fonts.ts';

const width = 1280;

const pairOf = (older: JourneyView, newer: JourneyView) => [
  { older: { analysed: older, source: 'before.journey' }, newer: { analysed: newer, source: 'after.journey' } },
];

const pictures: Readonly<Record<string, readonly [JourneyView, JourneyView]>> = {
  'the same journey twice': [carDealership, carDealership],
  'two that share little': [everything, carDealership],
  'long Dutch compounds': [longDutch, carDealership],
  'single personas alone': [personasOnly, everything],
  'single personas, the same': [personasOnly, personasOnly],
  'Chinese, Arabic, Hebrew, Thai, Russian and emoji': [carDealership, manyScripts],
  'a list without stages, and nothing': [noStages, emptyJourney],
  '60 touchpoints in 6 stages': [await generated(60, 6), await generated(50, 5)],
};

describe('every text', () => {
  test.for(['en', 'nl'].flatMap((locale) => Object.keys(pictures).map((name) => [name, locale] as const)))(
    'stays in its cell and off every other: %s, %s',
    async ([name, locale], { page }) => {
      const translator = mapTranslatorFor(locale);
      const [older, newer] = pictures[name] ?? [carDealership, carDealership];
      const layout = layoutComparison(pairOf(older, newer), 'files', width, makeWords(translator));
      const cells = new Map(cellsOf(layout).map((cell) => [keyOf(cell), cell] as const));
      const svg = renderComparisonSvg(pairOf(older, newer), 'files', { translator, width });
      await showUnfitted(page, svg);
      const drawn = await drawnTexts(page);
      expect(drawn.length).toBe(cells.size);
      const outside = drawn.filter((text) => {
        const cell = cells.get(keyOf(text));
        return !cell || !isInside(text.box, cell.box);
      });
      expect(outside).toEqual([]);
      expect(overlapping(drawn)).toEqual([]);
    },
  );
});

test('axe-core finds nothing on the page, in each theme', async ({ page }) => {
  const themes: readonly ThemeName[] = ['light', 'dark', 'highContrastDark', 'highContrastLight'];
  const translator = mapTranslatorFor('en');
  const pair = pairOf(everything, carDealership);
  const show = (theme: ThemeName) => page.setContent(renderComparisonHtml(pair, 'files', { translator, theme }));
  expect(await complaintsInThemes(page, themes, show)).toEqual([]);
});
