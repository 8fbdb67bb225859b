/** Who stands behind a touchpoint, the risk of losing customers there, and what it costs. */
import { expect, test } from 'vitest';
import { exportJson } from '../../export/data/export-json.ts';
import { applyFilter, facetsOf, noFilter } from '../../map/find/filter.ts';
import { layoutTable } from '../../map/layout/table/table.ts';
import { makeWords } from '../../map/layout/words/words.ts';
import { mapTranslatorFor } from '../../map/messages/messages.ts';
import { defaultOptions } from '../../map/options.ts';
import { renderSvg } from '../../map/standalone.tsx';
import { readJourney } from '../map/fixtures.ts';
import { foundInText, journeyOf, messagesInText } from './rules/in-text.ts';

const shoes = await readJourney(`
channel reviews: Review site | kind: digital, earned
channel ads: Ads | kind: betaald
team dealer: Dealer | kind: partner
journey: Sports shoes
  touchpoint stars: Reviews | channel: reviews | rating: 8 | importance: 5
  touchpoint ad: Ad | channel: ads | rating: 7 | cost: 20,000 EUR per month
  touchpoint fitting: Fitting | owner: dealer | rating: 3 | importance: 9
    risk: hoog, they ask competitors
    cost: € 12 per pair
`);
const translator = mapTranslatorFor('en');

function textOf(svg: string): string {
  return svg.replaceAll(/<[^>]*>/gu, ' ').replaceAll(/\s+/gu, ' ');
}

test('cards and what to fix say who stands behind it, the risk and the cost', () => {
  const said = textOf(renderSvg([shoes], { translator }));
  for (const words of ['Earned', 'Paid', 'Run by a partner', 'Cost: € 12 per pair', '20,000 EUR per month']) {
    expect(said).toContain(words);
  }
  expect(said.match(/Risk of losing the customer: high, they ask/gu)?.length).toBeGreaterThan(1);
});

test('the table has a column for each', () => {
  const { columns, rows } = layoutTable(shoes, makeWords(translator), defaultOptions);
  const column = (heading: string) => {
    const at = columns.findIndex((one) => one.heading === heading);
    return rows.map(({ cells }) => cells[at]?.lines.join(', '));
  };
  expect(column('Owned or earned')).toEqual(['Earned', 'Paid', 'Run by a partner']);
  expect(column('Risk')).toEqual(['', '', 'high, they ask competitors']);
  expect(column('Cost')).toEqual(['', '20,000 EUR per month', '€ 12 per pair']);
});

test('a reader can filter by it', () => {
  expect(facetsOf([shoes]).ownership.map(({ value, count }) => [value, count])).toEqual([
    ['earned', 1],
    ['paid', 1],
    ['partner', 1],
  ]);
  expect(applyFilter([shoes], { ...noFilter, ownership: ['partner'] })).toMatchObject({ shown: 1, of: 3 });
});

test('JSON has the values, without words of a language', () => {
  const touchpoints = exportJson([shoes]).journeys[0]?.stages[0]?.touchpoints ?? [];
  expect(touchpoints.map(({ ownership, risk, cost }) => ({ ownership, risk, cost }))).toEqual([
    { ownership: ['earned'], risk: null, cost: null },
    { ownership: ['paid'], risk: null, cost: { amount: 20000, unit: 'EUR per month' } },
    {
      ownership: ['partner'],
      risk: { level: 'high', text: 'hoog, they ask competitors' },
      cost: { amount: 12, unit: '€ per pair' },
    },
  ]);
});

test.each(['cheap', '12 to 20', 'about 300'])('“%s” is not a cost, and is reported on the value', async (cost) => {
  expect(await foundInText('invalid-value', journeyOf(`touchpoint: A | cost: ${cost}`))).toEqual([
    expect.objectContaining({ on: cost, message: expect.stringContaining('is not a cost') }),
  ]);
});

test('an unknown kind is reported with the nearest one', async () => {
  expect(await messagesInText('invalid-value', 'channel web: Web | kind: digital, earnd\njourney: J\n')).toEqual([
    expect.stringContaining('“earned”'),
  ]);
});
