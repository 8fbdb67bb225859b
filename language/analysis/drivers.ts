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
 * The outcome goes with it more than with others, while customers do not call it important.
 *
 * @param importance that customers state; `null` is unknown
 */
export function isHiddenDriver(
  { driver }: Pick<Touchpoint, 'driver'>,
  importance: number | null,
  journey: Pick<Journey, 'stages' | 'important'>,
): boolean {
  const equal = equalShare(journey);
  return (
    driver !== undefined &&
    equal !== null &&
    driver.share > equal &&
    importance !== null &&
    importance < journey.important
  );
}

/** Whether chance alone may have put the driver on its side of the equal share. */
export function isUncertainDriver({ interval }: Driver, equal: number): boolean {
  return interval === undefined || (interval.low <= equal && equal <= interval.high);
}
