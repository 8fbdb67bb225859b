/** The map has room for the words of every language, and for words longer than any. */
import { describe, expect, test } from 'vitest';
import { languages } from '../../language/messages/locale.ts';
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
      for (const { text, box, block } of cells) {
        const { lineHeight, ...font } = textStyles[block.style];
        expect(measure(text, font), text).toBeLessThanOrEqual(box.width + 0.001);
        expect(box.height).toBe(block.lines.length * lineHeight);
        expect(box.x).toBeGreaterThanOrEqual(0);
        expect(box.x + box.width).toBeLessThanOrEqual(layout.width);
        expect(box.y + box.height).toBeLessThanOrEqual(layout.height);
      }
      for (const [index, cell] of cells.entries()) {
        for (const other of cells.slice(index + 1)) {
          if (other.block === cell.block) continue;
          expect(overlap(cell.box, other.box), `"${cell.text}" on "${other.text}" at ${width} px`).toBe(false);
        }
      }
    }
  });
});
