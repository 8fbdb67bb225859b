/** Derived importance (how much of an outcome goes with a rating) beside the importance that customers state. */
import type { Driver, Journey, Touchpoint } from '../model/model.ts';
import { touchpointsOf } from '../model/touchpoints.ts';

/**
 * The share (0–1) of each driver if all were equal: what is above it counts as high (convention). `null` for fewer
 * than two drivers.
 */
export function equalShare({ stages }: Pick<Journey, 'stages'>): number | null {
  const count = stages.flatMap(touchpointsOf).filter(({ driver }) => driver).length;
  return count < 2 ? null : 1 / count;
}

/**
 * Of a driver beside the importance that customers state: `hidden` is high on the outcome alone, `expected` is high on
 * the stated importance alone.
 */
export type DriverRole = 'hidden' | 'key' | 'expected' | 'minor';

/** The outcome goes with a `high` driver more than with others. */
export function driverRole(
  { share }: Driver,
  importance: number,
  { equal, important }: { readonly equal: number; readonly important: number },
): DriverRole {
  if (share > equal) return importance < important ? 'hidden' : 'key';
  return importance < important ? 'minor' : 'expected';
}

/** @param importance that customers state; `null` is unknown */
export function isHiddenDriver(
  { driver }: Pick<Touchpoint, 'driver'>,
  importance: number | null,
  journey: Pick<Journey, 'stages' | 'important'>,
): boolean {
  const equal = equalShare(journey);
  if (!driver || equal === null || importance === null) return false;
  return driverRole(driver, importance, { equal, important: journey.important }) === 'hidden';
}
