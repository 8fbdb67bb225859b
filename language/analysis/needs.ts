import { highest } from '../model/long-lists.ts';
import type { Journey, Need, Scale, Touchpoint } from '../model/model.ts';
import type { Scales, Weighed } from './contribution.ts';
import { importanceScaleOf, onScale, withoutNoise } from './position.ts';
import { opportunity } from './priority.ts';
import { mean, weightedMean } from './score.ts';

/**
 * The opportunity of one need, from how much it matters and how well it is met: the formula of touchpoints.
 *
 * @returns 1 to 19, `null` unless both are stated and on the scale.
 */
export function needOpportunity(need: Need, scales: Scales): number | null {
  const { met, importance } = onTheScale(need, scales);
  return met === null || importance === null ? null : opportunity(importance, met, scales);
}

/** A need of a touchpoint that says both how much it matters and how well it is met, on the journey's scale. */
export interface RankedNeed {
  readonly touchpoint: Touchpoint;
  readonly need: Need;
  readonly met: number;
  readonly importance: number;
  /** From 1 to 19. */
  readonly opportunity: number;
}

/**
 * The needs of a journey's touchpoints by opportunity, then importance, then the one that is met less, then source
 * order: the order of the priorities. Needs that do not say both are left out; there is nothing to rank them by.
 */
export function needsByOpportunity(journey: Scales & Pick<Journey, 'stages'>): RankedNeed[] {
  const { stages } = journey;
  const touchpoints = stages.flatMap(({ entries }) =>
    entries.flatMap((entry) => (entry.kind === 'touchpoint' ? [entry.touchpoint] : [])),
  );
  const ranked = touchpoints.flatMap((touchpoint) =>
    touchpoint.needs.flatMap((need) => {
      const { met, importance } = onTheScale(need, journey);
      const worth = needOpportunity(need, journey);
      return met === null || importance === null || worth === null
        ? []
        : [{ touchpoint, need, met, importance, opportunity: worth }];
    }),
  );
  const exact = ({ opportunity: worth }: RankedNeed): number => withoutNoise(worth);
  return ranked.sort((a, b) => exact(b) - exact(a) || b.importance - a.importance || a.met - b.met);
}

/**
 * How well the needs of a touchpoint are met: the mean, weighted by importance where every need in it has one, else the
 * plain mean. Left out, the needs without importance would not count at all. It stands in for a rating only as a
 * derived value, and has no interval: how far customers differ is not known.
 *
 * @returns on the journey's scale; `null` when no need says how well it is met.
 */
export function needsMet(needs: readonly Need[], scales: Scales): number | null {
  const values = metNeeds(needs, scales);
  return allWeighed(values)
    ? weightedMean(values, importanceScaleOf(scales))
    : mean(values.flatMap(({ rating }) => rating ?? []));
}

/** How the mean of {@link needsMet} comes about: of one need alone, weighted, or without weights. */
export function meanOfNeeds(needs: readonly Need[], scales: Scales): 'single' | 'weighted' | 'plain' {
  const values = metNeeds(needs, scales);
  if (values.length < 2) return 'single';
  return allWeighed(values) ? 'weighted' : 'plain';
}

function metNeeds(needs: readonly Need[], scales: Scales): Weighed[] {
  return needs.flatMap((need) => {
    const { met, importance } = onTheScale(need, scales);
    return met === null ? [] : [{ rating: met, importance }];
  });
}

function allWeighed(values: readonly Weighed[]): boolean {
  return values.every(({ importance }) => importance !== null);
}

/** The importance of the most important need, on the journey's scale; `null` when no need gives one. */
export function highestImportance(needs: readonly Need[], scales: Scales): number | null {
  const importances = needs.flatMap((need) => onTheScale(need, scales).importance ?? []);
  return importances.length === 0 ? null : highest(importances);
}

function onTheScale(need: Need, scales: Scales): { met: number | null; importance: number | null } {
  const valid = (value: number | undefined, scale: Scale): number | null =>
    value !== undefined && onScale(value, scale) ? value : null;
  return {
    met: valid(need.met?.value, scales.scale),
    importance: valid(need.importance?.value, importanceScaleOf(scales)),
  };
}
