/** The touchpoints that a journey holds. */
import type { Journey, Stage, StageEntry, Touchpoint } from './model.ts';

/**
 * The touchpoints that a stage itself holds, in order. One that is met `again` counts only where it is rated anew;
 * otherwise it would count twice.
 */
export function touchpointsOf(stage: Stage): Touchpoint[] {
  const touchpoints: Touchpoint[] = [];
  for (const entry of stage.entries) {
    const touchpoint = entry.kind === 'touchpoint' ? entry.touchpoint : ratedAnew(entry);
    if (touchpoint) touchpoints.push(touchpoint);
  }
  return touchpoints;
}

/** A touchpoint that is met again and is rated anew at this place: by a rating, or by how well its needs are met. */
export function ratedAnew({ own }: Extract<StageEntry, { kind: 'again' }>): Touchpoint | undefined {
  return own && (own.ratings.length > 0 || own.needs.some(({ met }) => met)) ? own : undefined;
}

/** A journey's touchpoints by key, in the order of the journey. */
export function touchpointsByKey({ stages }: Pick<Journey, 'stages'>): ReadonlyMap<string, Touchpoint> {
  return new Map(stages.flatMap(touchpointsOf).map((touchpoint) => [touchpoint.key, touchpoint]));
}

/** By key of a touchpoint the stages in which it is met again, in order, once for each time. */
export function metAgainIn({ stages }: Pick<Journey, 'stages'>): ReadonlyMap<string, readonly Stage[]> {
  const found = new Map<string, Stage[]>();
  for (const stage of stages) {
    for (const entry of stage.entries) {
      if (entry.kind !== 'again' || entry.reference.key === undefined) continue;
      found.set(entry.reference.key, [...(found.get(entry.reference.key) ?? []), stage]);
    }
  }
  return found;
}
