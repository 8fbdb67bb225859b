/** Five and more personas, two with one initial, differ in line, colour and letters; JSON has their numbers. */
import { expect, test } from 'vitest';
import { exportJson } from '../../export/data/export-json.ts';
import { palettes } from '../../map/theme.ts';
import { overlaysOf, personaLetters } from '../../map/view/overlay.ts';
import { readJourney } from './fixtures.ts';

const names = ['anna: Anna, renter', 'bea: Bea, owner', 'carl: Carl, student', 'dan: Dan, retired', 'alf: Alf, abroad'];
const ids = names.map((name) => name.split(':')[0] ?? '');
const ratings = (values: readonly number[]) =>
  values.map((value, index) => ` | rating[${ids[index] ?? ''}]: ${value}`).join('');
const moving = await readJourney(
  [
    'journey: Moving house',
    ...names.map((name) => `  persona ${name}`),
    `  touchpoint mover: Find a mover | importance: 9${ratings([2, 5, 6, 7, 9])}`,
    `  touchpoint packing: Packing | importance: 8${ratings([9, 5, 6, 7, 2])}`,
  ].join('\n'),
);

test('five personas have five lines, five colours and five signs', () => {
  const overlays = overlaysOf(moving, ids);
  expect(overlays.map(({ initial }) => initial)).toEqual(['An', 'B', 'C', 'D', 'Al']);
  expect(new Set(overlays.map(({ kind }) => kind)).size).toBe(5);
  for (const palette of Object.values(palettes)) {
    const inks = [0, 1, 2, 3, 4, 5, 6, 7].map((kind) => palette[`persona${kind as 0}`]);
    expect(new Set(inks).size).toBe(8);
  }
});

test.each([
  [
    ['Maria', 'Marie'],
    ['Ma', 'Me'],
  ],
  [
    ['Kim', 'Kim'],
    ['K1', 'K2'],
  ],
  [
    ['Jan', 'Jana'],
    ['J1', 'Ja'],
  ],
] as const)('%j have the letters %j', async (people, expected) => {
  const view = await readJourney(
    ['journey: J', ...people.map((name, index) => `  persona p${index}: ${name}`), '  touchpoint: T'].join('\n'),
  );
  expect([...personaLetters(view).values()]).toEqual(expected);
});

test('JSON has what each persona says, also where nothing is rated for everybody', () => {
  const [journey] = exportJson([moving]).journeys;
  expect(journey?.ranking).toEqual([]);
  expect(journey?.personas.map(({ persona, ranking }) => [persona, ranking])).toEqual([
    ['anna', ['mover']],
    ['bea', ['mover', 'packing']],
    ['carl', ['mover', 'packing']],
    ['dan', ['mover', 'packing']],
    ['alf', ['packing']],
  ]);
  expect(journey?.stages[0]?.touchpoints[1]?.personas.at(-1)).toEqual({
    persona: 'alf',
    rating: 2,
    importance: 8,
    band: 'red',
    opportunity: 14,
    rank: 1,
  });
});
