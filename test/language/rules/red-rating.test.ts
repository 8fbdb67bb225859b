import { expect, it } from 'vitest';
import { buildFile, type TouchpointSpec } from '../model-builder.ts';
import { findIn, findOf, messagesOf } from './find-in.ts';

const offer: TouchpointSpec = {
  name: 'A concrete offer',
  id: 'offer',
  rating: { value: 4.2, n: 42, sd: 1.9 },
  importance: 9,
  needs: ['A concrete offer while I am still excited'],
};
const others: TouchpointSpec[] = [
  { name: 'Website', rating: 7.6, importance: 6 },
  { name: 'Contract', rating: 6.9, importance: 7 },
  { name: 'Service', rating: 6, importance: 7 },
];

it('says it in the words of the design', () => {
  expect(messagesOf('red-rating', { touchpoints: [...others, offer] })).toEqual([
    'Priority 1 of 4: "A concrete offer" is red, 4.2 of 10 (n=42, ±0.6). Importance 9, opportunity 13.8 (strong). ' +
      'Need not met: "A concrete offer while I am still excited".',
  ]);
});

it('stands on the rating value, as a warning about that touchpoint', () => {
  const spec = { touchpoints: [offer] };
  const [stage] = buildFile({ journeys: [spec] }).journeys[0]?.stages ?? [];
  const entry = stage?.entries[0];
  expect(findOf('red-rating', spec)).toEqual([
    expect.objectContaining({
      level: 'warning',
      touchpoint: 'offer',
      range: entry?.kind === 'touchpoint' ? entry.touchpoint.ratings[0]?.valueRange : expect.fail(),
    }),
  ]);
});

it('leaves yellow, green, unrated and off-scale touchpoints alone', () => {
  const touchpoints = [5.01, 8, '?' as const, 'n/a' as const, -1].map((rating, index) => ({
    name: `Touchpoint ${index}`,
    rating,
    importance: 9,
  }));
  expect(findOf('red-rating', { touchpoints })).toEqual([]);
});

it('counts a rating on the cut-off as red', () => {
  expect(messagesOf('red-rating', { touchpoints: [{ name: 'Service', rating: 5, importance: 7 }] })).toEqual([
    'Priority 1 of 1: "Service" is red, 5 of 10. Importance 7, opportunity 9.',
  ]);
});

it('does not rank what has no importance', () => {
  expect(messagesOf('red-rating', { touchpoints: [{ name: 'Invoice', rating: 3 }] })).toEqual([
    '"Invoice" is red, 3 of 10. How much it matters to customers is not said, so it has no rank: add `importance`.',
  ]);
});

it.each([
  [{ value: 4, n: 42 }, '(n=42, ±1.3 at most)'],
  [{ value: 4, n: 19, sd: 2 }, '(n=19, thin base, ±1)'],
  [{ value: 4, n: 8, sd: 2 }, '(n=8, anecdotal, ±1.7)'],
  [{ value: 4, n: 1 }, '(n=1, anecdotal)'],
  [{ value: 4, n: 1200, sd: 0.8 }, '(n=1,200, ±0.045)'],
])('says what %j stands on', (rating, evidence) => {
  expect(messagesOf('red-rating', { touchpoints: [{ name: 'Offer', rating }] })[0]).toContain(
    `"Offer" is red, 4 of 10 ${evidence}.`,
  );
});

it('never rounds a rating onto the cut-off', () => {
  expect(messagesOf('red-rating', { touchpoints: [{ name: 'Offer', rating: 4.9996, importance: 9 }] })[0]).toContain(
    'is red, 4.9996 of 10.',
  );
  expect(messagesOf('red-rating', { touchpoints: [{ name: 'Offer', rating: 4.190476, importance: 9 }] })[0]).toContain(
    'is red, 4.19 of 10.',
  );
});

it('names the needs that are not met, not those that are', () => {
  const needs = [{ text: 'Pay safely', met: 9 }, { text: 'Pay fast', met: 3 }, { text: 'See the total' }];
  expect(messagesOf('red-rating', { touchpoints: [{ name: 'Payment', rating: 3, needs }] })[0]).toMatch(
    /Needs not met: "Pay fast", "See the total"\.$/u,
  );
  expect(
    messagesOf('red-rating', { touchpoints: [{ name: 'Payment', rating: 3, needs: needs.slice(0, 1) }] })[0],
  ).not.toContain('not met');
});

it('names the need that it serves where it has none of its own', () => {
  const journey = {
    needs: [{ id: 'fit', text: 'A car that suits my life' }],
    touchpoints: [{ name: 'Meeting', rating: 3, serves: ['fit'] }],
  };
  expect(messagesOf('red-rating', journey)[0]).toContain('Need not met: "A car that suits my life".');
});

it('is told for one persona only, with their rank', () => {
  const found = findIn({
    journeys: [
      {
        personas: [
          { name: 'Kim', id: 'kim' },
          { name: 'Lise', id: 'lise' },
        ],
        touchpoints: [
          { name: 'Website', rating: 4, importance: 9 },
          { name: 'Offer', rating: [8.5, { value: 3, personas: ['kim'] }], importance: 6 },
        ],
      },
    ],
  }).filter(({ code }) => code === 'red-rating');
  expect(found.map(({ message }) => message)).toEqual([
    'Priority 1 of 1: "Website" is red, 4 of 10. Importance 9, opportunity 14 (strong).',
    'Priority 2 of 2: "Offer" is red for Kim, 3 of 10. Importance 6, opportunity 9.',
  ]);
});

it('is told once where the only persona’s rating is everybody’s', () => {
  const journey = {
    personas: [{ name: 'Kim', id: 'kim' }],
    touchpoints: [{ name: 'Offer', rating: { value: 3, personas: ['kim'] }, importance: 9 }],
  };
  expect(messagesOf('red-rating', journey)).toEqual([
    'Priority 1 of 1: "Offer" is red, 3 of 10. Importance 9, opportunity 15 (extreme).',
  ]);
});

it('looks at today’s rating, not at the history', () => {
  const rating = [
    { value: 3, date: '2025' },
    { value: 8.2, date: '2026-02' },
  ];
  expect(findOf('red-rating', { touchpoints: [{ name: 'Offer', rating }] })).toEqual([]);
});

it('takes any characters in names and needs', () => {
  const touchpoint = { name: `It's {odd}, <b>#1</b>`, rating: 2, needs: [`l'"été" {x}`] };
  expect(messagesOf('red-rating', { touchpoints: [touchpoint] })[0]).toContain(`"It's {odd}, <b>#1</b>" is red`);
});
