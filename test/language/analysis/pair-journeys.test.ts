import { expect, it } from 'vitest';
import { analyse } from '../../../language/analysis/analyse.ts';
import { isReversed, pairJourneys } from '../../../language/analysis/pair-journeys.ts';
import { buildJourney, type JourneySpec } from '../model-builder.ts';

function analysed(spec: JourneySpec) {
  const journey = buildJourney(spec);
  return { journey, numbers: analyse(journey) };
}

const compares = (value: string) => ({
  compares: {
    value,
    key: value,
    range: { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } },
  },
});

function shown(older: readonly JourneySpec[], newer: readonly JourneySpec[]) {
  const { pairs, alone } = pairJourneys(older.map(analysed), newer.map(analysed));
  return {
    pairs: pairs.map((pair) => `${pair.older.journey.name} > ${pair.newer.journey.name}`),
    alone: [alone.older.map(({ name }) => name), alone.newer.map(({ name }) => name)],
  };
}

it('pairs what is measured against, then ids, then names', () => {
  const older = [{ id: 'buy', name: 'Buying' }, { id: 'rent', name: 'Renting' }, { name: 'Service' }];
  const newer = [
    { name: 'Service' },
    { id: 'rent', name: 'Renting a car' },
    { id: 'next', name: 'Next year', facts: compares('buy') },
  ];
  expect(shown(older, newer)).toEqual({
    pairs: ['Service > Service', 'Renting > Renting a car', 'Buying > Next year'],
    alone: [[], []],
  });
});

it('pairs those that share most touchpoints, and the only ones that are left', () => {
  const touchpoints = (...names: string[]) => ({ touchpoints: names.map((name) => ({ name })) });
  const older = [
    { name: 'A', ...touchpoints('web', 'call') },
    { name: 'B', ...touchpoints('web', 'offer', 'visit') },
    { name: 'C' },
  ];
  const newer = [
    { name: 'X', ...touchpoints('web', 'offer', 'visit') },
    { name: 'Y', ...touchpoints('web') },
    { name: 'Z' },
  ];
  expect(shown(older, newer).pairs).toEqual(['B > X', 'A > Y', 'C > Z']);
});

it('says which journeys are alone rather than guess', () => {
  expect(shown([{ name: 'A' }, { name: 'B' }], [{ name: 'C' }, { name: 'D' }])).toEqual({
    pairs: [],
    alone: [
      ['A', 'B'],
      ['C', 'D'],
    ],
  });
  expect(shown([{ name: 'A' }], []).alone).toEqual([['A'], []]);
});

it('knows the as-is from the to-be, and what is measured against what', () => {
  const asIs = analysed({ id: 'now', name: 'Now' });
  const toBe = analysed({ id: 'next', name: 'Next', facts: { state: 'to-be' } });
  const second = analysed({ id: 'second', name: 'Second', facts: compares('now') });
  expect(isReversed(asIs, toBe)).toBe(false);
  expect(isReversed(toBe, asIs)).toBe(true);
  expect(isReversed(asIs, second)).toBe(false);
  expect(isReversed(second, asIs)).toBe(true);
  expect(isReversed(asIs, asIs)).toBe(false);
});
