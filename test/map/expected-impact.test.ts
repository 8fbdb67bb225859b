import { expect, test } from 'vitest';
import { exportJson } from '../../export/data/export-json.ts';
import { layoutMap } from '../../map/layout/map.ts';
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

const chartIn = (journey: typeof planned) =>
  layoutMap([journey], 1280, makeWords(translator)).journeys[0]?.panels.find(({ item }) => item.key === 'actions')?.item
    .plot;

test('a chart places the actions by effort and by what they change', () => {
  const chart = chartIn(planned);
  const [offer, desk] = chart?.points ?? [];
  expect(chart?.points.map(({ chip }) => chip.text?.lines[0]?.text)).toEqual(['1', '2']);
  expect(offer?.box.x).toBeLessThan(desk?.box.x ?? 0);
  expect(offer?.box.y).toBeLessThan(desk?.box.y ?? 0);
  expect(offer?.label).toBe('Send it within 24 hours. Offer. Low effort. Score +2.00.');
  const texts = chart?.texts.map(({ lines }) => lines[0]?.text);
  expect(texts).toEqual(['↑ Change of the score', '+2.00', '0.00', 'Low effort', 'Medium effort', 'High effort']);
});

test('actions of equal effort and impact stand beside each other', async () => {
  const lines = [1, 2, 3].map(
    (n) => `  touchpoint: T${n} | rating: 5 | importance: 8\n    action: A${n} | expect: 8 | effort: low\n`,
  );
  const signs = chartIn(await readJourney(`journey: J\n${lines.join('')}`))?.points ?? [];
  expect(signs).toHaveLength(3);
  for (const [a, b] of [
    [0, 1],
    [1, 2],
    [0, 2],
  ] as const) {
    const [one, other] = [signs[a]?.box, signs[b]?.box];
    if (!one || !other) throw new Error('no sign');
    const isApart = Math.abs(one.x - other.x) >= one.width || Math.abs(one.y - other.y) >= one.height;
    expect(isApart).toBe(true);
  }
});

test('there is no chart where fewer than two actions state their effort', async () => {
  const text =
    'journey: J\n  touchpoint: T | rating: 5 | importance: 8\n    action: A | expect: 8 | effort: low\n    action: B | expect: 9\n';
  expect(chartIn(await readJourney(text))).toBeUndefined();
});

test('is not there where no action states its expectation', () => {
  expect(renderSvg([carDealership], { translator })).not.toContain('What the actions would change');
});
