/** The map has room for the words of every language, and for words longer than any. */
import { describe, expect, test } from 'vitest';
import { languages } from '../../language/model/languages.ts';
import { layoutMap } from '../../map/layout/map.ts';
import { measure } from '../../map/layout/text/measure.ts';
import { textStyles } from '../../map/layout/text/text.ts';
import { makeWords } from '../../map/layout/words/words.ts';
import { mapTranslatorFor } from '../../map/messages/messages.ts';
import { cellsOf, overlap } from '../map/cells.ts';
import { carDealership, longDutch } from '../map/fixtures.ts';
import { everyState } from './journeys.ts';
import { pseudoTranslator } from './pseudo.ts';
import { englishOf } from './rooms.ts';

const words = [
  ...languages.map((language) => makeWords(mapTranslatorFor(language))),
  makeWords(pseudoTranslator(englishOf('map/messages'))),
];
const pictures = [
  ...everyState.map(({ name, journeys }) => ({ name, journeys })),
  { name: 'the car dealership', journeys: [carDealership] },
  { name: 'long Dutch words', journeys: [longDutch] },
];

describe.each(words)('in $locale', (own) => {
  test.each(pictures)('the map of $name keeps every text in its cell', ({ journeys }) => {
    for (const width of [320, 800, 1280, 2400]) {
      const layout = layoutMap(journeys, width, own);
      const cells = cellsOf(layout);
      expect(cells.length).toBeGreaterThan(0);
      const { width: right, height: bottom } = layout;
      const torn = cells.filter(({ text, box, block }) => {
        const { lineHeight, ...font } = textStyles[block.style];
        const isInside = box.x >= 0 && box.x + box.width <= right && box.y + box.height <= bottom;
        const isWhole = measure(text, font) <= box.width + 0.001 && box.height === block.lines.length * lineHeight;
        return !isInside || !isWhole;
      });
      expect(torn.map(({ text }) => text)).toEqual([]);
      // One assertion for all pairs: there are thousands of them in each picture.
      const crossing = cells.flatMap((cell, index) =>
        cells
          .slice(index + 1)
          .filter((other) => other.block !== cell.block && overlap(cell.box, other.box))
          .map((other) => `"${cell.text}" on "${other.text}" at ${width} px`),
      );
      expect(crossing).toEqual([]);
    }
  });
});
