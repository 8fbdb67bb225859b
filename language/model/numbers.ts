/**
 * What follows from a journey's facts: the shapes of the numbers, as plain data. They are computed in
 * `language/analysis`; here is what each one means, its scale and its source. `null` means unknown, never zero, and no
 * number is rounded.
 */
import type { Journey, Rating } from './model.ts';

export type Band = 'red' | 'yellow' | 'green';

/** Importance–performance analysis (Martilla & James 1977), with fixed cut-offs. */
export type Quadrant = 'concentrate-here' | 'keep-up' | 'low-priority' | 'possible-overkill';

/** How much a number of answers carries: n < 10, n < 30, n < 100, n ≥ 100 (convention). */
export type Base = 'anecdotal' | 'thin' | 'solid' | 'strong';

/** How much room an opportunity shows: more than 10, 12 and 15; `none` up to 10 (convention). */
export type OpportunityGrade = 'none' | 'worth-a-look' | 'strong' | 'extreme';

/** 95 % interval of a mean on the journey's scale; `assumed` when no standard deviation was given. */
export interface Interval {
  readonly low: number;
  readonly high: number;
  readonly assumed: boolean;
}

/**
 * Where the rating comes from, or why it is missing: `?`, `n/a`, or no line at all are three different things.
 * `derived` is computed from how well the needs are met, where no line gives a rating. `off-scale` is a number that the
 * journey's scale does not have: it is shown, and counts nowhere.
 */
export type RatingState = 'rated' | 'derived' | 'unknown' | 'not-applicable' | 'not-said' | 'off-scale';

/**
 * The source of the rating: a `rating` line, else CSAT (`analysis/csat-rating.ts`), else how well the needs are met.
 */
export type RatingKind = 'measured' | 'csat' | 'needs';

export interface TouchpointNumbers {
  readonly ratingState: RatingState;
  /** `null` without a rating. */
  readonly ratingKind: RatingKind | null;
  /** The line that stands in for a `rating` line, on the journey's scale; `null` where the rating is measured. */
  readonly standIn: Rating | null;
  /** Index in the touchpoint's `ratings` of the line that the rating comes from: the latest one. */
  readonly ratingLine: number | null;
  /** Index in the touchpoint's `importances`, likewise. */
  readonly importanceLine: number | null;
  /** The latest rating on the journey's scale; `needsMet` where the state is `derived`. */
  readonly rating: number | null;
  /** Whether the rating is the company's own assessment, which has no answers of customers and no interval. */
  readonly selfAssessed: boolean;
  /** Importance to the customer on the journey's scale. */
  readonly importance: number | null;
  /** Whether no line gives the importance, so that it is that of the most important need. */
  readonly importanceDerived: boolean;
  readonly important: boolean | null;
  readonly band: Band | null;
  readonly quadrant: Quadrant | null;
  /** An index after Ulwick, p(I) + max(p(I) − p(r), 0), on positions 1–10 of means: from 1 to 19. */
  readonly opportunity: number | null;
  /** 1 is the first priority. Green touchpoints, those without a gap and those without importance have none. */
  readonly rank: number | null;
  /** What it adds to (+) or takes from (−) the whole, in points of the journey's scale; they sum to mean − middle. */
  readonly contribution: number | null;
  /** How far it pulls the journey above (+) or below (−) its own weighted mean, in points; they sum to 0. */
  readonly pull: number | null;
  /** How much it weighs in the score, 0 to 1; `null` without a rating or an importance. */
  readonly weight: number | null;
  readonly interval: Interval | null;
  /** Answers behind the latest rating. */
  readonly n: number | null;
  /** All whom the rating is about, where the line states how many they are. */
  readonly population: number | null;
  /** The people who were asked to answer. */
  readonly invited: number | null;
  readonly base: Base | null;
  /** The rating minus what customers expected, in points of the journey's scale; below 0 it disappoints. */
  readonly expectationGap: number | null;
  /** The mean of how well its needs are met (`analysis/needs.ts`); set only where no line gives a number. Derived. */
  readonly needsMet: number | null;
}

/** A touchpoint and its rating on the journey's scale. */
export interface RatedTouchpoint {
  /** Key. */
  readonly touchpoint: string;
  readonly rating: number;
}

/** Scores on the journey's scale. */
export interface Score {
  /** Mean of the ratings, weighted by the place of importance on 1–10; only touchpoints that have both. */
  readonly weightedMean: number | null;
  /** Plain mean of all ratings. */
  readonly mean: number | null;
  /** 95 % confidence interval of the weighted mean; `null` unless every rating in it has an interval. */
  readonly interval: Interval | null;
  /** The highest and the lowest rating; of equal ones the first. */
  readonly best: RatedTouchpoint | null;
  readonly worst: RatedTouchpoint | null;
  /** The rating that a customer meets last. A touchpoint that is met again counts at that place, too. */
  readonly last: RatedTouchpoint | null;
}

