import { expect, it } from 'vitest';
import { analyse } from '../../../language/analysis/analyse.ts';
import { needOpportunity, needsMet } from '../../../language/analysis/needs.ts';
import { scoreOf } from '../../../language/analysis/score.ts';
import { buildJourney, buildNeed } from '../model-builder.ts';
import { createReader } from '../reader.ts';

const ten = { low: 1, high: 10 };

function scored(...pairs: readonly (readonly [rating: number | null, importance: number | null])[]) {
  return pairs.map(([rating, importance], index) => ({ key: `t${index}`, rating, importance, interval: null }));
}

it('weighs by importance what has both, and averages every rating beside it', () => {
  const score = scoreOf(scored([8, 9], [4, 3], [3, null], [null, 10]), { scale: ten }, null);
  expect(score).toMatchObject({ weightedMean: 7, mean: 5 });
});

it('knows no score of nothing, and gives an importance of 0 the weight of the lowest place', () => {
  const nothing = { weightedMean: null, mean: null, interval: null, best: null, worst: null, last: null };
  expect(scoreOf([], { scale: ten }, null)).toEqual(nothing);
  const zero = scoreOf(scored([4, 0]), { scale: { low: 0, high: 10 } }, null);
  expect(zero).toMatchObject({ weightedMean: 4, mean: 4 });
});

it('names the best, the worst and the last rating, of equal ones the first', () => {
  const { score } = analyse(
    buildJourney({
      touchpoints: [
        { name: 'Web', rating: 9 },
        { name: 'Shop', rating: 2 },
        { name: 'Delivery', rating: 9 },
        { name: 'Support', rating: 2 },
        { name: 'Invoice', rating: '?' },
      ],
    }),
  );
  expect(score).toMatchObject({
    best: { touchpoint: 'Web', rating: 9 },
    worst: { touchpoint: 'Shop', rating: 2 },
    last: { touchpoint: 'Support', rating: 2 },
  });
});

it('ends with the touchpoint that is met again, with its own rating where it has one', async () => {
  const lines = ['journey: J', 'touchpoint support: Support | rating: 2', 'touchpoint: Delivery | rating: 9'];
  const reader = await createReader();
  const last = async (again: string) =>
    (await reader.read([...lines, again].join('\n'))).journeys[0]?.numbers.score.last;
  expect(await last('again: support')).toEqual({ touchpoint: 'support', rating: 2 });
  expect(await last('again: support | rating: 6')).toMatchObject({ rating: 6 });
  expect(await last('')).toMatchObject({ rating: 9 });
});

it('scores each stage by its own touchpoints and counts what is met again once', () => {
  const { stages, score, coverage } = analyse(
    buildJourney({
      stages: [
        { name: 'Before', touchpoints: [{ name: 'Web', rating: 6, importance: 5 }, { name: 'Ad' }] },
        { name: 'After', touchpoints: [{ again: 'Web' }, { name: 'Support', rating: 9, importance: 5 }] },
        { name: 'Later' },
      ],
    }),
  );
  const [web, support] = [
    { touchpoint: 'Web', rating: 6 },
    { touchpoint: 'Support', rating: 9 },
  ];
  expect(stages.Before).toEqual({
    score: { weightedMean: 6, mean: 6, interval: null, best: web, worst: web, last: web },
    coverage: { rated: 1, derived: 0, byPersona: 0, of: 2 },
  });
  expect(stages.After).toEqual({
    score: { weightedMean: 9, mean: 9, interval: null, best: support, worst: support, last: support },
    coverage: { rated: 1, derived: 0, byPersona: 0, of: 1 },
  });
  expect(stages.Later?.score).toMatchObject({ weightedMean: null, mean: null, last: null });
  expect([score.mean, coverage]).toEqual([7.5, { rated: 2, derived: 0, byPersona: 0, of: 3 }]);
});

it('scores needs by the same formula', () => {
  expect(needOpportunity(buildNeed({ text: 'Pay safely', met: 4, importance: 9 }), { scale: ten })).toBe(14);
  expect(needOpportunity(buildNeed({ text: 'Pay safely', met: 4 }), { scale: ten })).toBeNull();
  expect(needOpportunity(buildNeed({ text: 'Pay safely', met: 40, importance: 9 }), { scale: ten })).toBeNull();
});

it('derives how well needs are met, weighted where weights are said', () => {
  const fast = buildNeed({ text: 'Fast', met: 8, importance: 2 });
  const safe = buildNeed({ text: 'Safe', met: 4, importance: 6 });
  const unweighted = buildNeed({ text: 'Nice', met: 10 });
  const off = buildNeed({ text: 'Off', met: 70, importance: 5 });
  expect(needsMet([fast, safe, off], { scale: ten })).toBe(5);
  // No need is left out because another one has an importance.
  expect(needsMet([fast, safe, unweighted], { scale: ten })).toBeCloseTo(22 / 3, 12);
  expect(needsMet([unweighted, buildNeed({ text: 'Calm', met: 5 })], { scale: ten })).toBe(7.5);
  expect(needsMet([buildNeed('Unsaid')], { scale: ten })).toBeNull();
});

it('shows met needs only where there is no rating and there could be one', () => {
  const needs = [{ text: 'Fast', met: 6 }];
  const { touchpoints } = analyse(
    buildJourney({
      touchpoints: [
        { name: 'unsaid', needs },
        { name: 'asked', rating: '?', needs },
        { name: 'rated', rating: 3, needs },
        { name: 'never', rating: 'n/a', needs },
      ],
    }),
  );
  expect(Object.values(touchpoints).map((numbers) => numbers.needsMet)).toEqual([6, 6, null, null]);
});

it('survives names that every object has', () => {
  const names = ['constructor', '__proto__', 'toString'];
  const { touchpoints } = analyse(buildJourney({ touchpoints: names.map((name) => ({ name, rating: 6 })) }));
  expect(Object.keys(touchpoints)).toEqual(names);
  expect(touchpoints.hasOwnProperty).toBeUndefined();
});
