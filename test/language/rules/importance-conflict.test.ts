import { expect, it } from 'vitest';
import type { TouchpointSpec } from '../model-builder.ts';
import { findOf, messagesOf } from './find-in.ts';

const code = 'importance-conflict';
const of = (facts: Omit<TouchpointSpec, 'name'>) => ({ touchpoints: [{ name: 'Invoice', ...facts }] });

it('tells of what customers weigh more, on the company’s number, with theirs', () => {
  const found = findOf(code, of({ importance: 8, business: 3 }));
  expect(found).toEqual([
    expect.objectContaining({
      level: 'hint',
      touchpoint: 'Invoice',
      message:
        '"Invoice" matters to customers (importance 8) more than to the company (3): what the company weighs less is mended last.',
      related: [expect.objectContaining({ message: 'This is how much it matters to customers.' })],
    }),
  ]);
  expect(found[0]?.related[0]?.range).not.toEqual(found[0]?.range);
});

it('tells of what the company weighs more', () => {
  expect(messagesOf(code, of({ importance: 4, business: 7 }))).toEqual([
    '"Invoice" matters to the company (importance 7) more than to customers (4): customers may not notice what is done here.',
  ]);
});

it.each([
  ['both are important', { importance: 9, business: 7 }],
  ['neither is', { importance: 2, business: 6.9 }],
  ['the company says nothing', { importance: 9 }],
  ['customers say nothing', { business: 3 }],
  ['nobody knows what customers think', { importance: '?' as const, business: 9 }],
  ['the company’s number is off the scale', { importance: 9, business: 0 }],
])('is silent where %s', (_what, facts) => {
  expect(messagesOf(code, of(facts))).toEqual([]);
});

it('takes the journey’s own cut-off', () => {
  expect(messagesOf(code, { important: 9, ...of({ importance: 8, business: 3 }) })).toEqual([]);
});

it('takes a persona’s importance only where there is no other', () => {
  const personas = [{ name: 'Kim' }, { name: 'Lise' }];
  const kim = { value: 9, personas: ['Kim'] };
  expect(messagesOf(code, { personas, ...of({ importance: [3, kim], business: 4 }) })).toEqual([]);
  expect(messagesOf(code, { personas, ...of({ importance: kim, business: 4 }) })).toEqual([
    expect.stringContaining('matters to Kim (importance 9)'),
  ]);
});
