import type { Scale } from '../model/model.ts';
import type { Coverage, RatingState, Score } from '../model/numbers.ts';
import { type Scales, type Weighed, weightsOf } from './contribution.ts';
import { importanceScaleOf, middle, withoutNoise } from './position.ts';

/**
 * The scores of a journey or a stage. What is unknown is left out and the weights are renormalised: it is never 0 and
 * never the middle.
 *
 * @param values in the order of the journey.
 */
export function scoreOf(values: readonly Weighed[], scales: Scales): Score {
  const ratings = values.flatMap(({ rating }) => (rating === null ? [] : [rating]));
  return {
    weightedMean: weightedMean(values, importanceScaleOf(scales)),
    mean: mean(ratings),
    peakEnd: peakEnd(ratings, scales.scale),
  };
}

/** Σ w r over the touchpoints that have both a rating and an importance; `null` when none has. */
export function weightedMean(values: readonly Weighed[], importanceScale: Scale): number | null {
  const weights = weightsOf(values, importanceScale);
  if (weights.every((weight) => weight === null)) return null;
  return values.reduce((sum, { rating }, index) => sum + (weights[index] ?? 0) * (rating ?? 0), 0);
}

/** The plain mean; `null` of nothing. */
export function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/**
 * (most extreme + last) / 2 of what is rated: people remember the peak and the end (Kahneman). Most extreme is farthest
 * from the middle of the scale; of a high and a low that are equally far the low one counts, because bad is stronger
 * than good (Baumeister et al. 2001).
 *
 * @param ratings in the order of the journey, on its scale.
 */
export function peakEnd(ratings: readonly number[], scale: Scale): number | null {
  const last = ratings.at(-1);
  if (last === undefined) return null;
  const centre = middle(scale);
  let peak = last;
  let farthest = -1;
  for (const rating of ratings) {
    const distance = withoutNoise(Math.abs(rating - centre));
    if (distance < farthest || (distance === farthest && rating >= peak)) continue;
    peak = rating;
    farthest = distance;
  }
  return (peak + last) / 2;
}

/**
 * "8 of 9": rated, of all that could be. `n/a` leaves the count; what is missing, unknown or off the scale stays in it.
 * A derived rating counts as one.
 */
export function coverageOf(states: readonly RatingState[]): Coverage {
  const derived = states.filter((state) => state === 'derived').length;
  return {
    rated: derived + states.filter((state) => state === 'rated').length,
    derived,
    of: states.filter((state) => state !== 'not-applicable').length,
  };
}
