import type { Need, Scale } from '../model/model.ts';
import { onScale } from './position.ts';
import { opportunity } from './priority.ts';
import { mean, weightedMean } from './score.ts';

/**
 * Ulwick's opportunity of one need, from how much it matters and how well it is met: the formula of touchpoints.
 *
 * @returns 1 to 19, `null` unless both are stated and on the scale.
 */
export function needOpportunity(need: Need, scale: Scale): number | null {
  const { met, importance } = onTheScale(need, scale);
  return met === null || importance === null ? null : opportunity(importance, met, scale);
}

/**
 * How well the needs of a touchpoint are met: the mean, weighted by their importance. Where some have an importance, the
 * others are left out; where none has, it is the plain mean. It stands in for a rating only as a derived value.
 *
 * @returns on the journey's scale; `null` when no need says how well it is met.
 */
export function needsMet(needs: readonly Need[], scale: Scale): number | null {
  const values = needs.map((need) => {
    const { met, importance } = onTheScale(need, scale);
    return { rating: met, importance };
  });
  return weightedMean(values) ?? mean(values.flatMap(({ rating }) => (rating === null ? [] : [rating])));
}

function onTheScale(need: Need, scale: Scale): { met: number | null; importance: number | null } {
  const valid = (value: number | undefined): number | null =>
    value !== undefined && onScale(value, scale) ? value : null;
  return { met: valid(need.met?.value), importance: valid(need.importance?.value) };
}
