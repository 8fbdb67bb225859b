import { expect, test } from 'vitest';
import { exportJson } from '../../export/data/export-json.ts';
import { layoutMap } from '../../map/layout/map.ts';
import { layoutTable } from '../../map/layout/table/table.ts';
import { makeWords } from '../../map/layout/words/words.ts';
import { mapTranslatorFor } from '../../map/messages/messages.ts';
import { defaultOptions } from '../../map/options.ts';
import { renderSvg } from '../../map/standalone.tsx';
import { readJourney } from './fixtures.ts';

const words = makeWords(mapTranslatorFor('en'));

/** Needs only, as someone writes them who has no ratings yet. */
const judged = await readJourney(`
kunderejse: Køb af havemøbler
  fase: Før køb
    kontaktpunkt: Hjemmesiden
      behov: Finde prisen | opfyldt: 3 | betydning: 9
      behov: Se farverne | opfyldt: 9 | betydning: 3
  fase: Køb
    kontaktpunkt: Levering
      behov: Vide, hvornår bilen kommer | opfyldt: 8 | betydning: 8
`);

const { journeys } = layoutMap([judged], 1280, words);
const [journey] = journeys;

test('judged needs alone make a map with a curve, a matrix and a ranking', () => {
  const bodies = journey?.board?.item.stages.flatMap(({ slices }) => slices.map(({ body }) => body.item)) ?? [];
  const points = bodies.flatMap(({ curve }) => curve?.item.points ?? []);
  expect(points.map(({ mark }) => mark.shape)).toEqual(['derived-red', 'derived-green']);
  expect(bodies.flatMap(({ curve }) => curve?.item.gaps ?? [])).toEqual([]);
  const chips = bodies.flatMap(({ entries }) => entries.flatMap(({ drawing }) => drawing.chips));
  expect(chips.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['derived-red', 'derived-green', 'first']));
  const matrix = journey?.panels.find(({ item }) => item.key === 'matrix')?.item;
  expect(matrix?.plot?.points.map(({ chip }) => chip.kind)).toEqual(['derived-red', 'derived-green']);
});

test('a derived rating is called so on the card, in the head, in the legend and in the table', () => {
  const svg = renderSvg([judged], { translator: mapTranslatorFor('en') });
  expect(svg).toContain('derived from needs');
  const read = svg.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');
  expect(read).toContain('Rated touchpoints: 2 of 2 · 2 derived from needs');
  expect(svg).toContain('Hollow: derived from how well');
  expect(svg).toContain('The rating is derived from how well the needs are met.');
  const table = layoutTable(judged, words, defaultOptions);
  const column = table.columns.findIndex(({ id }) => id === 'rating');
  expect(table.rows[0]?.cells[column]?.lines).toEqual(['4.5 (Red)', 'derived from needs']);
});

test('the JSON has a flag for it', () => {
  const touchpoints = exportJson([judged]).journeys[0]?.stages.flatMap((stage) => stage.touchpoints);
  expect(touchpoints?.[0]).toMatchObject({ rating: 4.5, ratingKind: 'needs', importance: 9, importanceDerived: true });
  expect(touchpoints?.[0]?.interval).toBeNull();
});
