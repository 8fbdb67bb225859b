import type { Scale } from '../model/model.ts';
import type { Coverage, Interval, RatedTouchpoint, RatingState, Score } from '../model/numbers.ts';
import { type Scales, type Weighed, weightsOf } from './contribution.ts';
import { importanceScaleOf } from './position.ts';

/** A touchpoint whose rating counts in a score. */
export interface Scored extends Weighed {
  readonly key: string;
  readonly interval: Interval | null;
}

/**
 * The scores of a journey or a stage. What is unknown is left out and the weights are renormalised: it is never 0 and
 * never the middle.
 *
 * @param values in the order of the journey.
 * @param last the last rating that a customer meets there.
 */
export function scoreOf(values: readonly Scored[], scales: Scales, last: RatedTouchpoint | null): Score {
  const rated = values.flatMap(({ key, rating }) => (rating === null ? [] : [{ touchpoint: key, rating }]));
  return {
    weightedMean: weightedMean(values, importanceScaleOf(scales)),
    mean: mean(rated.map(({ rating }) => rating)),
    interval: intervalOfScore(values, scales),
    best: extreme(rated, (a, b) => a > b),
    worst: extreme(rated, (a, b) => a < b),
    last,
  };
}

function extreme(
  rated: readonly RatedTouchpoint[],
  isBeyond: (a: number, b: number) => boolean,
): RatedTouchpoint | null {
  return rated.reduce<RatedTouchpoint | null>(
    (found, one) => (found === null || isBeyond(one.rating, found.rating) ? one : found),
    null,
  );
}

/** Σ w r over the touchpoints that have both a rating and an importance; `null` when none has. */
export function weightedMean(values: readonly Weighed[], importanceScale: Scale): number | null {
  const weights = weightsOf(values, importanceScale);
  if (weights.every((weight) => weight === null)) return null;
  return values.reduce((sum, { rating }, index) => sum + (weights[index] ?? 0) * (rating ?? 0), 0);
}

/**
 * 95 % confidence interval of the weighted mean S from those of the ratings: low = S − √Σ w² (r − rₗ)², high likewise
 * (MOVER, Zou & Donner 2008). Where the intervals are symmetrical it is that of Var S = Σ w² s² / n; next to an end of
 * the scale it keeps its width, where s would be 0. Weights count as known, and answers at different touchpoints as
 * independent of each other.
 *
 * @returns `null` unless every rating that counts has an interval; `assumed` when one of them is.
 */
function intervalOfScore(values: readonly Scored[], scales: Scales): Interval | null {
  const weights = weightsOf(values, importanceScaleOf(scales));
  const parts = values.flatMap(({ rating, interval }, index) => {
    const weight = weights[index] ?? null;
    return weight === null || rating === null ? [] : [{ weight, rating, interval }];
  });
  let [score, below, above, assumed] = [0, 0, 0, false];
  for (const { weight, rating, interval } of parts) {
    if (!interval) return null;
    score += weight * rating;
    below += (weight * (rating - interval.low)) ** 2;
    above += (weight * (interval.high - rating)) ** 2;
    assumed ||= interval.assumed;
  }
  return parts.length === 0 ? null : { low: score - Math.sqrt(below), high: score + Math.sqrt(above), assumed };
}

/** The plain mean; `null` of nothing. */
export function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/**
 * "8 of 9": rated, of all that could be. `n/a` leaves the count; what is missing, unknown or off the scale stays in it.
 * A derived rating counts as one.
 *
 * @param byPersona how many are rated by single personas only.
 */
export function coverageOf(states: readonly RatingState[], byPersona: number): Coverage {
  const derived = states.filter((state) => state === 'derived').length;
  return {
    rated: derived + states.filter((state) => state === 'rated').length,
    derived,
    byPersona,
    of: states.filter((state) => state !== 'not-applicable').length,
  };
}
