import type { BaseLimits, Scale } from '../model/model.ts';
import type { Base, Interval } from '../model/numbers.ts';
import { studentT975 } from './student-t.ts';

/**
 * 95 % interval of a mean: r ± t(0.975, n−1) · s / √n, clipped to the scale. Without a standard deviation it takes the
 * widest that answers between lo and hi with this mean can have, s = √((hi−r)(r−lo) · n/(n−1)), and says `assumed`.
 *
 * @param mean on the scale.
 * @param n number of answers.
 * @param sd standard deviation of the sample, on the scale.
 * @returns `null` for fewer than two answers: one answer says nothing about how far answers spread.
 */
export function intervalOf(mean: number, n: number | undefined, sd: number | undefined, scale: Scale): Interval | null {
  if (n === undefined || !Number.isInteger(n) || n < 2) return null;
  const spread = sd ?? Math.sqrt(((scale.high - mean) * (mean - scale.low) * n) / (n - 1));
  const half = (studentT975(n - 1) * spread) / Math.sqrt(n);
  return {
    low: Math.max(scale.low, mean - half),
    high: Math.min(scale.high, mean + half),
    assumed: sd === undefined,
  };
}

/** The ± of an interval: its half width, taken on the side that the end of the scale does not cut off. */
export function marginOf(interval: Interval, mean: number): number {
  return Math.max(interval.high - mean, mean - interval.low);
}

/** Below 10 answers anecdotal, below 30 thin (convention); a project may draw these lines elsewhere. */
export const usualBases: BaseLimits = { anecdotal: 10, thin: 30 };

/** How much a number of answers carries: anecdotal, thin, solid, and strong from 100 on, or from where thin ends. */
export function baseOf(n: number, { anecdotal, thin }: BaseLimits = usualBases): Base {
  if (n < anecdotal) return 'anecdotal';
  if (n < thin) return 'thin';
  return n < 100 ? 'solid' : 'strong';
}
