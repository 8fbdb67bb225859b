/** Scores, coverage and the ratings of personas, as the JSON of an export states them. */
import { ratingTrend } from '../../language/analysis/rating-trend.ts';
import type { Journey, Persona, Touchpoint } from '../../language/model/model.ts';
import type {
  Band,
  Coverage,
  Interval,
  JourneyNumbers,
  RatedTouchpoint,
  Score,
  TouchpointNumbers,
} from '../../language/model/numbers.ts';
import { touchpointsOf } from '../../language/model/touchpoints.ts';
import { ratesItself, ratingLineOf } from '../../language/view/numbers-for.ts';

/** Id, or name, by key. */
export type Names = ReadonlyMap<string, string>;

/** 95 % confidence interval. */
export interface JsonInterval {
  readonly low: number;
  readonly high: number;
}

/** A rated touchpoint: id, or name. */
export interface JsonRated {
  readonly touchpoint: string;
  readonly rating: number;
}

/** Of a journey or a stage, on its scale. */
export interface JsonScore {
  readonly weightedMean: number | null;
  readonly mean: number | null;
  /** Of the weighted mean. */
  readonly interval: JsonInterval | null;
  readonly best: JsonRated | null;
  readonly worst: JsonRated | null;
  readonly last: JsonRated | null;
}

/** A rating that counts for a persona. */
export interface JsonPersonaRating {
  /** Id, or name. */
  readonly touchpoint: string;
  readonly rating: number;
  /** False where everybody's rating counts for the persona. */
  readonly own: boolean;
  readonly interval: JsonInterval | null;
  readonly n: number | null;
  readonly band: Band | null;
}

export function jsonCoverage({ rated, derived, byPersona, of }: Coverage): Coverage {
  return { rated, derived, byPersona, of };
}

export function personaRatings(
  { key: persona }: Persona,
  { touchpoints }: JourneyNumbers,
  journey: Journey,
  names: Names,
): JsonPersonaRating[] {
  return journey.stages.flatMap(touchpointsOf).flatMap((touchpoint) => {
    const numbers = touchpoints[touchpoint.key];
    if (!numbers || numbers.rating === null) return [];
    const { rating, interval, n, band } = numbers;
    const own = ratesItself(touchpoint, persona);
    const name = names.get(touchpoint.key) ?? touchpoint.key;
    return [{ touchpoint: name, rating, own, interval: jsonInterval(interval), n, band }];
  });
}

/** Field by field, so that a number added to the model does not slip into the contract. */
export function jsonScore(score: Score | undefined, names: Names): JsonScore {
  const rated = (one: RatedTouchpoint | null | undefined): JsonRated | null =>
    one ? { touchpoint: names.get(one.touchpoint) ?? one.touchpoint, rating: one.rating } : null;
  return {
    weightedMean: score?.weightedMean ?? null,
    mean: score?.mean ?? null,
    interval: jsonInterval(score?.interval),
    best: rated(score?.best),
    worst: rated(score?.worst),
    last: rated(score?.last),
  };
}

export function jsonInterval(interval: Interval | null | undefined): JsonInterval | null {
  return interval ? { low: interval.low, high: interval.high } : null;
}

/** Of three or more dated ratings: points a year with their 95 % confidence interval. */
export interface JsonRatingTrend {
  readonly slope: number;
  readonly low: number;
  readonly high: number;
  /** Where the newest rating would lie if nothing had changed: three standard errors around the earlier ones. */
  readonly limits: JsonInterval | null;
}

export function jsonTrend(
  touchpoint: Touchpoint,
  numbers: TouchpointNumbers | undefined,
  journey: Journey,
): JsonRatingTrend | null {
  const trend = ratingTrend(touchpoint, ratingLineOf(touchpoint, numbers), journey);
  return trend && { slope: trend.slope, low: trend.interval.low, high: trend.interval.high, limits: trend.limits };
}
