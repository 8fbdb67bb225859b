import { expect, it } from 'vitest';
import { findIn, findOf, messagesOf } from './find-in.ts';

it('tells of what matters and is not measured, most important first', () => {
  const touchpoints = [
    { name: 'Invoice', rating: '?' as const, importance: 7 },
    { name: 'Support', importance: 9 },
  ];
  expect(messagesOf('blind-spot', { touchpoints })).toEqual([
    '"Invoice" matters to customers (importance 7), but it is not measured yet. It is number 2 of 2 to measure first.',
    '"Support" matters to customers (importance 9), but it has no rating. It is number 1 of 2 to measure first.',
  ]);
});

it('stands on the question mark, or on the name where no rating is said', () => {
  const [asked, unsaid] = findOf('blind-spot', {
    touchpoints: [
      { name: 'Invoice', rating: '?', importance: 7 },
      { name: 'Support', importance: 9 },
    ],
  });
  expect([asked?.range.end.character, unsaid?.range.end.character]).toEqual([14 + 1, 14 + 'Support'.length]);
  expect(asked?.level).toBe('hint');
});

it('says how well the needs are met where only they are measured', () => {
  const needs = [{ text: 'Pay safely', met: 6.5, importance: 9 }];
  expect(messagesOf('blind-spot', { touchpoints: [{ name: 'Payment', importance: 9, needs }] })).toEqual([
    '"Payment" matters to customers (importance 9), but it has no rating. Its needs are met at 6.5 of 10, but nobody rated the touchpoint itself.',
  ]);
});

it('is silent where it cannot happen, is unimportant, is rated, is missing, or is off the scale', () => {
  const touchpoints = [
    { name: 'A', rating: 'n/a' as const, importance: 9 },
    { name: 'B', importance: 6.9 },
    { name: 'C' },
    { name: 'D', rating: 2, importance: 9 },
    { name: 'E', status: 'missing' as const, importance: 9 },
    { name: 'F', rating: 87, importance: 9 },
  ];
  expect(findOf('blind-spot', { touchpoints })).toEqual([]);
});

const personas = [
  { name: 'Kim', id: 'kim' },
  { name: 'Lise', id: 'lise' },
];

it('is told for the one persona that is not measured', () => {
  const found = findIn({
    journeys: [
      { personas, touchpoints: [{ name: 'App', rating: [7, { value: '?', personas: ['kim'] }], importance: 9 }] },
    ],
  });
  expect(found.filter(({ code }) => code === 'blind-spot').map(({ message }) => message)).toEqual([
    '"App" matters to Kim (importance 9), but it is not measured yet.',
  ]);
});

it('is silent where each persona has been asked', () => {
  const rating = personas.map(({ id }) => ({ value: 6, personas: [id] }));
  expect(findOf('blind-spot', { personas, touchpoints: [{ name: 'App', rating, importance: 9 }] })).toEqual([]);
});
