import { expect, it } from 'vitest';
import { foundInText, messagesInText } from './in-text.ts';

const code = 'falling-measure';
const journey = (...lines: readonly string[]) => `journey: A\n${lines.map((line) => `  ${line}`).join('\n')}\n`;

it('reports that the NPS fell by more than chance explains, on the newest line', async () => {
  const text = journey('nps: 50/30/20 (n=100, 2025-09)', 'nps: 25/40/35 (n=100, 2026-03)');
  expect(await foundInText(code, text)).toEqual([
    expect.objectContaining({
      level: 'info',
      message:
        'NPS got worse, from +30 to -10 since September 2025, by more than chance explains: find out what changed for customers.',
      on: '25/40/35 (n=100, 2026-03)',
      relatedOn: ['50/30/20 (n=100, 2025-09)'],
    }),
  ]);
});

it('reports the fall of the satisfied customers of a touchpoint there', async () => {
  const text = journey('touchpoint: Call', '  csat: 91% (2025)', '  csat: 72% (2026)');
  expect(await foundInText(code, text)).toEqual([
    expect.objectContaining({
      touchpoint: 'Call',
      message: 'CSAT at "Call" got worse, from 91% to 72% since 2025: find out what changed for customers.',
    }),
  ]);
});

it.each([
  ['a fall that may be chance', ['nps: 50/30/20 (n=100, 2025)', 'nps: 45/32/23 (n=100, 2026)']],
  ['a rise', ['retention: 80% (2026), 71% (2025)']],
  ['one measurement', ['nps: 30 (2026)']],
  ['an aim', ['state: to-be', 'nps: 50 (2025)', 'nps: 10 (2026)']],
])('does not report %s', async (_, lines) => {
  expect(await messagesInText(code, journey(...lines))).toEqual([]);
});

it('accepts a second line with a date, and asks for one where two are of the same day', async () => {
  expect(await messagesInText('misplaced', journey('nps: 30', 'nps: 31 (2026)'))).toEqual([]);
  expect(await messagesInText('misplaced', journey('nps: 30', 'nps: 31'))).toEqual([
    '“nps” is already on line 2 for the same day. Give each a date, “(2026-03)”, to make it a history, or keep the correct one.',
  ]);
});
