/** What changed in the score of a journey or of a stage, and which part of it is what. */
import type { Touchpoint } from '../model/model.ts';
import type { AnalysedJourney, ScoreParts } from '../model/numbers.ts';
import { type Weighed, weightsOf } from './contribution.ts';
import { combinationOf, type Estimate, estimateOn, type SingleDifference, type Term } from './difference.ts';
import { carriedOver, importanceScaleOf } from './position.ts';
import { areComparable, ratingEstimate, relationOf, type Side, sideOf } from './touchpoint-change.ts';

/** A touchpoint that both journeys have, or only one of them. */
export interface ComparedPlace {
  readonly before: Touchpoint | undefined;
  readonly after: Touchpoint | undefined;
}

/** Weighted by importance, or the plain mean of all ratings. */
export type ScoreKind = 'weightedMean' | 'mean';

/** All on the scale of the newer journey. */
export interface LikeForLikeChange {
  /** Over the touchpoints that both sides rate on the same basis. */
  readonly before: number;
  readonly after: number;
  readonly difference: SingleDifference | null;
  /** Of the change of the whole score. */
  readonly parts: ScoreParts;
}

/** What one side of a place adds to a score. */
interface Point {
  readonly side: Side;
  /** Its rating on the scale of the newer journey. */
  readonly values: Weighed;
  readonly estimate: Estimate | null;
}

interface Row {
  readonly before: Point | undefined;
  readonly after: Point | undefined;
}

/**
 * The difference of the two scores, as if the weights were known exactly. A measurement that stands on both sides
 * counts once, with the difference of its weights.
 *
 * @returns `null` where a number of answers is not known.
 */
export function scoreDifference(
  older: AnalysedJourney,
  newer: AnalysedJourney,
  places: readonly ComparedPlace[],
  kind: ScoreKind,
): SingleDifference | null {
  return differenceOfRows(rowsOf(older, newer, places, kind), older, newer, kind);
}

/**
 * The score over what both sides rate, and ΔS = Σ ½(w₀+w₁)Δr + Σ ½(r₀+r₁−2S̄)Δw + newly measured + no longer
 * measured (Kitagawa 1955, Bennet 1920): w are the weights among these touchpoints, and S̄ is the mean of their two
 * scores. The four parts sum up to ΔS. Newly measured is what the touchpoints that only the newer side rates make of
 * its score.
 *
 * @returns `null` where no touchpoint is rated on both sides.
 */
export function likeForLike(
  older: AnalysedJourney,
  newer: AnalysedJourney,
  places: readonly ComparedPlace[],
  kind: ScoreKind,
): LikeForLikeChange | null {
  const rows = rowsOf(older, newer, places, kind);
  const both = rows.filter(isOnBothSides);
  if (both.length === 0) return null;
  const [before, after] = [meanOf(both, 'before', older, kind), meanOf(both, 'after', newer, kind)];
  return {
    before,
    after,
    difference: differenceOfRows(both, older, newer, kind),
    parts: {
      ...kitagawa(both, (before + after) / 2, older, newer, kind),
      newlyMeasured: meanOf(rows, 'after', newer, kind) - after,
      noLongerMeasured: before - meanOf(rows, 'before', older, kind),
    },
  };
}

/** Whether both scores are over the same touchpoints, rated on the same basis. */
export function isLikeForLike(
  older: AnalysedJourney,
  newer: AnalysedJourney,
  places: readonly ComparedPlace[],
  kind: ScoreKind,
): boolean {
  return rowsOf(older, newer, places, kind).every((row) => (!row.before && !row.after) || isOnBothSides(row));
}

function kitagawa(
  rows: readonly Row[],
  centre: number,
  older: AnalysedJourney,
  newer: AnalysedJourney,
  kind: ScoreKind,
): Pick<ScoreParts, 'ratings' | 'importance'> {
  const [from, to] = [weightsIn(rows, 'before', older, kind), weightsIn(rows, 'after', newer, kind)];
  let [ratings, importance] = [0, 0];
  rows.forEach(({ before, after }, index) => {
    const [r0, r1, w0, w1] = [ratingOf(before), ratingOf(after), from[index] ?? 0, to[index] ?? 0];
    ratings += ((w0 + w1) / 2) * (r1 - r0);
    importance += ((r0 + r1) / 2 - centre) * (w1 - w0);
  });
  return { ratings, importance };
}

function isOnBothSides({ before, after }: Row): boolean {
  return before !== undefined && after !== undefined && areComparable(before.side, after.side);
}

function rowsOf(
  older: AnalysedJourney,
  newer: AnalysedJourney,
  places: readonly ComparedPlace[],
  kind: ScoreKind,
): Row[] {
  return places.map(({ before, after }) => ({
    before: before && pointOf(sideOf(older, before), newer, kind),
    after: after && pointOf(sideOf(newer, after), newer, kind),
  }));
}

/** `undefined` where the score leaves the touchpoint out. */
function pointOf(side: Side, { journey }: AnalysedJourney, kind: ScoreKind): Point | undefined {
  const { rating, importance } = side.numbers;
  if (rating === null || (kind === 'weightedMean' && importance === null)) return undefined;
  const scales = [side.journey.scale, journey.scale] as const;
  const estimate = ratingEstimate(side);
  return {
    side,
    values: { rating: carriedOver(rating, ...scales), importance },
    estimate: estimate && estimateOn(estimate, ...scales),
  };
}

function ratingOf(point: Point | undefined): number {
  return point?.values.rating ?? 0;
}

/** In the order of the rows; they sum up to 1. */
function weightsIn(
  rows: readonly Row[],
  side: 'before' | 'after',
  { journey }: AnalysedJourney,
  kind: ScoreKind,
): number[] {
  const points = rows.map((row) => row[side]);
  if (kind === 'mean') {
    const count = points.filter((point) => point !== undefined).length;
    return points.map((point) => (point ? 1 / count : 0));
  }
  const values = points.map((point) => point?.values ?? { rating: null, importance: null });
  return weightsOf(values, importanceScaleOf(journey)).map((weight) => weight ?? 0);
}

function meanOf(rows: readonly Row[], side: 'before' | 'after', journey: AnalysedJourney, kind: ScoreKind): number {
  const weights = weightsIn(rows, side, journey, kind);
  return rows.reduce((sum, row, index) => sum + (weights[index] ?? 0) * ratingOf(row[side]), 0);
}

function differenceOfRows(
  rows: readonly Row[],
  older: AnalysedJourney,
  newer: AnalysedJourney,
  kind: ScoreKind,
): SingleDifference | null {
  const [from, to] = [weightsIn(rows, 'before', older, kind), weightsIn(rows, 'after', newer, kind)];
  const relations = rows.map(({ before, after }) =>
    before && after ? relationOf(before.side, after.side) : 'independent',
  );
  if (relations.includes('overlapping')) return null;
  const terms = rows.flatMap(({ before, after }, index) => {
    const [w0, w1] = [from[index] ?? 0, to[index] ?? 0];
    return relations[index] === 'same' ? termsOf(after, w1 - w0) : [...termsOf(before, -w0), ...termsOf(after, w1)];
  });
  return combinationOf(terms);
}

function termsOf(point: Point | undefined, coefficient: number): Term[] {
  return point ? [{ coefficient, estimate: point.estimate }] : [];
}
