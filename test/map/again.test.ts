/** A touchpoint that is met again can have its own need, rating, importance and channel there. */
import { describe, expect, test } from 'vitest';
import { exportJson } from '../../export/data/export-json.ts';
import { layoutTable } from '../../map/layout/table/table.ts';
import { makeWords } from '../../map/layout/words/words.ts';
import { mapTranslatorFor } from '../../map/messages/messages.ts';
import { defaultOptions } from '../../map/options.ts';
import { renderSvg } from '../../map/standalone.tsx';
import { foundInText, messagesInText } from '../language/rules/in-text.ts';
import { readJourney } from './fixtures.ts';

const subscription = (...own: readonly string[]) =>
  [
    'journey: A subscription',
    '  stage: Decision',
    '    touchpoint help: Customer service',
    '      channel: phone',
    '      need: Answers about the price',
    '      rating: 8 (n=42, sd=1, survey)',
    '      importance: 6',
    '      owner: Care',
    '      action: Answer at once | due: 2026-01-01',
    '  stage: Loyalty',
    '    touchpoint: Invoice | rating: 9 | importance: 3 | owner: Care | need: Pay',
    '    again: help',
    ...own.map((line) => `      ${line}`),
  ].join('\n');

const plain = await readJourney(subscription());
const rated = await readJourney(
  subscription('need: A fault is repaired at once', 'rating: 4 (n=30, sd=1, survey)', 'importance: 9', 'channel: chat'),
);
const translator = mapTranslatorFor('en');

describe('a touchpoint that is met again', () => {
  test('counts once where it has no rating of its own', async () => {
    expect(plain.numbers.coverage).toMatchObject({ rated: 2, of: 2 });
    const channel = await readJourney(subscription('channel: chat', 'importance: 9'));
    expect(channel.numbers.coverage).toMatchObject({ rated: 2, of: 2 });
    expect(channel.numbers.score).toEqual(plain.numbers.score);
  });

  test('counts at its place where it has one', () => {
    expect(rated.numbers.coverage).toMatchObject({ rated: 3, of: 3 });
    expect(rated.numbers.score.mean).toBe(7);
    const [, loyalty] = rated.journey.stages;
    expect(rated.numbers.stages[loyalty?.key ?? '']?.score.mean).toBe(6.5);
    expect(rated.numbers.ranking[0]).toBe('help (2)');
    expect(rated.numbers.touchpoints.help?.rating).toBe(8);
  });

  test('is red there on the curve and on its card, and not at the first place', () => {
    const svg = renderSvg([rated], { translator });
    expect(svg.match(/class="jm-halo-again"/g)).toBeNull();
    expect(renderSvg([plain], { translator }).match(/class="jm-halo-again"/g)).toHaveLength(1);
    expect(svg).toMatch(/aria-label="Again: touchpoint 1, Customer service\.[^"]*4 of 10, Red/);
  });

  test('has its own place in the lanes, its channel and its priority on its card', () => {
    const svg = renderSvg([rated], { translator });
    expect(svg.match(/jm-lane-importance".*?data-touchpoint="help \(2\)"/s)).not.toBeNull();
    const [, card = ''] = svg.split('class="jm-again"');
    expect(card).toMatch(/Priority 1.*chat.*A fault is repaired/s);
  });

  test('is a row of the table and a touchpoint of the JSON', () => {
    const { rows, columns } = layoutTable(rated, makeWords(translator), defaultOptions);
    const at = (id: string) => columns.findIndex((column) => column.id === id);
    expect(rows[2]?.cells[at('touchpoint')]?.lines).toEqual(['Customer service', 'Met again']);
    expect(rows[2]?.cells[at('channel')]?.lines).toEqual(['chat']);
    const json = exportJson([rated]).journeys[0]?.stages[1]?.touchpoints[1];
    expect(json).toMatchObject({ id: null, name: 'Customer service', again: 'help', rating: 4, importance: 9 });
  });

  test('has findings of its own, at its own lines, and none twice', async () => {
    const text = subscription('rating: 4', 'importance: 9');
    const red = await foundInText('red-rating', text);
    expect(red.map(({ on, range }) => [on, range.start.line])).toEqual([['4', 12]]);
    expect(await messagesInText('overdue-action', text)).toHaveLength(1);
    expect(await messagesInText('duplicate-name', text)).toEqual([]);
    expect(await messagesInText('misplaced', text)).toEqual([]);
  });

  test('is judged by its own needs as well', async () => {
    const needs = await readJourney(subscription('need: A fault is repaired | met: 3 | importance: 9'));
    expect(needs.numbers.touchpoints['help (2)']).toMatchObject({ rating: 3, ratingState: 'derived', importance: 9 });
  });

  test('still says nothing while its name is not written', async () => {
    expect((await readJourney('journey: A\n  touchpoint: B\n  again:')).journey.stages[0]?.entries).toHaveLength(1);
  });
});
