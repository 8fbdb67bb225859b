import fc from 'fast-check';
import { expect, it } from 'vitest';
import { analyse } from '../../../language/analysis/analyse.ts';
import { actionsByImpact, expectedImpact, impactOfAll } from '../../../language/analysis/expected-impact.ts';
import { buildJourney, type TouchpointSpec } from '../model-builder.ts';

/** Tenths as whole numbers, so that the sums are exact. */
const tenths = fc.integer({ min: 10, max: 100 });

it('is the difference of two scores, computed in exact fractions', () => {
  const touchpoints = fc.array(fc.record({ rating: tenths, importance: tenths }), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(touchpoints, tenths, (all, expected) => {
      const specs = all.map(
        ({ rating, importance }, index): TouchpointSpec => ({
          name: `t${index}`,
          rating: rating / 10,
          importance: importance / 10,
          ...(index === 0 ? { actions: [{ text: 'Act', expect: expected / 10 }] } : {}),
        }),
      );
      const journey = buildJourney({ touchpoints: specs });
      const [first] = journey.stages.flatMap(({ entries }) => entries);
      if (first?.kind !== 'touchpoint') throw new Error('no touchpoint');
      const own = analyse(journey).touchpoints[first.touchpoint.key];
      const sum = (rate: (index: number) => number) =>
        all.reduce((total, { importance }, index) => total + importance * rate(index), 0);
      const today = sum((index) => all[index]?.rating ?? 0);
      const then = sum((index) => (index === 0 ? expected : (all[index]?.rating ?? 0)));
      // On 1–10 the place of an importance is the importance.
      const exact = (then - today) / 10 / sum(() => 1);
      expect(own && expectedImpact(first.touchpoint, own, journey)).toBeCloseTo(exact, 10);
    }),
  );
});

it('takes the highest expectation of a touchpoint, and ranks actions by what they change', () => {
  const journey = buildJourney({
    touchpoints: [
      {
        name: 'offer',
        rating: 4,
        importance: 9,
        actions: [{ text: 'A', expect: 7 }, { text: 'B', expect: 8 }, { text: 'C' }],
      },
      { name: 'desk', rating: 6, importance: 9, actions: [{ text: 'D', expect: 9.5 }] },
      { name: 'unrated', importance: 9, actions: [{ text: 'E', expect: 9 }] },
    ],
  });
  const found = actionsByImpact(journey, analyse(journey));
  expect(found.map(({ action, change }) => [action.text, change])).toEqual([
    ['B', 2],
    ['D', 1.75],
    ['A', 1.5],
  ]);
  expect(impactOfAll(found)).toBe(3.75);
});
