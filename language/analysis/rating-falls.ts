/** Falls of a rating: since the measurement before, and a steady one over several measurements. */
import type { JourneyDate, Rating, Scale } from '../model/model.ts';
import { compareDates, daysIn } from './dates.ts';
import { combinationOf, differenceOf, type Estimate, estimateOf, type SingleDifference } from './difference.ts';
import { intervalOf } from './interval.ts';
import { normal975 } from './normal.ts';
import { onScale } from './position.ts';

/** A line with a rating on the scale. */
export interface MeasuredLine {
  readonly line: Rating;
  readonly estimate: Estimate;
}

/** The newest rating against an earlier one, whether it fell or not. */
export interface Fall {
  readonly kind: 'step' | 'steady';
  readonly before: MeasuredLine;
  readonly newest: MeasuredLine;
  /**
   * Of the change, or of the slope a year where it is steady; `null` where a number of answers is not known. It may
   * hold zero.
   */
  readonly difference: SingleDifference | null;
  /** Points a year; 0 for a step. */
  readonly slope: number;
}

/**
 * What can be tested in the lines of one group of people: the last step, and the slope of the last three or more dated
 * means of which none is higher than the one before.
 *
 * @param history the newest first; only the company's own assessments are left out.
 */
export function fallsIn(history: readonly Rating[], scale: Scale): Fall[] {
  const [latest] = history;
  if (latest?.value.kind !== 'number') return [];
  const known = history.flatMap((line) => measuredLine(line, scale) ?? []);
  const [newest, before] = known;
  if (!newest || newest.line !== latest || !before || before.line !== firstNumber(history.slice(1))) return [];
  const difference = differenceOf(before.estimate, newest.estimate);
  const steady = steadyFall(known);
  return [{ kind: 'step', before, newest, difference, slope: 0 }, ...(steady ? [steady] : [])];
}

function firstNumber(lines: readonly Rating[]): Rating | undefined {
  return lines.find(({ value }) => value.kind === 'number');
}

/** `undefined` for a line without a number on the scale. */
export function measuredLine(line: Rating, scale: Scale): MeasuredLine | undefined {
  const { value, n, sd } = line;
  if (value.kind !== 'number' || !onScale(value.number, scale)) return undefined;
  return { line, estimate: estimateOf(value.number, intervalOf(value.number, n, sd, scale), line) };
}

const fewestForSlope = 3;

function steadyFall(known: readonly MeasuredLine[]): Fall | undefined {
  const run = lastRun(known.filter(({ line, estimate }) => line.date && estimate.interval));
  const [newest, before] = [run[0], run.at(-1)];
  if (run.length < fewestForSlope || !newest || !before || newest !== known[0]) return undefined;
  const trend = slopeOf(run);
  return trend && { kind: 'steady', before, newest, ...trend };
}

/** The newest ones, back to the first that is lower than its successor. */
function lastRun(newestFirst: readonly MeasuredLine[]): readonly MeasuredLine[] {
  const end = newestFirst.findIndex(({ estimate }, index) => {
    const later = newestFirst[index - 1];
    return later !== undefined && estimate.value < later.estimate.value;
  });
  return end === -1 ? newestFirst : newestFirst.slice(0, end);
}

/**
 * The slope of a weighted least-squares line, a year: Σ w (t − t̄) r / Σ w (t − t̄)², where w is one over the variance
 * of each mean. It is a sum of independent means with fixed coefficients, and has the interval of one.
 */
export function slopeOf(lines: readonly MeasuredLine[]): Pick<Fall, 'slope' | 'difference'> | undefined {
  const points = lines.flatMap(({ line, estimate }) => {
    const variance = varianceOf(estimate);
    return line.date && variance > 0 ? [{ estimate, time: yearOf(line.date), weight: 1 / variance }] : [];
  });
  if (points.length < fewestForSlope) return undefined;
  const total = points.reduce((sum, { weight }) => sum + weight, 0);
  const centre = points.reduce((sum, { weight, time }) => sum + weight * time, 0) / total;
  const spread = points.reduce((sum, { weight, time }) => sum + weight * (time - centre) ** 2, 0);
  if (spread === 0) return undefined;
  const terms = points.map(({ estimate, time, weight }) => ({
    coefficient: (weight * (time - centre)) / spread,
    estimate,
  }));
  const slope = terms.reduce((sum, { coefficient, estimate }) => sum + coefficient * estimate.value, 0);
  return { slope, difference: combinationOf(terms) };
}

/** s² / n; where no standard deviation is given, of a normal distribution with this interval. */
function varianceOf({ student, interval }: Estimate): number {
  if (student) return student.variance;
  return interval ? ((interval.high - interval.low) / (2 * normal975)) ** 2 : 0;
}

/** The middle of what a date covers, in years: 2026.5 for `2026`. */
function yearOf({ year, month, day }: JourneyDate): number {
  if (month === undefined) return year + 0.5;
  const within = day === undefined ? 0.5 : (day - 0.5) / daysIn(year, month);
  return year + (month - 1 + within) / 12;
}

/** The newest first. Undated lines are older, and of two equally old ones the later line is newer. */
export function newestFirst(lines: readonly Rating[]): Rating[] {
  return lines.toReversed().sort((a, b) => {
    if (!a.date || !b.date) return Number(!a.date) - Number(!b.date);
    return compareDates(b.date, a.date);
  });
}