/** "8 of 9": rated touchpoints, of all that could be rated. `n/a` leaves the count. */
export interface Coverage {
  /** Those with a derived rating included. */
  readonly rated: number;
  /** How many of the rated ones have a rating that is derived from their needs. */
  readonly derived: number;
  /** How many are rated by single personas only; they are not among the rated ones. 0 in the view of a persona. */
  readonly byPersona: number;
  readonly of: number;
}

export interface StageNumbers {
  readonly score: Score;
  readonly coverage: Coverage;
}

/** Net Promoter Score, −100 to 100, and its 95 % interval (Rocks 2016). */
export interface NpsNumbers {
  readonly score: number;
  readonly interval: Interval | null;
}

/** How sure a place among the priorities is, from repeated draws of the ratings (`analysis/rank-stability.ts`). */
export interface RankStability {
  /** Share of the draws in which it is first, 0 to 1. */
  readonly first: number;
  /** In 90 % of the draws its rank is from `low` to `high`. */
  readonly low: number;
  readonly high: number;
}

export interface JourneyNumbers {
  readonly score: Score;
  readonly coverage: Coverage;
  /** By stage key. */
  readonly stages: Readonly<Record<string, StageNumbers>>;
  /** By touchpoint key. */
  readonly touchpoints: Readonly<Record<string, TouchpointNumbers>>;
  /** Keys of touchpoints, first priority first. */
  readonly ranking: readonly string[];
  /** By key of a ranked touchpoint with an interval. Computed at the first question. */
  readonly stability: Readonly<Record<string, RankStability>>;
  /** Keys of touchpoints that are not green and are rated at least as high as they matter: no priorities. */
  readonly noGap: readonly string[];
  /** Keys of red touchpoints without an importance: they come after the ranked ones, unranked. */
  readonly redUnranked: readonly string[];
  /** Keys of touchpoints that matter and are not measured, most important first. */
  readonly measureFirst: readonly string[];
}

/** The 95 % interval of the difference of two independent figures, newer minus older. */
export interface Difference {
  readonly low: number;
  readonly high: number;
  /** How often chance alone makes a difference at least as large; below 0.05 where the interval leaves out zero. */
  readonly p: number;
  /** p corrected for the differences that are looked at together (Benjamini & Hochberg 1995). */
  readonly q: number;
  /** Whether the interval leaves out zero and q is at most 0.10 (a convention). */
  readonly clear: boolean;
  /** Whether the interval is the widest that can be, because a standard deviation was not given. */
  readonly assumed: boolean;
}

/** What a rating stands on: answers of customers, their CSAT, how well needs are met, or the company's own view. */
export type RatingBasis = RatingKind | 'self';

/**
 * What changed in one touchpoint, newer minus older, on the newer journey's scale (older values are carried over by
 * position when the scales differ). `null` where either side is unknown.
 */
export interface TouchpointDelta {
  /** Key in the older journey. */
  readonly from: string;
  /** Key in the newer journey. */
  readonly to: string;
  /** `null` also where the two ratings stand on something else each: their difference is not a change. */
  readonly rating: number | null;
  readonly importance: number | null;
  /** Of the rating; `null` where either number of answers is not known. */
  readonly ratingDifference: Difference | null;
  readonly importanceDifference: Difference | null;
  /** What the two ratings stand on, where that differs and neither side states an aim. */
  readonly otherBasis: { readonly from: RatingBasis; readonly to: RatingBasis } | null;
}

/** A newer or to-be journey minus the one that it is measured against. */
export interface JourneyDelta {
  readonly touchpoints: readonly TouchpointDelta[];
  /** Keys in the newer journey that the older one does not have. */
  readonly added: readonly string[];
  /** Keys in the older journey that the newer one does not have. */
  readonly dropped: readonly string[];
  /** Differences of the scores, on the newer journey's scale. */
  readonly score: Pick<Score, 'weightedMean' | 'mean'>;
  /** Whether those of the scores are more than chance; `null` where a number of answers is not known. */
  readonly scoreDifference: Readonly<Record<'weightedMean' | 'mean', Difference | null>>;
  /** Whether both scores are over the same touchpoints, rated on the same basis. */
  readonly isLikeForLike: Readonly<Record<'weightedMean' | 'mean', boolean>>;
  /**
   * Of the weighted score, or of the plain mean where a side has no weighted one; `null` where nothing is rated on both
   * sides.
   */
  readonly likeForLike: LikeForLike | null;
}

/** The score over what both sides rate on the same basis, on the newer journey's scale. */
export interface LikeForLike {
  readonly before: number;
  readonly after: number;
  readonly change: number;
  readonly difference: Difference | null;
  readonly parts: ScoreParts;
}

/** Parts of the change of a score; they sum up to it. */
export interface ScoreParts {
  /** Because ratings changed. */
  readonly ratings: number;
  /** Because weights changed. */
  readonly importance: number;
  /** Because touchpoints count that the older score leaves out. */
  readonly newlyMeasured: number;
  /** Because touchpoints do not count that the older score counts. */
  readonly noLongerMeasured: number;
}

/** A journey with its numbers: what the map draws. */
export interface AnalysedJourney {
  readonly journey: Journey;
  readonly numbers: JourneyNumbers;
}
