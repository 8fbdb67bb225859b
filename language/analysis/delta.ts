import type { Scale, Touchpoint } from '../model/model.ts';
import type { AnalysedJourney, Difference, JourneyDelta, LikeForLike } from '../model/numbers.ts';
import { touchpointsOf } from '../model/touchpoints.ts';
import { lookedAtTogether, type SingleDifference } from './difference.ts';
import { pairByNames, type Recognised } from './pair-names.ts';
import { carriedOver } from './position.ts';
import { type ComparedPlace, isLikeForLike, likeForLike, scoreDifference } from './score-change.ts';
import { touchpointDeltas } from './touchpoint-change.ts';

/**
 * What changed from an older (or as-is) journey to a newer (or to-be) one: newer minus older. Touchpoints are matched
 * by id, then by name in the stage of the same name, then by name alone; the rest were added or dropped. In one journey
 * that two personas see, each touchpoint continues itself.
 */
export function delta(older: AnalysedJourney, newer: AnalysedJourney): JourneyDelta {
  const places = placesOf(older, newer);
  const both = places.flatMap(({ before, after }) => (before && after ? [{ before, after }] : []));
  return {
    touchpoints: touchpointDeltas(older, newer, both),
    added: places.flatMap(({ before, after }) => (after && !before ? [after.key] : [])),
    dropped: places.flatMap(({ before, after }) => (before && !after ? [before.key] : [])),
    score: scoreDelta(older, newer),
    scoreDifference: {
      weightedMean: alone(scoreDifference(older, newer, places, 'weightedMean')),
      mean: alone(scoreDifference(older, newer, places, 'mean')),
    },
    isLikeForLike: {
      weightedMean: isLikeForLike(older, newer, places, 'weightedMean'),
      mean: isLikeForLike(older, newer, places, 'mean'),
    },
    likeForLike: likeForLikeDelta(older, newer, places),
  };
}

/** In the newer order, then those that only the older journey has. */
function placesOf(older: AnalysedJourney, newer: AnalysedJourney): ComparedPlace[] {
  const after = recognised(newer);
  if (older.journey === newer.journey) {
    return after.map(({ touchpoint }) => ({ before: touchpoint, after: touchpoint }));
  }
  const before = recognised(older);
  const pairs = pairByNames(before, after);
  const taken = new Set([...pairs.values()].map((partner) => partner.older));
  const now = after.map((one) => ({ before: pairs.get(one)?.older.touchpoint, after: one.touchpoint }));
  const gone = before.filter((one) => !taken.has(one));
  return [...now, ...gone.map(({ touchpoint }) => ({ before: touchpoint, after: undefined }))];
}

function recognised({ journey }: AnalysedJourney): (Recognised & { readonly touchpoint: Touchpoint })[] {
  return journey.stages.flatMap((stage) =>
    touchpointsOf(stage).map((touchpoint) => {
      const { id, name } = touchpoint;
      return { id, name, stage: stage.name, touchpoint };
    }),
  );
}

/** The only difference that is looked at: nothing to correct. */
function alone(difference: SingleDifference | null): Difference | null {
  return lookedAtTogether([difference])[0] ?? null;
}

function likeForLikeDelta(
  older: AnalysedJourney,
  newer: AnalysedJourney,
  places: readonly ComparedPlace[],
): LikeForLike | null {
  const isWeighted = [older, newer].every(({ numbers }) => numbers.score.weightedMean !== null);
  const found = likeForLike(older, newer, places, isWeighted ? 'weightedMean' : 'mean');
  return found && { ...found, change: found.after - found.before, difference: alone(found.difference) };
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
