import type { Journey, Scale } from '../model/model.ts';
import { importanceScaleOf, middle, position } from './position.ts';

/** A rating on the journey's scale, and an importance on the scale of importance; `null` is unknown. */
export interface Weighed {
  readonly rating: number | null;
  readonly importance: number | null;
}

/** The scale of ratings, and that of importance. */
export type Scales = Pick<Journey, 'scale' | 'importanceScale'>;

/**
 * What each touchpoint adds to (+) or takes from (−) the whole: c = w (r − m). Σc = weighted mean − m.
 *
 * @returns in the order given, in points of the journey's scale; `null` where either is unknown.
 */
export function contributions(values: readonly Weighed[], scales: Scales): (number | null)[] {
  const centre = middle(scales.scale);
  const weights = weightsOf(values, importanceScaleOf(scales));
  return values.map(({ rating }, index) => {
    const weight = weights[index] ?? null;
    return rating === null || weight === null ? null : weight * (rating - centre);
  });
}

/**
 * How far each touchpoint pulls the journey above (+) or below (−) its own mean S: w (r − S). They add up to 0.
 *
 * @returns in the order given, in points of the journey's scale; `null` where either is unknown.
 */
export function pulls(values: readonly Weighed[], scales: Scales): (number | null)[] {
  const weights = weightsOf(values, importanceScaleOf(scales));
  const score = values.reduce((sum, { rating }, index) => sum + (weights[index] ?? 0) * (rating ?? 0), 0);
  const noise = 1e-12 * Math.max(Math.abs(scales.scale.low), Math.abs(scales.scale.high));
  return values.map(({ rating }, index) => {
    const weight = weights[index] ?? null;
    if (rating === null || weight === null) return null;
    // Equal ratings pull nowhere; the last digit of their mean must not say otherwise.
    return Math.abs(rating - score) < noise ? 0 : weight * (rating - score);
  });
}

/**
 * The weight of each touchpoint: w = p(I) / Σp(I) over those that have both a rating and an importance. Positions on
 * 1–10, so that the same map on another scale has the same weights, and so that no weight is zero or negative.
 *
 * @returns in the order given, with the sum 1; `null` where the rating or the importance is unknown.
 */
export function weightsOf(values: readonly Weighed[], importanceScale: Scale): (number | null)[] {
  const places = values.map(({ rating, importance }) =>
    rating === null || importance === null ? null : position(importance, importanceScale),
  );
  const total = places.reduce<number>((sum, place) => sum + (place ?? 0), 0);
  return places.map((place) => (place === null ? null : place / total));
}
