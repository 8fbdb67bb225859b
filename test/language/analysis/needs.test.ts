import fc from 'fast-check';
import { expect, test } from 'vitest';
import { needsByOpportunity, needsMet } from '../../../language/analysis/needs.ts';
import { buildJourney, buildNeed } from '../model-builder.ts';

test('needs are ranked by opportunity, then importance, then the one that is met less, then as they stand', () => {
  const journey = buildJourney({
    touchpoints: [
      {
        name: 'first',
        needs: [
          { text: 'met well', importance: 9, met: 9 },
          { text: 'no importance', met: 2 },
          { text: 'opportunity 14, importance 8', importance: 8, met: 2 },
        ],
      },
      {
        name: 'second',
        needs: [
          'says neither',
          { text: 'opportunity 14, importance 9', importance: 9, met: 4 },
          { text: 'not asked', importance: 10 },
          { text: 'fully met', importance: 5, met: 10 },
          { text: 'met enough', importance: 5, met: 6 },
        ],
      },
    ],
  });
  const ranked = needsByOpportunity(journey);
  expect(ranked.map(({ need, opportunity }) => [need.text, opportunity])).toEqual([
    ['opportunity 14, importance 9', 14],
    ['opportunity 14, importance 8', 14],
    ['met well', 9],
    ['met enough', 5],
    ['fully met', 5],
  ]);
  expect(ranked.map(({ touchpoint }) => touchpoint.name)).toEqual(['second', 'first', 'first', 'second', 'second']);
});

test('positions count, not the figures of the scale, and what is off the scale counts nowhere', () => {
  const journey = buildJourney({
    scale: [1, 5],
    touchpoints: [
      {
        name: 'one',
        needs: [
          { text: 'on the scale', importance: 5, met: 3.4 },
          { text: 'off', importance: 9, met: 1 },
        ],
      },
    ],
  });
  const [only, ...others] = needsByOpportunity(journey);
  expect(only?.opportunity).toBeCloseTo(13.6, 12);
  expect(others).toEqual([]);
});

/** Whole numbers on 1–10, so that fractions are exact. */
const judged = fc.array(
  fc.record({
    met: fc.integer({ min: 1, max: 10 }),
    importance: fc.option(fc.integer({ min: 1, max: 10 }), { nil: undefined }),
  }),
  { minLength: 1, maxLength: 8 },
);

test('needs met are the exact fraction, and no need is left out', () => {
  fc.assert(
    fc.property(judged, (needs) => {
      const all = needs.every(({ importance }) => importance !== undefined);
      const weigh = (importance: number | undefined) => (all ? BigInt(importance ?? 0) : 1n);
      const total = needs.reduce((sum, { importance }) => sum + weigh(importance), 0n);
      const sum = needs.reduce((added, { met, importance }) => added + weigh(importance) * BigInt(met), 0n);
      const built = needs.map(({ met, importance }, index) =>
        buildNeed({ text: `need ${index}`, met, ...(importance === undefined ? {} : { importance }) }),
      );
      expect(needsMet(built, { scale: { low: 1, high: 10 } })).toBeCloseTo(Number(sum) / Number(total), 10);
    }),
  );
});
