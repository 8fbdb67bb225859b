/** The difference of two independent figures: its 95 % interval, and how often chance alone makes one as large. */
import type { Scale } from '../model/model.ts';
import type { Difference, Interval } from '../model/numbers.ts';
import { normal975 as z } from './normal.ts';
import { carriedOver } from './position.ts';
import { normalP, studentP, studentT975 } from './student-t.ts';

/** A difference counts as clear only if at most so many of those that are called clear are chance (convention). */
export const falseDiscoveryRate = 0.1;

type Bounds = Pick<Interval, 'low' | 'high'> & Partial<Pick<Interval, 'assumed'>>;

/** A figure with what is known of its uncertainty. */
export interface Estimate {
  readonly value: number;
  /** 95 %; `null` where the number of answers is not known. */
  readonly interval: Bounds | null;
  /** s² / n with its degrees of freedom, where the interval is Student's; else `null`. */
  readonly student: { readonly variance: number; readonly degrees: number } | null;
}

/** A difference before it is corrected for the number of differences that are looked at. */
export type SingleDifference = Pick<Difference, 'low' | 'high' | 'p' | 'assumed'>;

/**
 * A figure as an estimate. It counts as a mean with Student's interval only if it has this interval: near an end of the
 * scale another one is taken.
 */
export function estimateOf(
  value: number,
  interval: Bounds | null,
  { n, sd }: { readonly n?: number | undefined; readonly sd?: number | undefined },
): Estimate {
  if (!interval || n === undefined || sd === undefined || n < 2) return { value, interval, student: null };
  const variance = sd ** 2 / n;
  const half = studentT975(n - 1) * Math.sqrt(variance);
  const isStudent = [interval.high - value, value - interval.low].every((side) => Math.abs(side - half) < 1e-9);
  return { value, interval, student: isStudent ? { variance, degrees: n - 1 } : null };
}

/** The estimate at the same position of another scale. */
export function estimateOn({ value, interval, student }: Estimate, from: Scale, to: Scale): Estimate {
  const factor = (to.high - to.low) / (from.high - from.low);
  return {
    value: carriedOver(value, from, to),
    interval: interval && {
      ...interval,
      low: carriedOver(interval.low, from, to),
      high: carriedOver(interval.high, from, to),
    },
    student: student && { ...student, variance: student.variance * factor ** 2 },
  };
}

/** A figure and how often it counts in a sum: −1 for the one that is subtracted. */
export interface Term {
  readonly coefficient: number;
  readonly estimate: Estimate | null;
}

/**
 * After minus before.
 *
 * @returns `null` where either number of answers is not known.
 */
export function differenceOf(before: Estimate, after: Estimate): SingleDifference | null {
  return combinationOf([
    { coefficient: -1, estimate: before },
    { coefficient: 1, estimate: after },
  ]);
}

/**
 * A sum of independent figures, each with its coefficient. Means with standard deviations: Welch's t (1947) with
 * Satterthwaite's degrees of freedom (1946). Else from the intervals (MOVER, Zou & Donner 2008), which is Newcombe's
 * method 10 (1998) for two shares. p follows from the interval there: it is below 0.05 exactly where the interval
 * leaves out zero.
 *
 * @returns `null` where the number of answers of a figure is not known.
 */
export function combinationOf(terms: readonly Term[]): SingleDifference | null {
  const counted = terms.filter(({ coefficient }) => coefficient !== 0);
  if (counted.length === 0) return null;
  return welch(counted) ?? fromIntervals(counted);
}

type Student = NonNullable<Estimate['student']>;

/** `null` where a figure is not such a mean, or where none of them varies. */
function welch(terms: readonly Term[]): SingleDifference | null {
  const parts = terms.flatMap(({ coefficient, estimate }) =>
    estimate?.student ? [{ ...estimate.student, variance: estimate.student.variance * coefficient ** 2 }] : [],
  );
  const variance = parts.reduce((sum, part) => sum + part.variance, 0);
  if (parts.length < terms.length || variance === 0) return null;
  const change = terms.reduce((sum, { coefficient, estimate }) => sum + coefficient * (estimate?.value ?? 0), 0);
  const degrees = satterthwaite(parts);
  const half = studentT975(degrees) * Math.sqrt(variance);
  const p = studentP(change / Math.sqrt(variance), degrees);
  return { low: change - half, high: change + half, p, assumed: false };
}

/** Degrees of freedom of a sum of variances: (Σv)² / Σ(v² / ν) (Satterthwaite 1946). */
function satterthwaite(parts: readonly Student[]): number {
  const total = parts.reduce((sum, { variance }) => sum + variance, 0);
  return total ** 2 / parts.reduce((sum, { variance, degrees }) => sum + variance ** 2 / degrees, 0);
}

function fromIntervals(terms: readonly Term[]): SingleDifference | null {
  let [change, down, up] = [0, 0, 0];
  for (const { coefficient, estimate } of terms) {
    if (!estimate?.interval) return null;
    const { value, interval } = estimate;
    const [below, above] = [coefficient * (value - interval.low), coefficient * (interval.high - value)];
    change += coefficient * value;
    down += (coefficient > 0 ? below : above) ** 2;
    up += (coefficient > 0 ? above : below) ** 2;
  }
  const [toLow, toHigh] = [Math.sqrt(down), Math.sqrt(up)];
  const assumed = terms.some(({ estimate }) => estimate?.interval?.assumed);
  return { low: change - toLow, high: change + toHigh, p: pOf(change, change > 0 ? toLow : toHigh), assumed };
}

/** Of a change whose interval reaches so far towards zero. */
function pOf(change: number, reach: number): number {
  if (change === 0) return 1;
  return reach === 0 ? 0 : normalP((z * Math.abs(change)) / reach);
}

/**
 * The smallest false discovery rate at which each p value counts (Benjamini & Hochberg 1995): of m values the k-th
 * smallest has p · m / k, and no more than the next larger one has. In the order given.
 */
export function adjusted(pValues: readonly number[]): number[] {
  const order = pValues.map((p, index) => ({ p, index })).sort((a, b) => b.p - a.p);
  const result: number[] = pValues.map(() => 1);
  let least = 1;
  order.forEach(({ p, index }, place) => {
    least = Math.min(least, (p * pValues.length) / (pValues.length - place));
    result[index] = least;
  });
  return result;
}

/** Differences that are looked at together, each with its q; `null` ones are not counted. */
export function lookedAtTogether(differences: readonly (SingleDifference | null)[]): (Difference | null)[] {
  const qValues = adjusted(differences.flatMap((one) => one?.p ?? []));
  let next = 0;
  return differences.map((one) => {
    if (!one) return null;
    const q = qValues[next++] ?? 1;
    const isBeyondChance = one.low > 0 || one.high < 0;
    return { ...one, q, clear: isBeyondChance && q <= falseDiscoveryRate };
  });
}
