import { expect, it } from 'vitest';
import type { RatingSpec } from '../model-builder.ts';
import { findOf, messagesOf } from './find-in.ts';

const code = 'persona-conflict';
const of = (...rating: readonly RatingSpec[]) => ({
  personas: ['Anna, at home', 'Omar, café', 'Lise'].map((name) => ({ name, id: name.slice(0, 4).toLowerCase() })),
  touchpoints: [{ name: 'Call', rating }],
});
const anna = (value: number) => ({ value, personas: ['anna'] });
const omar = (value: number) => ({ value, personas: ['omar'] });
const lise = (value: number) => ({ value, personas: ['lise'] });

it('tells of a touchpoint that suits one and fails another, with both lines', () => {
  const found = findOf(code, of(anna(8.4), omar(4.1)));
  expect(found).toEqual([
    expect.objectContaining({
      level: 'hint',
      touchpoint: 'Call',
      message: '"Call" is green for Anna (8.4 of 10) and red for Omar (4.1): an average would hide whom it fails.',
    }),
  ]);
  expect(found[0]?.related.map(({ message }) => message)).toEqual(['Green for Anna.', 'Red for Omar.']);
  const lines = found[0]?.related.map(({ range }) => range.start.line) ?? [];
  expect(Number(lines[1]) - Number(lines[0])).toBe(1);
});

it('names the greenest and the reddest', () => {
  expect(messagesOf(code, of(anna(8.4), omar(4.1), lise(9)))).toEqual([
    expect.stringContaining('green for Lise (9 of 10) and red for Omar (4.1)'),
  ]);
  expect(messagesOf(code, of(lise(3), anna(8.4), omar(4.1)))).toEqual([
    expect.stringContaining('green for Anna (8.4 of 10) and red for Lise (3)'),
  ]);
});

it.each([
  ['green meets yellow', of(anna(8.4), omar(5.1))],
  ['both are red', of(anna(4), omar(3))],
  ['the green one is everybody’s', of({ value: 8.4 }, omar(4.1))],
  ['the other is off the scale', of(anna(8.4), omar(0))],
])('is silent where %s', (_what, journey) => {
  expect(messagesOf(code, journey)).toEqual([]);
});

it('compares what holds today', () => {
  const then = { ...omar(4.1), date: '2024' };
  const now = { ...omar(7.2), date: '2026' };
  expect(messagesOf(code, of(anna(8.4), then, now))).toEqual([]);
});
