import type { BaseLimits, Scale } from '../model/model.ts';
import type { Base, Interval } from '../model/numbers.ts';
import { impossibleDeviation } from './plausible.ts';
import { onScale } from './position.ts';
import { shareInterval } from './share.ts';
import { studentT975 } from './student-t.ts';

/**
 * 95 % confidence interval of a mean, r ± t(0.975, n−1) · s / √n, clipped to the scale.
 *
 * Without a standard deviation it is the widest one that answers between lo and hi with this mean can have: the mean is
 * then a share q = (r−lo)/(hi−lo) of answers hi, and the rest are lo. Wilson's interval of q, scaled back; `assumed`.
 *
 * Next to an end of the scale the answers lean to one side, and t is too narrow: all of 5 answers can be 10 by chance.
 * There the wider end of both counts: where the t interval reaches the end, and with fewer than 10 answers within a
 * ninth of it (convention).
 *
 * @param mean on the scale.
 * @param n number of answers.
 * @param sd standard deviation of the sample, on the scale; one that no answers can have is not used.
 * @param population all whom the mean is about: the fewer have not answered, the less is left to chance
 * (finite-population correction, Cochran 1977).
 * @returns `null` off the scale, and for fewer than two answers: one answer says nothing about how far answers spread.
 */
export function intervalOf(
  mean: number,
  n: number | undefined,
  sd: number | undefined,
  scale: Scale,
  population?: number,
): Interval | null {
  if (n === undefined || !Number.isInteger(n) || n < 2 || !onScale(mean, scale)) return null;
  if (population !== undefined && population <= n) return { low: mean, high: mean, assumed: false };
  const left = population === undefined ? 1 : (population - n) / (population - 1);
  if (sd === undefined || impossibleDeviation(mean, n, sd, scale)) return widestInterval(mean, n / left, scale);
  const half = studentT975(n - 1) * sd * Math.sqrt(left / n);
  const [low, high] = [Math.max(scale.low, mean - half), Math.min(scale.high, mean + half)];
  const distance = Math.min(mean - scale.low, scale.high - mean);
  const leans = half >= distance || (n < usualBases.anecdotal && distance < (scale.high - scale.low) / 9);
  const widest = leans ? widestInterval(mean, n / left, scale) : undefined;
  return { low: Math.min(low, widest?.low ?? low), high: Math.max(high, widest?.high ?? high), assumed: false };
}

function widestInterval(mean: number, n: number, { low, high }: Scale): Interval | null {
  const share = shareInterval((mean - low) / (high - low), n);
  const valueAt = (place: number) => low + place * (high - low);
  // The noise of the conversion must not put the mean outside.
  return (
    share && {
      low: Math.min(mean, valueAt(share.low)),
      high: Math.max(mean, Math.min(high, valueAt(share.high))),
      assumed: true,
    }
  );
}

/** The ± of an interval; `null` where it reaches farther on one side than on the other. */
export function marginOf({ low, high }: Interval, mean: number): number | null {
  const [below, above] = [mean - low, high - mean];
  return Math.abs(below - above) < 1e-9 * (high - low) ? above : null;
}

/** Below 10 answers anecdotal, below 30 thin (convention); a project may draw these lines elsewhere. */
export const usualBases: BaseLimits = { anecdotal: 10, thin: 30 };

/** How much a number of answers carries: anecdotal, thin, solid, and strong from 100 on, or from where thin ends. */
export function baseOf(n: number, { anecdotal, thin }: BaseLimits = usualBases): Base {
  if (n < anecdotal) return 'anecdotal';
  if (n < thin) return 'thin';
  return n < 100 ? 'solid' : 'strong';
}
