/** How the rating of a touchpoint moves over three or more dated measurements. */
import type { Journey, Rating, Touchpoint } from '../model/model.ts';
import { compareDates } from './dates.ts';
import { isOwnAssessment } from './own-assessment.ts';
import { type MeasuredLine, measuredLine, newestFirst, slopeOf } from './rating-falls.ts';

/** A straight line through dated means, and where the newest would lie if nothing had changed. */
export interface RatingTrend {
  /** Points of the scale a year. */
  readonly slope: number;
  /** 95 % confidence interval of the slope. */
  readonly interval: { readonly low: number; readonly high: number };
  /** Control limits of the newest rating; `null` where an earlier one has no standard deviation. */
  readonly limits: { readonly low: number; readonly high: number } | null;
}

/**
 * The slope is that of a weighted least-squares line. The limits are X̄ ± 3 s / √n (Shewhart 1931), with the mean X̄
 * and the pooled standard deviation s of the earlier measurements and the n of the newest one.
 *
 * @param current the line that counts today; only lines for the same people, up to its date, are taken.
 * @returns `null` with fewer than three dated measurements that have a number of answers.
 */
export function ratingTrend(
  { ratings }: Pick<Touchpoint, 'ratings'>,
  current: Rating | undefined,
  { scale, inReach }: Pick<Journey, 'scale' | 'inReach'>,
): RatingTrend | null {
  if (!current?.date || isOwnAssessment(current, inReach)) return null;
  const { date } = current;
  const lines = ratings.filter(
    (line) =>
      line.date && compareDates(line.date, date) <= 0 && !isOwnAssessment(line, inReach) && isForSame(line, current),
  );
  const measured = newestFirst(lines).flatMap((line) => measuredLine(line, scale) ?? []);
  const known = measured.filter(({ estimate }) => estimate.interval !== null);
  if (known.length < measured.length) return null;
  const trend = slopeOf(known);
  if (!trend?.difference) return null;
  const { low, high } = trend.difference;
  return { slope: trend.slope, interval: { low, high }, limits: limitsOf(known) };
}

function isForSame({ personas }: Rating, current: Rating): boolean {
  return personas.length === current.personas.length && personas.every((key) => current.personas.includes(key));
}

function limitsOf([newest, ...earlier]: readonly MeasuredLine[]): RatingTrend['limits'] {
  const n = newest?.line.n;
  const groups = earlier.flatMap(({ line: { n: answers = 0, sd }, estimate }) =>
    sd === undefined || answers < 2 || estimate.interval?.assumed ? [] : [{ answers, sd, mean: estimate.value }],
  );
  if (n === undefined || groups.length === 0 || groups.length < earlier.length) return null;
  const all = groups.reduce((sum, { answers }) => sum + answers, 0);
  const mean = groups.reduce((sum, group) => sum + group.answers * group.mean, 0) / all;
  const squares = groups.reduce((sum, { answers, sd }) => sum + (answers - 1) * sd ** 2, 0);
  const half = 3 * Math.sqrt(squares / (all - groups.length) / n);
  return { low: mean - half, high: mean + half };
}
