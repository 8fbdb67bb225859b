import type { Bands, Journey, Rating } from '../model/model.ts';
import type { Interval, JourneyNumbers, TouchpointNumbers } from '../model/numbers.ts';
import { touchpointsOf } from '../model/touchpoints.ts';
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
 * @returns `null` where the quadrant is not open, and where no usable standard deviation is given.
 */
export function answersNeeded(
  { rating, interval, n }: Pick<TouchpointNumbers, 'rating' | 'interval' | 'n'>,
  { sd }: Pick<Rating, 'sd'>,
  bands: Bands,
): number | null {
  if (rating === null || n === null || sd === undefined || !interval) return null;
  if (interval.assumed || !isQuadrantOpen(interval, bands)) return null;
  const answers = answersToSettle(rating, sd, bands.yellow.limit);
  return answers === null ? null : Math.max(answers, n + 1);
}

/** Whether an interval reaches from what is good enough to what is not: its ends are in different quadrants. */
function isQuadrantOpen({ low, high }: Interval, bands: Bands): boolean {
  return (bandOf(low, bands) === 'green') !== (bandOf(high, bands) === 'green');
}

/** How precise a planned measurement is to be, and what that takes. */
export interface PlannedAnswers {
  readonly answers: number;
  /** Half the width of the 95 % interval, on the journey's scale. */
  readonly margin: number;
  /** Standard deviation, on the journey's scale. */
  readonly sd: number;
  /** Whether no rating of the journey states one. */
  readonly assumed: boolean;
}

/** By convention: half a step of 1–10 on each side, and a standard deviation of two such steps where none is known. */
const planned = { margin: 0.5, sd: 2 } as const;

/**
 * How many answers a touchpoint without a rating needs: n = (1.96 s / margin)², rounded up, for a mean to ±0.5 on 1–10.
 * s is that of the current ratings, pooled: s² = Σ (n − 1) s² / Σ (n − 1).
 */
export function plannedAnswers(
  { stages, scale }: Pick<Journey, 'stages' | 'scale'>,
  numbers: JourneyNumbers,
): PlannedAnswers {
  const step = (scale.high - scale.low) / 9;
  let [squares, degrees] = [0, 0];
  for (const touchpoint of stages.flatMap(touchpointsOf)) {
    const own = numbers.touchpoints[touchpoint.key];
    const { n, sd } = touchpoint.ratings[own?.ratingLine ?? -1] ?? {};
    if (!own?.interval || own.interval.assumed || n === undefined || sd === undefined) continue;
    squares += (n - 1) * sd ** 2;
    degrees += n - 1;
  }
  const assumed = degrees === 0;
  const sd = assumed ? planned.sd * step : Math.sqrt(squares / degrees);
  const margin = planned.margin * step;
  return { answers: Math.max(2, answersToSettle(margin, sd, 0) ?? 2), margin, sd, assumed };
}
