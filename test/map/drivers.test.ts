/** Stated and derived importance below the map. */
import { expect, test } from 'vitest';
import { layoutMap } from '../../map/layout/map.ts';
import { layoutTable } from '../../map/layout/table/table.ts';
import { makeWords } from '../../map/layout/words/words.ts';
import { mapTranslatorFor } from '../../map/messages/messages.ts';
import { defaultOptions } from '../../map/options.ts';
import { readJourney } from './fixtures.ts';

const words = makeWords(mapTranslatorFor('en'));

const panelOf = async (text: string) => {
  const { journeys } = layoutMap([await readJourney(text)], 1280, words);
  return journeys[0]?.panels.find(({ item }) => item.key === 'drivers')?.item;
};

const cars = `
journey: Cars
  important: 7
  touchpoint: Offer | rating: 3 | importance: 9 | driver: 45% (35-55%, n=103)
  touchpoint: Waiting | importance: 4 | driver: 40% (30-50%, n=103)
  touchpoint: Website | rating: 8 | importance: 4 | driver: 10% (2-30%, n=103)
  touchpoint: Delivery | rating: 8 | importance: 9 | driver: 5%
`;

test('a hidden driver is high on the outcome and low in words', async () => {
  const panel = await panelOf(cars);
  expect(panel?.label).toBe(
    'Stated and derived importance. Hidden driver (1), Key driver (1), Taken for granted (1), Minor (1).',
  );
  const { plot } = panel ?? {};
  const points = new Map(plot?.points.map((point) => [point.key, point]));
  expect(points.get('Waiting')?.label).toContain('Hidden driver. Driver 40% (30%–50%). Touchpoint 2: Waiting.');
  const [vertical, horizontal] = plot?.cuts ?? [];
  const place = (key: string) => {
    const { box } = points.get(key) ?? { box: { x: 0, y: 0, width: 0, height: 0 } };
    return [box.x > (vertical?.x1 ?? 0) - 24 ? 'right' : 'left', box.y + 12 < (horizontal?.y1 ?? 0) ? 'high' : 'low'];
  };
  expect(['Offer', 'Waiting', 'Website', 'Delivery'].map(place)).toEqual([
    ['right', 'high'],
    ['left', 'high'],
    ['left', 'low'],
    ['right', 'low'],
  ]);
  // Of the three intervals, one reaches over the line of an equal share.
  const whiskers = plot?.strokes?.filter(({ kind }) => kind === 'interval') ?? [];
  const crosses = whiskers.filter(({ points: [top, bottom] }) => {
    const line = horizontal?.y1 ?? 0;
    return (top?.y ?? 0) < line && line < (bottom?.y ?? 0);
  });
  expect([whiskers.length, crosses.length]).toEqual([3, 1]);
});

test('the table has the share and its interval, and unknown is not 0', async () => {
  const view = await readJourney(cars.replace(' | driver: 5%', ''));
  const table = layoutTable(view, words, defaultOptions);
  const column = table.columns.findIndex(({ id }) => id === 'driver');
  expect(table.rows.map(({ cells }) => cells[column]?.lines)).toEqual([
    ['45% (35%–55%)'],
    ['40% (30%–50%)'],
    ['10% (2%–30%)'],
    [],
  ]);
  expect(table.rows.at(-1)?.cells[column]?.value).toBeNull();
});

test('there is no such panel for one driver, or where no importance is stated', async () => {
  expect(await panelOf('journey: J\n  touchpoint: A | importance: 9 | driver: 45%\n')).toBeUndefined();
  expect(await panelOf('journey: J\n  touchpoint: A | driver: 45%\n  touchpoint: B | driver: 55%\n')).toBeUndefined();
});
