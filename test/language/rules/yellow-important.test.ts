import { expect, it } from 'vitest';
import { findOf, messagesOf } from './find-in.ts';

it('tells of an important touchpoint that is only yellow, with its rank', () => {
  const touchpoints = [
    { name: 'Offer', rating: 4, importance: 9 },
    { name: 'Contract', rating: { value: 6.9, n: 42, sd: 1.5 }, importance: 7 },
  ];
  expect(findOf('yellow-important', { touchpoints })).toEqual([
    expect.objectContaining({
      level: 'hint',
      message:
        'Priority 2 of 2: "Contract" is important but only yellow, 6.9 of 10 (n=42, ±0.5). Importance 7, opportunity 7.1.',
      touchpoint: 'Contract',
    }),
  ]);
});

it('never rounds a yellow rating up to the green cut-off', () => {
  const touchpoints = [{ name: 'Contract', rating: 7.9996, importance: 7 }];
  expect(messagesOf('yellow-important', { touchpoints })[0]).toContain('7.9996 of 10.');
});

const personas = [{ name: 'Kim, first-time buyer', id: 'kim' }, { name: 'Lise' }];

it('is told for a persona, by their short name, where everybody’s is green', () => {
  const rating = [8.2, { value: 7, personas: ['kim'] }];
  expect(
    messagesOf('yellow-important', { personas, touchpoints: [{ name: 'Contract', rating, importance: 7 }] }),
  ).toEqual([
    'Priority 1 of 1: "Contract" is important but only yellow for Kim, 7 of 10. Importance 7, opportunity 7.',
  ]);
});

it('is not repeated for a persona where everybody’s is yellow or red', () => {
  for (const everybody of [7.5, 3]) {
    const rating = [everybody, { value: 7, personas: ['kim'] }];
    const found = messagesOf('yellow-important', {
      personas,
      touchpoints: [{ name: 'Contract', rating, importance: 7 }],
    });
    expect(found.filter((message) => message.includes('Kim'))).toEqual([]);
  }
});

it('is silent on unimportant yellow, on unknown importance, on red and on green', () => {
  const touchpoints = [
    { name: 'A', rating: 6, importance: 6.9 },
    { name: 'B', rating: 6 },
    { name: 'C', rating: 5, importance: 9 },
    { name: 'D', rating: 8, importance: 9 },
  ];
  expect(findOf('yellow-important', { touchpoints })).toEqual([]);
});
