import { expect, it } from 'vitest';
import { findOf, messagesOf } from './find-in.ts';

it('tells of the contact that never happens, how much it matters and what it was needed for', () => {
  const touchpoints = [
    { name: 'A call', id: 'call', status: 'missing' as const, importance: 9, needs: ['Know when the car arrives'] },
  ];
  expect(findOf('missing-touchpoint', { touchpoints })).toEqual([
    expect.objectContaining({
      level: 'warning',
      touchpoint: 'call',
      message:
        '"A call" never happens, and it matters to customers (importance 9). What they need there: "Know when the car arrives".',
    }),
  ]);
});

it.each([
  [{ importance: 3 }, '"A call" never happens (importance 3).'],
  [{}, '"A call" never happens; how much customers miss it is not said.'],
])('says what is known of its importance: %j', (facts, message) => {
  expect(messagesOf('missing-touchpoint', { touchpoints: [{ name: 'A call', status: 'missing', ...facts }] })).toEqual([
    message,
  ]);
});

it('is silent on contacts that happen', () => {
  const touchpoints = (['planned', 'failed', 'ad hoc', 'out of order'] as const).map((status) => ({
    name: status,
    status,
    importance: 9,
  }));
  expect(findOf('missing-touchpoint', { touchpoints: [...touchpoints, { name: 'plain', importance: 9 }] })).toEqual([]);
});
