/** Who takes part in a touchpoint, and lines about personas that stand in one by mistake. */
import { expect, test } from 'vitest';
import { exportJson } from '../../export/data/export-json.ts';
import { applyFilter, facetsOf, noFilter } from '../../map/find/filter.ts';
import { layoutTable } from '../../map/layout/table/table.ts';
import { makeWords } from '../../map/layout/words/words.ts';
import { mapTranslatorFor } from '../../map/messages/messages.ts';
import { defaultOptions } from '../../map/options.ts';
import { renderSvg } from '../../map/standalone.tsx';
import { readJourney } from '../map/fixtures.ts';
import { createReader } from './reader.ts';
import { foundInText } from './rules/in-text.ts';

const text = `journey: Sunday visit
  persona else: Else, the grandmother
  stage: Visit
    touchpoint desk: Sign in at the desk
      rating: 6
    touchpoint coffee: Coffee together
      participants: else, her neighbour
      rating: 9
`;
const translator = mapTranslatorFor('en');

test('card, table, filter and JSON name personas and others who take part', async () => {
  const journey = await readJourney(text);
  expect(renderSvg([journey], { translator })).toContain('With Else and her neighbour');
  const { columns, rows } = layoutTable(journey, makeWords(translator), defaultOptions);
  const at = columns.findIndex(({ heading }) => heading === 'Participants');
  expect(rows.map(({ cells }) => cells[at]?.lines)).toEqual([[], ['Else', 'her neighbour']]);
  expect(facetsOf([journey]).participant.map(({ name }) => name)).toEqual(['Else', 'her neighbour']);
  expect(applyFilter([journey], { ...noFilter, participant: ['Else'] })).toMatchObject({ shown: 1, of: 2 });
  expect(exportJson([journey]).journeys[0]?.stages[0]?.touchpoints[1]?.participants).toEqual(['else', 'her neighbour']);
});

test.each(['with', 'deltagare', 'deltakere', 'deltagere', 'deelnemers'])('%s is read as participants', async (word) => {
  const journey = await readJourney(text.replace('participants', word));
  expect(renderSvg([journey], { translator })).toContain('With Else and her neighbour');
});

const mistaken = `journey: Sunday visit
  persona per: Per
  stage: Visit
    touchpoint desk: Sign in at the desk
      for: per
      rating: 6
    touchpoint coffee: Coffee together
      persona: per
      rating: 9
  stage: Home
    touchpoint: Taxi | rating: 7
`;

test('a line about a persona in a touchpoint is reported itself, and the lines below stay where they are', async () => {
  const found = await foundInText('misplaced', mistaken);
  expect(found.map(({ on, message }) => [on, message])).toEqual([
    [
      'for',
      '“for” does not belong to a touchpoint. If per takes part here, write “participants: per”; for a rating of one persona, write “rating[persona]: …”.',
    ],
    ['persona', expect.stringContaining('write “participants: per”')],
  ]);
  const { file, findings } = await (await createReader()).read(mistaken);
  const ratings = file.journeys[0]?.stages.flatMap(({ entries }) =>
    entries.flatMap((entry) => (entry.kind === 'touchpoint' ? entry.touchpoint.ratings.length : [])),
  );
  expect(ratings).toEqual([1, 1, 1]);
  expect(findings.filter(({ level }) => level === 'error')).toHaveLength(2);
});

test('a persona that is declared between touchpoints, with its id, is still one', async () => {
  const declared = 'journey: J\n  touchpoint: A | rating: 6\n  persona per: Per\n  touchpoint: B | rating[per]: 7\n';
  expect(await foundInText('misplaced', declared)).toEqual([]);
});
