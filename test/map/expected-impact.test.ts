import { expect, test } from 'vitest';
import { exportJson } from '../../cli/export-json.ts';
import { layoutTable } from '../../map/layout/table/table.ts';
import { makeWords } from '../../map/layout/words/words.ts';
import { mapTranslatorFor } from '../../map/messages/messages.ts';
import { defaultOptions } from '../../map/options.ts';
import { renderSvg } from '../../map/standalone.tsx';
import { carDealership, readJourney } from './fixtures.ts';

const translator = mapTranslatorFor('en');

const planned = await readJourney(`
journey: A shop
  touchpoint offer: Offer | rating: 4 | importance: 9
    action: Send it within 24 hours | expect: 8 | effort: low
    action: Call at once | expect: 9 | status: dropped
  touchpoint desk: Desk | rating: 6 | importance: 9
    action: Open longer | expect: 9.5 | effort: high
  touchpoint bill: Bill | rating: 6
    action: New form | expect: 9
`);

test('the map lists the open actions by what they would change in the score', () => {
  const svg = renderSvg([planned], { translator });
  expect(svg).toContain('What the actions would change');
  expect(svg).toContain('the score goes from 5 to 8.75');
  expect(svg.indexOf('>Send it within 24 hours<')).toBeLessThan(svg.indexOf('>Open longer<'));
  expect(svg).toContain('+2.00');
  expect(svg).toContain('4 → 8');
  expect(svg).not.toContain('4 → 9');
});

test('the lane, the table and the JSON have it, too', () => {
  const svg = renderSvg([planned], { translator });
  expect(svg).toContain('Score +1.75');
  const table = layoutTable(planned, makeWords(translator), defaultOptions);
  const column = table.columns.findIndex(({ id }) => id === 'actions');
  const cells = table.rows.map(({ cells: own }) => own[column]?.lines.join('; '));
  expect(cells[0]).toContain('Score +2.00');
  expect(cells[2]).not.toContain('Score');
  const touchpoints = exportJson([planned]).journeys[0]?.stages.flatMap(({ touchpoints: own }) => own) ?? [];
  expect(touchpoints.map(({ expectedImpact }) => expectedImpact)).toEqual([2, 1.75, null]);
});

test('is not there where no action states its expectation', () => {
  expect(renderSvg([carDealership], { translator })).not.toContain('What the actions would change');
});
