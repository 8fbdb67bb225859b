import { touchpointsOf } from '../../language/analysis/analyse.ts';
import type { Journey, Touchpoint } from '../../language/model/model.ts';

/** A journey's touchpoints by key, in the order of the journey. */
export function touchpointsByKey({ stages }: Journey): ReadonlyMap<string, Touchpoint> {
  return new Map(stages.flatMap(touchpointsOf).map((touchpoint) => [touchpoint.key, touchpoint]));
}
