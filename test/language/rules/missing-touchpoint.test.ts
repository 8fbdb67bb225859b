import { expect, it } from 'vitest';
import { foundInText, journeyOf, messagesInText } from './in-text.ts';

const code = 'missing-touchpoint';

it('reports the contact that never happens, how much it matters and its needs', async () => {
  const text = journeyOf(
    'touchpoint call: A call',
    '  status: missing | importance: 9',
    '  need: Know when the car arrives',
  );
  expect(await foundInText(code, text)).toEqual([
    expect.objectContaining({
      level: 'warning',
      touchpoint: 'call',
      message:
        'Priority 1 of 1: "A call" never happens, and it matters to customers (importance 9). No action will create it. Their need there: "Know when the car arrives".',
    }),
  ]);
});

it.each([
  [
    'status: missing | importance: 3',
    'Priority 1 of 1: "A call" never happens (importance 3). No action will create it.',
  ],
  ['status: missing', '"A call" never happens; its importance to customers is not given. No action will create it.'],
])('says what is known of its importance: %s', async (line, message) => {
  expect(await messagesInText(code, journeyOf(`touchpoint: A call | ${line}`))).toEqual([message]);
});

it.each(['status: planned', 'status: failed', 'status: ad hoc', 'status: out of order', 'channel: web'])(
  'is silent on a contact that happens: %s',
  async (line) => {
    expect(await messagesInText(code, journeyOf(`touchpoint: A | importance: 9 | ${line}`))).toEqual([]);
  },
);

it('asks for no more where an action is open, or where the map is the plan', async () => {
  const text = journeyOf('touchpoint: A call | status: missing | action: Call each Friday | owner: Sales');
  expect(await messagesInText(code, text)).toEqual([
    '"A call" never happens; its importance to customers is not given.',
  ]);
  const done = journeyOf('touchpoint: A call | status: missing | action: Call each Friday | status: dropped');
  expect(await messagesInText(code, done)).toEqual([expect.stringContaining('No action will create it.')]);
  const toBe = journeyOf('state: to-be', 'touchpoint: A call | status: missing');
  expect(await messagesInText(code, toBe)).toEqual([expect.not.stringContaining('No action')]);
});
