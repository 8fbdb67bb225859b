import type { Need, Scale } from '../model/model.ts';
import { onScale, withoutNoise } from './position.ts';

/**
 * What customers got minus what they expected: below 0 it disappoints them (gap model of service quality, Parasuraman,
 * Zeithaml & Berry 1985).
 *
 * @returns in points of the scale; `null` unless both are known and on the scale.
 */
export function gapBetween(got: number | null | undefined, expected: number | undefined, scale: Scale): number | null {
  if (got === null || got === undefined || expected === undefined) return null;
  return onScale(got, scale) && onScale(expected, scale) ? withoutNoise(got - expected) : null;
}

/** How well a need is met minus how well customers expected it to be met; as {@link gapBetween}. */
export function needGap({ met, expected }: Need, scale: Scale): number | null {
  return gapBetween(met?.value, expected?.value, scale);
}
