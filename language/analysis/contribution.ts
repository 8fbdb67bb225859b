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
