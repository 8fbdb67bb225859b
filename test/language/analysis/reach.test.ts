import fc from 'fast-check';
import { expect, it } from 'vitest';
import { analyse } from '../../../language/analysis/analyse.ts';
import { lossPerHundred, rankingByReach } from '../../../language/analysis/reach.ts';
import type { Journey, Touchpoint } from '../../../language/model/model.ts';
import { buildJourney } from '../model-builder.ts';

const nowhere = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** The same journey, with the reach of its touchpoints in per cent; `null` states none. */
function reached(journey: Journey, percents: readonly (number | null)[]): Journey {
  const place = (touchpoint: Touchpoint): Touchpoint => {
    const percent = percents[touchpoint.number - 1] ?? null;
    return percent === null ? touchpoint : { ...touchpoint, reach: { value: percent / 100, range: nowhere } };
  };
  return {
    ...journey,
    stages: journey.stages.map((stage) => ({
      ...stage,
      entries: stage.entries.map((entry) =>
        entry.kind === 'touchpoint' ? { ...entry, touchpoint: place(entry.touchpoint) } : entry,
      ),
    })),
  };
}

function lossesOf(journey: Journey): (number | null)[] {
  const { touchpoints } = analyse(journey);
  return journey.stages.flatMap(({ entries }) =>
    entries.flatMap((entry) => {
      const own = entry.kind === 'touchpoint' ? touchpoints[entry.touchpoint.key] : undefined;
      return entry.kind === 'touchpoint' && own ? [lossPerHundred(entry.touchpoint, own, journey)?.loss ?? null] : [];
    }),
  );
}

it('is importance × (10 − rating) × the customers of 100, in whole numbers', () => {
  const tenths = fc.integer({ min: 10, max: 100 });
  fc.assert(
    fc.property(tenths, tenths, fc.integer({ min: 0, max: 100 }), (importance, rating, percent) => {
      const journey = buildJourney({
        touchpoints: [{ name: 'a', rating: rating / 10, importance: importance / 10 }],
      });
      expect(lossesOf(reached(journey, [percent]))[0]).toBeCloseTo((importance * (100 - rating) * percent) / 100, 8);
    }),
  );
});

it('orders the priorities by it, and leaves those without a reach at the end', () => {
  const journey = buildJourney({
    touchpoints: [
      { name: 'offer', rating: 4.2, importance: 9 },
      { name: 'desk', rating: 5, importance: 8 },
      { name: 'call', status: 'missing', importance: 9 },
      { name: 'visit', rating: 3, importance: 9 },
    ],
  });
  const everywhere = reached(journey, [35, 90, 5, null]);
  const numbers = analyse(everywhere);
  expect(numbers.ranking).toEqual(['call', 'visit', 'offer', 'desk']);
  expect(rankingByReach(everywhere, numbers)).toEqual(['desk', 'offer', 'call', 'visit']);
  // 9 × 5.8 × 35, 8 × 5 × 90, and the lowest rating of a contact to create: 9 × 9 × 5.
  expect(lossesOf(everywhere).map((loss) => loss && Math.round(loss))).toEqual([1827, 3600, 405, null]);
});
