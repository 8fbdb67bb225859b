import { describe, expect, test } from 'vitest';
import { layoutTable, sortedRows, type TableLayout } from '../../map/layout/table/table.ts';
import { makeWords } from '../../map/layout/words/words.ts';
import { mapTranslatorFor } from '../../map/messages/messages.ts';
import { defaultOptions, laneIds } from '../../map/options.ts';
import { readJourney } from './fixtures.ts';

const words = makeWords(mapTranslatorFor('en'));
const journey = await readJourney(`
journey fault: The broadband is down
  persona kim: Kim, works at home
  persona alex: Alex, plays at night
  stage: Noticing
    touchpoint light: The router blinks red
      channel: router
      feeling[kim]: Panic before the meeting
      rating: 3 (n=40, sd=1.2, survey, 2026-03)
      importance: 8
      wait: 3 days
      when: 2026-12-24
      next: call (62.5 %), visit
  stage: Calling
    touchpoint call: Calls the company
      need: Talk to a human being | met: 4
      quote: I was number 44 in the queue
      rating: 9
      rating[alex]: 2
      importance: 9
      action: Call back | owner: IT | due: 2026-06-30 | status: doing | expect: 8 | effort: low
    touchpoint visit: A technician comes
      rating: ?
    touchpoint bill: The bill
      rating: 5
      importance: 8
`);
const table = layoutTable(journey, words, defaultOptions);

function cell(layout: TableLayout, row: string, column: string): readonly string[] | undefined {
  const at = layout.columns.findIndex(({ id }) => id === column);
  return layout.rows.find(({ key }) => key === row)?.cells[at]?.lines;
}
const order = (...sorting: Parameters<typeof sortedRows>[1][]) => sortedRows(table, sorting[0]).map(({ key }) => key);

describe('the table', () => {
  test('says everything that the lanes say', () => {
    expect(cell(table, 'light', 'feelings')).toEqual(['Kim: Panic before the meeting']);
    expect(cell(table, 'light', 'time')).toEqual(['When: December 24, 2026', 'Wait: 3 days']);
    expect(cell(table, 'light', 'next')).toEqual(['2 Calls the company (62.5%)', '3 A technician comes']);
    expect(cell(table, 'light', 'rating')?.[0]).toBe('3 (Red)');
    expect(cell(table, 'light', 'rating')?.[1]).toMatch(/^2\.6 to 3\.4/);
    expect(cell(table, 'light', 'evidence')).toEqual(['survey', 'March 2026']);
    expect(cell(table, 'call', 'needs')).toEqual(['Talk to a human being (Met 4)']);
    expect(cell(table, 'call', 'actions')).toEqual([
      'Call back (Under way, IT, by June 30, 2026, Expected rating 8, Score −0.36, Low effort)',
    ]);
    expect(cell(table, 'call', 'personaRatings')).toEqual(['Alex: 2']);
  });

  test('says what is not known as that, and never as zero', () => {
    expect(cell(table, 'visit', 'rating')).toEqual(['not measured']);
    expect(cell(table, 'visit', 'importance')).toEqual(['not known']);
    expect(cell(table, 'visit', 'rank')).toEqual([]);
  });

  test('has no column for what nobody wrote', () => {
    const columns = table.columns.map(({ id }) => id);
    expect(columns).not.toContain('ideas');
    expect(columns).not.toContain('benchmark');
    expect(columns).toContain('quotes');
  });

  test('hides the columns of hidden lanes, and keeps what is no lane', () => {
    const columns = layoutTable(journey, words, { ...defaultOptions, hidden: laneIds }).columns.map(({ id }) => id);
    expect(columns).not.toContain('quotes');
    expect(columns).not.toContain('actions');
    expect(columns).toEqual(expect.arrayContaining(['number', 'touchpoint', 'rating', 'importance', 'rank']));
  });

  test('sorts by number, rating, importance, opportunity and rank', () => {
    expect(table.columns.filter(({ sortable }) => sortable).map(({ id }) => id)).toEqual([
      'number',
      'rating',
      'importance',
      'opportunity',
      'rank',
    ]);
    expect(order(undefined)).toEqual(['light', 'call', 'visit', 'bill']);
    expect(order({ column: 'rating', direction: 'ascending' })).toEqual(['light', 'bill', 'call', 'visit']);
    expect(order({ column: 'number', direction: 'descending' })).toEqual(['bill', 'visit', 'call', 'light']);
  });

  test('what is unknown comes last in both directions; equals keep their order', () => {
    expect(order({ column: 'rating', direction: 'descending' })).toEqual(['call', 'bill', 'light', 'visit']);
    expect(order({ column: 'importance', direction: 'descending' })).toEqual(['call', 'light', 'bill', 'visit']);
    expect(order({ column: 'importance', direction: 'ascending' })).toEqual(['light', 'bill', 'call', 'visit']);
  });
});

test('says who answers for it as the filter does, what was measured, where it leads to and what was noted', async () => {
  const full = await readJourney(`
journey: J
  owner: Board
  stage: One
    touchpoint a: A
      effort: low
      nps: 50/30/20 (n=100)
      goal: Be quick
      note: Seen in March
      link: https://example.org/
      next: b
  stage: Two
    owner: Sales
    touchpoint b: B`);
  const layout = layoutTable(full, words, defaultOptions);
  expect([cell(layout, 'a', 'owner'), cell(layout, 'b', 'owner')]).toEqual([['Board'], ['Sales']]);
  expect(cell(layout, 'a', 'effort')).toEqual(['Low effort']);
  expect(cell(layout, 'a', 'measures')).toEqual(['Net Promoter Score: +30, +14 to +45 (95%), n = 100']);
  expect(cell(layout, 'a', 'next')).toEqual(['2 B']);
  expect(cell(layout, 'a', 'notes')).toEqual(['Goal: Be quick', 'Seen in March', 'https://example.org/']);
});
