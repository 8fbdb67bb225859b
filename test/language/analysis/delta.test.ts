import { expect, it } from 'vitest';
import { analyse } from '../../../language/analysis/analyse.ts';
import { delta } from '../../../language/analysis/delta.ts';
import { buildJourney, type JourneySpec } from '../model-builder.ts';

function analysed(spec: JourneySpec) {
  const journey = buildJourney(spec);
  return { journey, numbers: analyse(journey) };
}

it('matches by id, then by name, newer minus older; the rest are added or dropped', () => {
  const older = analysed({
    touchpoints: [
      { name: 'Offer by mail', id: 'offer', rating: 4, importance: 9 },
      { name: 'Website', rating: 7.5, importance: 6 },
      { name: 'Brochure', rating: 5 },
      { name: 'Fair' },
    ],
  });
  const newer = analysed({
    touchpoints: [
      { name: 'website', id: 'web', rating: 8, importance: 6 },
      { name: 'Offer on the spot', id: 'Offer', rating: 7.5, importance: 9 },
      { name: 'Call', id: 'call', rating: 8 },
      { name: 'Fair', rating: 7 },
    ],
  });
  const change = delta(older, newer);
  expect(change.touchpoints).toMatchObject([
    { from: 'Website', to: 'web', rating: 0.5, importance: 0 },
    { from: 'offer', to: 'Offer', rating: 3.5, importance: 0 },
    { from: 'Fair', to: 'Fair', rating: null, importance: null },
  ]);
  expect([change.added, change.dropped]).toEqual([['call'], ['Brochure']]);
  expect(change.score.mean).toBeCloseTo(7.625 - 5.5, 12);
});

it('prefers the stage of the same name where a name stands twice, and gives no touchpoint away twice', () => {
  const stages = (before: number, after: number) => [
    { name: 'Before', touchpoints: [{ name: 'Web', key: 'w1', rating: before }] },
    { name: 'After', touchpoints: [{ name: 'Web', key: 'w2', rating: after }] },
  ];
  const older = analysed({ stages: stages(3, 6) });
  const newer = analysed({ stages: stages(5, 7).toReversed() });
  expect(delta(older, newer).touchpoints).toMatchObject([
    { from: 'w2', to: 'w2', rating: 1, importance: null },
    { from: 'w1', to: 'w1', rating: 2, importance: null },
  ]);
  const once = analysed({ touchpoints: [{ name: 'Web', key: 'only' }] });
  expect(delta(once, newer)).toMatchObject({ touchpoints: [{ from: 'only', to: 'w2' }], added: ['w1'], dropped: [] });
});

it('carries older values over to the newer scale', () => {
  const older = analysed({ scale: [1, 5], touchpoints: [{ name: 'Web', rating: 3 }] });
  const newer = analysed({ touchpoints: [{ name: 'Web', rating: 7 }] });
  expect(delta(older, newer).touchpoints[0]?.rating).toBe(1.5);
});

it('never matches nameless touchpoints', () => {
  const nameless = () => analysed({ touchpoints: [{ name: '', key: 'a' }] });
  expect(delta(nameless(), nameless())).toMatchObject({ touchpoints: [], added: ['a'], dropped: ['a'] });
});
