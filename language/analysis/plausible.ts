/** Whether the figures of one measurement can belong together: bounds that no set of answers can leave. */
import type { NpsFact, Scale } from '../model/model.ts';

/** Half of the last digit: what rounding may have taken from a number as it was written. */
function roundingOf(value: number): number {
  return 0.5 * 10 ** -decimalsOf(value);
}

function decimalsOf(value: number): number {
  const [, digits = ''] = String(value).split('.');
  return digits.includes('e') ? 0 : digits.length;
}

/**
 * The largest standard deviation that n answers between lo and hi with this mean can have, when each answer is at one
 * end: √((hi − r)(r − lo) n / (n − 1)), on the journey's scale.
 *
 * @param n left out, 2: for more answers the bound is lower.
 * @returns `null` where the mean is off the scale, or for fewer than two answers.
 */
export function largestDeviation(mean: number, n: number | undefined, { low, high }: Scale): number | null {
  const answers = n ?? 2;
  if (answers < 2 || mean < low || mean > high) return null;
  return Math.sqrt(((high - mean) * (mean - low) * answers) / (answers - 1));
}

/** A standard deviation that is too large, with the bound and the likely slip of the decimal point. */
export interface ImpossibleDeviation {
  readonly largest: number;
  /** `undefined` where a decimal point would not help. */
  readonly meant: number | undefined;
}

/**
 * Whether a standard deviation is larger than any answers with this mean allow, after what rounding may have taken from
 * both. A whole number is taken as rounded by at most half a hundredth of the scale: 10 with sd=2 is impossible.
 */
export function impossibleDeviation(
  mean: number,
  n: number | undefined,
  sd: number,
  scale: Scale,
): ImpossibleDeviation | undefined {
  const largest = largestDeviation(mean, n, scale);
  if (largest === null) return undefined;
  const width = scale.high - scale.low;
  const rounding = Number.isInteger(mean) ? width / 200 : roundingOf(mean);
  const towardsMiddle = mean > (scale.low + scale.high) / 2 ? -rounding : rounding;
  const bound = largestDeviation(mean + towardsMiddle, n, scale) ?? largest;
  if (sd - roundingOf(sd) <= Math.max(bound, largest)) return undefined;
  const meant = Number.isInteger(sd) ? [sd / 10, sd / 100].find((value) => value <= largest) : undefined;
  return { largest, meant };
}

/** The means of n whole-number answers that are nearest to a mean that they cannot have. */
export interface ImpossibleMean {
  readonly below: number;
  readonly above: number;
}

/** The longest scale on which answers are taken to be whole numbers (convention). */
const longestWholeScale = 10;

/**
 * Whether n whole-number answers cannot have a mean with these decimals (GRIM, Brown & Heathers 2017). It can be
 * decided only where n < 10^decimals, on a scale of whole numbers; else every mean is possible.
 */
export function impossibleMean(mean: number, n: number | undefined, { low, high }: Scale): ImpossibleMean | undefined {
  const decimals = decimalsOf(mean);
  const isWhole = Number.isInteger(low) && Number.isInteger(high) && high - low <= longestWholeScale;
  if (n === undefined || !isWhole || decimals === 0 || n >= 10 ** decimals || mean < low || mean > high)
    return undefined;
  const sum = Math.floor(mean * n);
  // The tolerance is for binary fractions: 4.125 printed as 4.13 or 4.12 are both right.
  const isPossible = [sum, sum + 1].some((total) => Math.abs(total / n - mean) <= roundingOf(mean) + 1e-9);
  return isPossible ? undefined : { below: sum / n, above: (sum + 1) / n };
}

/**
 * The number of answers that counts of promoters, passives and detractors add up to, where it is not the stated n.
 * Whole numbers that add up to about 100 may be shares.
 */
export function contradictingCount({ value, n }: Pick<NpsFact, 'value' | 'n'>): number | undefined {
  if (value.kind === 'score' || n === undefined) return undefined;
  const answers = [value.promoters, value.passives, value.detractors];
  const total = answers.reduce((sum, count) => sum + count, 0);
  if (!answers.every((count) => Number.isInteger(count)) || Math.abs(total - 100) <= 1) return undefined;
  return total === n ? undefined : total;
}
