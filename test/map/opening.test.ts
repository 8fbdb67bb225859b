/** How a page shows a map at first: a zoom and a width of cards for the window. */
import { describe, expect, test } from 'vitest';
import { layoutMap } from '../../map/layout/map.ts';
import { cardsForWindow, openingZoom } from '../../map/layout/opening.ts';
import { makeWords } from '../../map/layout/words/words.ts';
import { mapTranslatorFor } from '../../map/messages/messages.ts';
import { defaultOptions } from '../../map/options.ts';
import { cellsOf } from './cells.ts';
import { carDealership, readJourney } from './fixtures.ts';

const words = makeWords(mapTranslatorFor('en'));
const touchpoints = (count: number) =>
  readJourney(
    ['journey: J', ...Array.from({ length: count }, (_, index) => `  touchpoint: T${index} | rating: 5`)].join('\n'),
  );

describe('the window that a map opens in', () => {
  test('shows a small map at 100 %, with wide cards', async () => {
    const journeys = [await touchpoints(2)];
    expect(cardsForWindow(journeys, 690, defaultOptions)).toBe('wide');
    expect(openingZoom(journeys, 690, defaultOptions)).toBe(1);
  });

  test('zooms out to show the whole width, and no further than 60 %', async () => {
    const four = [await touchpoints(4)];
    const zoom = openingZoom(four, 690, defaultOptions);
    expect(zoom).toBeGreaterThan(0.6);
    expect(zoom).toBeLessThan(1);
    expect(openingZoom([await touchpoints(60)], 690, { ...defaultOptions, cards: 'narrow' })).toBe(0.6);
  });

  test('has narrow cards where wide ones would need less than 60 %, and then shows all of them', async () => {
    for (const journeys of [[carDealership], [await touchpoints(9)]]) {
      expect(cardsForWindow(journeys, 900, defaultOptions)).toBe('narrow');
      const options = { ...defaultOptions, cards: 'narrow' } as const;
      const zoom = openingZoom(journeys, 900, options);
      const [journey] = layoutMap(journeys, 900, words, options, 900 / zoom).journeys;
      expect(zoom).toBeGreaterThanOrEqual(0.6);
      expect((28 + (journey?.board?.item.width ?? 0)) * zoom).toBeLessThanOrEqual(900);
    }
  });

  test('keeps the number of answers in one piece on the narrowest cards', async () => {
    const lines = Array.from({ length: 30 }, (_, index) => `  touchpoint: T${index} | rating: 5 (n=80)`);
    const journeys = [await readJourney(['journey: J', ...lines].join('\n'))];
    const options = { ...defaultOptions, cards: 'narrow' } as const;
    const zoom = openingZoom(journeys, 690, options);
    const cells = cellsOf(layoutMap(journeys, 690, words, options, 690 / zoom));
    const said = cells.map(({ text }) => text);
    expect(said).toContain('n = 80');
    expect(said).not.toContain('n');
  });
});
