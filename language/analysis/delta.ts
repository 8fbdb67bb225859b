import type { Scale, Touchpoint } from '../model/model.ts';
import type { AnalysedJourney, JourneyDelta } from '../model/numbers.ts';
import { touchpointsOf } from '../model/touchpoints.ts';
import { pairByNames, type Recognised } from './pair-names.ts';
import { carriedOver } from './position.ts';
import { touchpointDeltas } from './touchpoint-change.ts';

/**
 * What changed from an older (or as-is) journey to a newer (or to-be) one: newer minus older. Touchpoints are matched
 * by id, then by name in the stage of the same name, then by name alone; the rest were added or dropped.
 */
export function delta(older: AnalysedJourney, newer: AnalysedJourney): JourneyDelta {
  const before = recognised(older);
  const after = recognised(newer);
  const pairs = pairByNames(before, after);
  const taken = new Set([...pairs.values()].map((partner) => partner.older));
  const matched = after.flatMap((one) => {
    const partner = pairs.get(one);
    return partner ? [{ before: partner.older.touchpoint, after: one.touchpoint }] : [];
  });
  return {
    touchpoints: touchpointDeltas(older, newer, matched),
    added: after.filter((one) => !pairs.has(one)).map(({ key }) => key),
    dropped: before.filter((one) => !taken.has(one)).map(({ key }) => key),
    score: scoreDelta(older, newer),
  };
}

type Place = Recognised & Pick<Touchpoint, 'key'> & { readonly touchpoint: Touchpoint };

function recognised({ journey }: AnalysedJourney): Place[] {
  return journey.stages.flatMap((stage) =>
    touchpointsOf(stage).map((touchpoint) => {
      const { key, id, name } = touchpoint;
      return { key, id, name, stage: stage.name, touchpoint };
    }),
  );
}

function scoreDelta(older: AnalysedJourney, newer: AnalysedJourney): JourneyDelta['score'] {
  const change = changeBetween(older.journey.scale, newer.journey.scale);
  const before = older.numbers.score;
  const after = newer.numbers.score;
  return {
    weightedMean: change(before.weightedMean, after.weightedMean),
    mean: change(before.mean, after.mean),
  };
}

type Known = number | null | undefined;

function changeBetween(from: Scale, to: Scale): (before: Known, after: Known) => number | null {
  return (before, after) => (before == null || after == null ? null : after - carriedOver(before, from, to));
}
