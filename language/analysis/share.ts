import type { Interval } from '../model/numbers.ts';
import { normal975 as z } from './normal.ts';

/**
 * 95 % Wilson score interval of a share (Wilson 1927), which stays between 0 and 1 and holds for few answers too.
 * 45 of 50: 79–96 %.
 *
 * @param share 0–1.
 * @returns `null` where n is not known.
 */
export function shareInterval(share: number, n: number | undefined): Interval | null {
  if (n === undefined || n < 1) return null;
  const factor = z ** 2 / n;
  const centre = (share + factor / 2) / (1 + factor);
  const half = (z / (1 + factor)) * Math.sqrt((share * (1 - share)) / n + factor / (4 * n));
  // The bounds touch 0 % and 100 % there; noise in the last digit would put them a hair outside.
  return {
    low: Math.min(share, Math.max(0, centre - half)),
    high: Math.max(share, Math.min(1, centre + half)),
    assumed: false,
  };
}
