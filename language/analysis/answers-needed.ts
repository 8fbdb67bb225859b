import type { Bands, Rating } from '../model/model.ts';
import type { Interval, TouchpointNumbers } from '../model/numbers.ts';
import { bandOf } from './bands.ts';
import { withoutNoise } from './position.ts';

/**
 * How many answers would show on which side of a limit a mean lies: n = (1.96 s / |r − limit|)², rounded up. It takes
 * the mean and the spread of today for granted, so it is a plan and not a promise.
 *
 * @returns `null` where the mean is the limit: no number of answers is enough.
 */
export function answersToSettle(mean: number, sd: number, limit: number): number | null {
  const distance = withoutNoise(Math.abs(mean - limit));
  return distance === 0 ? null : Math.ceil(withoutNoise(((1.96 * sd) / distance) ** 2));
}

/**
 * The answers that would show whether a rating is green, where its interval leaves that open; at least one more than
 * there are.
 *
 * @param line that the rating comes from.
 * @returns `null` where the quadrant is not open, and where no standard deviation is given.
 */
export function answersNeeded(
  { rating, interval, n }: Pick<TouchpointNumbers, 'rating' | 'interval' | 'n'>,
  { sd }: Pick<Rating, 'sd'>,
  bands: Bands,
): number | null {
  if (rating === null || n === null || sd === undefined || !interval || !isQuadrantOpen(interval, bands)) return null;
  const answers = answersToSettle(rating, sd, bands.yellow.limit);
  return answers === null ? null : Math.max(answers, n + 1);
}

/** Whether an interval reaches from what is good enough to what is not: its ends are in different quadrants. */
function isQuadrantOpen({ low, high }: Interval, bands: Bands): boolean {
  return (bandOf(low, bands) === 'green') !== (bandOf(high, bands) === 'green');
}
