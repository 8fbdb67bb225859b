import { expect, it } from 'vitest';
import { analyse } from '../../../language/analysis/analyse.ts';
import { needOpportunity, needsMet } from '../../../language/analysis/needs.ts';
import { peakEnd, scoreOf } from '../../../language/analysis/score.ts';
import { buildJourney, buildNeed } from '../model-builder.ts';

const ten = { low: 1, high: 10 };

it('weighs by importance what has both, and averages every rating beside it', () => {
  const score = scoreOf(
    [
      { rating: 8, importance: 9 },
      { rating: 4, importance: 3 },
      { rating: 3, importance: null },
      { rating: null, importance: 10 },
    ],
    { scale: ten },
  );
  expect(score).toEqual({ weightedMean: 7, mean: 5, peakEnd: 3 });
});

it('knows no score of nothing, and gives an importance of 0 the weight of the lowest place', () => {
  expect(scoreOf([], { scale: ten })).toEqual({ weightedMean: null, mean: null, peakEnd: null });
  expect(scoreOf([{ rating: 4, importance: 0 }], { scale: { low: 0, high: 10 } })).toEqual({
    weightedMean: 4,
    mean: 4,
    peakEnd: 4,
  });
});

it('remembers the peak and the end', () => {
  expect(peakEnd([6, 9.5, 4, 7], ten)).toBe((9.5 + 7) / 2);
  expect(peakEnd([6, 1.5, 9, 7], ten)).toBe((1.5 + 7) / 2);
  expect(peakEnd([9, 2, 6], ten)).toBe((2 + 6) / 2);
  expect(peakEnd([2.2, 2.6], { low: 1.2, high: 3.6 })).toBe((2.2 + 2.6) / 2);
  expect(peakEnd([5], ten)).toBe(5);
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
  expect(stages.Before).toEqual({
    score: { weightedMean: 6, mean: 6, peakEnd: 6 },
    coverage: { rated: 1, derived: 0, of: 2 },
  });
  expect(stages.After).toEqual({
    score: { weightedMean: 9, mean: 9, peakEnd: 9 },
    coverage: { rated: 1, derived: 0, of: 1 },
  });
  expect(stages.Later?.score).toEqual({ weightedMean: null, mean: null, peakEnd: null });
  expect([score.mean, coverage]).toEqual([7.5, { rated: 2, derived: 0, of: 3 }]);
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
  expect(needsMet([fast, safe], { scale: ten })).toBe(5);
  expect(needsMet([fast, safe, unweighted, off], { scale: ten })).toBe(5);
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
