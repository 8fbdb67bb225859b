import type { Scale } from '../model/model.ts';
import { middle } from './position.ts';

/** A rating and an importance, both on the journey's scale; `null` is unknown. */
export interface Weighed {
  readonly rating: number | null;
  readonly importance: number | null;
}

/**
 * What each touchpoint adds to (+) or takes from (−) the whole: c = w (r − m) with w = I / ΣI over the touchpoints that
 * have both. Σc = weighted mean − m.
 *
 * @returns in the order given, in points of the journey's scale; `null` where either is unknown, and for all when every
 *   importance is 0 (on a scale from 0), because then nothing weighs anything.
 */
export function contributions(values: readonly Weighed[], scale: Scale): (number | null)[] {
  const total = totalImportance(values);
  const centre = middle(scale);
  return values.map(({ rating, importance }) =>
    rating === null || importance === null || total === null ? null : (importance / total) * (rating - centre),
  );
}

/**
 * ΣI over what has both a rating and an importance; `null` when there is no weight at all, and when an importance is
 * below zero (on a scale from −5): a negative weight would put the mean off the scale.
 */
export function totalImportance(values: readonly Weighed[]): number | null {
  let total = 0;
  for (const { rating, importance } of values) {
    if (rating === null || importance === null) continue;
    if (importance < 0) return null;
    total += importance;
  }
  return total > 0 ? total : null;
}
