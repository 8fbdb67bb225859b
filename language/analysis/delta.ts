import type { Scale, Touchpoint } from '../model/model.ts';
import type { AnalysedJourney, JourneyDelta, Score, TouchpointDelta } from '../model/numbers.ts';
import { touchpointsOf } from '../model/touchpoints.ts';
import { pairByNames, type Recognised } from './pair-names.ts';
import { carriedOver, importanceScaleOf } from './position.ts';

/**
 * What changed from an older (or as-is) journey to a newer (or to-be) one: newer minus older. Touchpoints are matched
 * by id, then by name in the stage of the same name, then by name alone; the rest were added or dropped.
 */
export function delta(older: AnalysedJourney, newer: AnalysedJourney): JourneyDelta {
  const before = recognised(older);
  const after = recognised(newer);
  const pairs = pairByNames(before, after);
  const taken = new Set([...pairs.values()].map((partner) => partner.older));
  return {
    touchpoints: after.flatMap((one) => {
      const partner = pairs.get(one);
      return partner ? [touchpointDelta(older, partner.older.key, newer, one.key)] : [];
    }),
    added: after.filter((one) => !pairs.has(one)).map(({ key }) => key),
    dropped: before.filter((one) => !taken.has(one)).map(({ key }) => key),
    score: scoreDelta(older, newer),
  };
}

function recognised({ journey }: AnalysedJourney): (Recognised & Pick<Touchpoint, 'key'>)[] {
  return journey.stages.flatMap((stage) =>
    touchpointsOf(stage).map(({ key, id, name }) => ({ key, id, name, stage: stage.name })),
  );
}

function touchpointDelta(older: AnalysedJourney, from: string, newer: AnalysedJourney, to: string): TouchpointDelta {
  const before = older.numbers.touchpoints[from];
  const after = newer.numbers.touchpoints[to];
  const change = changeBetween(older.journey.scale, newer.journey.scale);
  const importanceChange = changeBetween(importanceScaleOf(older.journey), importanceScaleOf(newer.journey));
  return {
    from,
    to,
    rating: change(before?.rating, after?.rating),
    importance: importanceChange(before?.importance, after?.importance),
  };
}

function scoreDelta(older: AnalysedJourney, newer: AnalysedJourney): Score {
  const change = changeBetween(older.journey.scale, newer.journey.scale);
  const before = older.numbers.score;
  const after = newer.numbers.score;
  return {
    weightedMean: change(before.weightedMean, after.weightedMean),
    mean: change(before.mean, after.mean),
    peakEnd: change(before.peakEnd, after.peakEnd),
  };
}

type Known = number | null | undefined;

function changeBetween(from: Scale, to: Scale): (before: Known, after: Known) => number | null {
  return (before, after) => (before == null || after == null ? null : after - carriedOver(before, from, to));
}
