import { expect, test } from 'vitest';
import { layoutMap } from '../../map/layout/map.ts';
import { layoutTable } from '../../map/layout/table/table.ts';
import { makeWords } from '../../map/layout/words/words.ts';
import { mapTranslatorFor } from '../../map/messages/messages.ts';
import { defaultOptions } from '../../map/options.ts';
import { readJourney } from './fixtures.ts';

const words = makeWords(mapTranslatorFor('en'));

const years = (...ratings: readonly number[]) =>
  ratings.map((rating, index) => `  rating: ${rating} (n=60, sd=1.5, ${2025 - ratings.length + index})\n`).join('');
const rated = (...ratings: readonly number[]) => `journey: J\ntouchpoint: Site\n  importance: 8\n${years(...ratings)}`;

async function drawn(text: string) {
  const journey = await readJourney(text);
  const [map] = layoutMap([journey], 1280, words, defaultOptions).journeys;
  const [card] = map?.board?.item.stages.flatMap(({ slices }) => slices.flatMap(({ body }) => body.item.entries)) ?? [];
  const lines = card?.drawing.strokes?.filter(({ kind }) => kind === 'limit') ?? [];
  return { card, lines, table: layoutTable(journey, words, defaultOptions) };
}

function ratingOf({ columns, rows }: ReturnType<typeof layoutTable>): string {
  const column = columns.findIndex(({ id }) => id === 'rating');
  return rows[0]?.cells[column]?.lines.join(' | ') ?? '';
}

test('a steady fall has limits in the small line of the card, a slope in the table and for screen readers', async () => {
  const { card, lines, table } = await drawn(rated(8.9, 8.6, 8.3, 8, 7.7));
  expect(lines).toHaveLength(2);
  // The mean of the earlier ones is 8.45, 3 s / √n is 0.58.
  const said = 'Trend -0.3 a year (-0.42 to -0.18, 95%); outside the limits of chance, 7.87 to 9.03';
  expect(ratingOf(table).replaceAll('−', '-')).toContain(said);
  expect((card && 'label' in card ? card.label : '').replaceAll('−', '-')).toContain(`${said}.`);
});

test('the newest rating within the limits is said to be so', async () => {
  const { table } = await drawn(rated(8, 8.1, 8.2));
  expect(ratingOf(table)).toContain('; within the limits of chance, ');
});

test('two ratings have no trend', async () => {
  const { lines, table } = await drawn(rated(8.9, 7.7));
  expect(lines).toEqual([]);
  expect(ratingOf(table)).not.toContain('Trend');
});
