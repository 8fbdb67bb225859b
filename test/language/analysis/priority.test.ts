import { expect, it } from 'vitest';
import { analyse } from '../../../language/analysis/analyse.ts';
import { opportunity, opportunityGrade, quadrantOf } from '../../../language/analysis/priority.ts';
import { buildJourney } from '../model-builder.ts';

const ten = { low: 1, high: 10 };

it('knows the four quadrants', () => {
  expect([
    quadrantOf('red', true),
    quadrantOf('yellow', true),
    quadrantOf('green', true),
    quadrantOf('yellow', false),
    quadrantOf('green', false),
  ]).toEqual(['concentrate-here', 'concentrate-here', 'keep-up', 'low-priority', 'possible-overkill']);
});

it('computes the opportunity on positions', () => {
  expect(opportunity(9, 4.2, { scale: ten })).toBeCloseTo(13.8, 12);
  expect(opportunity(4, 9, { scale: ten })).toBe(4);
  expect(opportunity(10, 1, { scale: ten })).toBe(19);
  expect(opportunity(5, 3.4, { scale: { low: 1, high: 5 } })).toBeCloseTo(13.6, 12);
});

it('grades it, untouched by binary noise', () => {
  expect([10, 10.01, 12, 12.01, 15, 15.01].map(opportunityGrade)).toEqual([
    'none',
    'worth-a-look',
    'worth-a-look',
    'strong',
    'strong',
    'extreme',
  ]);
  expect(opportunityGrade(12 + 4e-15)).toBe('worth-a-look');
});

it('ranks by opportunity, importance, the lower rating, then source order, and never a green one', () => {
  const { ranking, touchpoints } = analyse(
    buildJourney({
      touchpoints: [
        { name: 'green but important', rating: 9, importance: 10 },
        { name: 'eight', rating: 4, importance: 8 },
        { name: 'second seven', rating: 6, importance: 7 },
        { name: 'first seven', rating: 5.9, importance: 7 },
        { name: 'nine', rating: 6, importance: 9 },
        { name: 'third seven', rating: 6, importance: 7 },
        { name: 'no gap', rating: 7, importance: 7 },
        { name: 'no importance', rating: 2 },
        { name: 'no rating', importance: 9 },
      ],
    }),
  );
  expect(ranking).toEqual(['nine', 'eight', 'first seven', 'second seven', 'third seven']);
  expect(touchpoints.nine?.rank).toBe(1);
  expect(touchpoints['green but important']?.rank).toBeNull();
  expect(touchpoints['no importance']?.rank).toBeNull();
});

it('ranks only what is rated lower than it matters, and lists the others apart', () => {
  const { ranking, noGap, touchpoints } = analyse(
    buildJourney({
      touchpoints: [
        { name: 'website', rating: 7.6, importance: 6 },
        { name: 'offer', rating: 4.2, importance: 9 },
        { name: 'red, of little weight', rating: 4, importance: 3 },
        { name: 'equal', rating: 7, importance: 7 },
        { name: 'green', rating: 9, importance: 4 },
        { name: 'to create', status: 'missing', importance: 1 },
      ],
    }),
  );
  expect(ranking).toEqual(['offer', 'to create']);
  expect(noGap).toEqual(['equal', 'website', 'red, of little weight']);
  expect(touchpoints.website?.rank).toBeNull();
});

it('compares positions where importance has a scale of its own', () => {
  const journey = { ...buildJourney({ touchpoints: [{ name: 'a', rating: 6, importance: 3 }] }) };
  // 3 of 1–5 stands at 5.5 of 1–10, 4 at 7.75.
  const onFive = { ...journey, importanceScale: { low: 1, high: 5 } };
  expect(analyse(onFive).noGap).toEqual(['a']);
  const higher = { ...buildJourney({ touchpoints: [{ name: 'a', rating: 6, importance: 4 }] }) };
  expect(analyse({ ...higher, importanceScale: { low: 1, high: 5 } }).ranking).toEqual(['a']);
});

it('orders equal opportunities by importance on a scale where binary noise differs', () => {
  const less = { name: 'less important', rating: 1, importance: 1.3 };
  const more = { name: 'more important', rating: 1.2, importance: 1.4 };
  const scales = { scale: { low: 1, high: 5 } };
  const noise = opportunity(less.importance, less.rating, scales) - opportunity(more.importance, more.rating, scales);
  expect(noise).toBeGreaterThan(0);
  expect(analyse(buildJourney({ scale: [1, 5], touchpoints: [less, more] })).ranking).toEqual([more.name, less.name]);
});

it('puts red ones without importance after the ranked ones, in source order', () => {
  const { redUnranked } = analyse(
    buildJourney({
      touchpoints: [
        { name: 'a', rating: 4 },
        { name: 'b', rating: 2 },
        { name: 'c', rating: 6 },
        { name: 'd', rating: 2, importance: 3 },
      ],
    }),
  );
  expect(redUnranked).toEqual(['a', 'b']);
});

it('lists what to measure first, most important first', () => {
  const { measureFirst } = analyse(
    buildJourney({
      touchpoints: [
        { name: 'asked', rating: '?', importance: 7 },
        { name: 'unsaid', importance: 9 },
        { name: 'missing', status: 'missing', importance: 8 },
        { name: 'silence was rated', status: 'missing', rating: 2, importance: 9 },
        { name: 'cannot happen', rating: 'n/a', importance: 9 },
        { name: 'unimportant', importance: 6 },
        { name: 'of unknown importance' },
        { name: 'off the scale', rating: 87, importance: 9 },
      ],
    }),
  );
  expect(measureFirst).toEqual(['unsaid', 'asked']);
});
