/** What changed from one side to the other, in numbers: pure, nothing rounded. */
import { lookedAtTogether, type SingleDifference } from '../../language/analysis/difference.ts';
import { carriedOver } from '../../language/analysis/position.ts';
import { type ComparedPlace, isLikeForLike, scoreDifference } from '../../language/analysis/score-change.ts';
import type {
  AnalysedJourney,
  Difference,
  StageNumbers,
  TouchpointDelta,
  TouchpointNumbers,
} from '../../language/model/numbers.ts';
import { touchpointsOf } from '../../language/model/touchpoints.ts';
import type { AlignedColumn, AlignedStage, Alignment } from './align.ts';
import { type PlaceChange, reordered } from './order.ts';
import type { SideName } from './sides.ts';

/** A value on both sides; `null` where that side does not know it. The change is on the newer side's scale. */
export interface ValueChange {
  readonly before: number | null;
  readonly after: number | null;
  /** `null` where either side is unknown. */
  readonly change: number | null;
  /** `null` where nothing says how far chance alone would move it. */
  readonly difference: Difference | null;
}

/** A score on both sides. */
export interface ScoreChange extends ValueChange {
  /** Whether it is over other touchpoints than before, or over ratings on another basis: neither better nor worse. */
  readonly mixed: boolean;
}

export interface ColumnChange {
  readonly column: AlignedColumn;
  readonly before: TouchpointNumbers | undefined;
  readonly after: TouchpointNumbers | undefined;
  readonly rating: ValueChange;
  readonly importance: ValueChange;
  /** Places in the ranking of what to fix first: 1 is the first. */
  readonly rank: Pick<ValueChange, 'before' | 'after'>;
  /** What the two ratings stand on, where they cannot be subtracted. */
  readonly otherBasis: TouchpointDelta['otherBasis'];
  /** Where it stands in its stage, if its place among the others is another one now. */
  readonly order: PlaceChange | undefined;
}

/** Below this a difference is what binary fractions add up to, not one between two customers' answers. */
const noise = 1e-9;

export type Direction = 'up' | 'down' | 'same';

export function directionOf(change: number): Direction {
  if (Math.abs(change) < noise) return 'same';
  return change > 0 ? 'up' : 'down';
}

export function changeOf(
  column: AlignedColumn,
  older: AnalysedJourney,
  newer: AnalysedJourney,
  order?: PlaceChange,
): ColumnChange {
  const before = column.before && older.numbers.touchpoints[column.before.touchpoint.key];
  const after = column.after && newer.numbers.touchpoints[column.after.touchpoint.key];
  return {
    column,
    before,
    after,
    rating: {
      before: before?.rating ?? null,
      after: after?.rating ?? null,
      change: column.delta?.rating ?? null,
      difference: column.delta?.ratingDifference ?? null,
    },
    importance: {
      before: before?.importance ?? null,
      after: after?.importance ?? null,
      change: column.delta?.importance ?? null,
      difference: column.delta?.importanceDifference ?? null,
    },
    rank: { before: before?.rank ?? null, after: after?.rank ?? null },
    otherBasis: column.delta?.otherBasis ?? null,
    order,
  };
}

export function columnChanges({ stages }: Alignment, older: AnalysedJourney, newer: AnalysedJourney): ColumnChange[] {
  return stages.flatMap((stage) => {
    const orders = reordered(stage);
    return stage.columns.map((column) => changeOf(column, older, newer, orders.get(column)));
  });
}

/** The scores of all stages, whose differences are looked at together. */
export function stageScores(
  stages: readonly AlignedStage[],
  older: AnalysedJourney,
  newer: AnalysedJourney,
): ReadonlyMap<AlignedStage, ScoreChange> {
  const scores = stages.map((stage) => stageScore(stage, older, newer));
  const differences = lookedAtTogether(scores.map(({ test }) => test));
  return new Map(
    stages.map((stage, index) => {
      const { before = null, after = null, change = null, mixed = false } = scores[index] ?? {};
      return [stage, { before, after, change, difference: differences[index] ?? null, mixed }];
    }),
  );
}

/** Of the journey. */
export function journeyScore(
  { delta }: Pick<Alignment, 'delta'>,
  older: AnalysedJourney,
  newer: AnalysedJourney,
  kind: 'weightedMean' | 'mean',
): ScoreChange {
  return {
    before: older.numbers.score[kind],
    after: newer.numbers.score[kind],
    change: delta.score[kind],
    difference: delta.scoreDifference[kind],
    mixed: isMeasured(older, newer) && !delta.isLikeForLike[kind],
  };
}

/** A to-be map states aims, also where nothing was rated before. */
function isMeasured(...sides: readonly AnalysedJourney[]): boolean {
  return sides.every(({ journey }) => journey.state === 'as-is');
}

interface StageScore extends Omit<ScoreChange, 'difference'> {
  readonly test: SingleDifference | null;
}

/** Weighted where both sides have weights, else the plain mean, never one beside the other. */
function stageScore(stage: AlignedStage, older: AnalysedJourney, newer: AnalysedJourney): StageScore {
  const { before, after } = stage;
  const from = before && older.numbers.stages[before.key];
  const to = after && newer.numbers.stages[after.key];
  const isWeighted = [from, to].every((numbers) => numbers === undefined || numbers.score.weightedMean !== null);
  const scoreOf = (numbers: StageNumbers | undefined) =>
    (isWeighted ? numbers?.score.weightedMean : numbers?.score.mean) ?? null;
  const [left, right] = [scoreOf(from), scoreOf(to)];
  const [fromScale, toScale] = [older.journey.scale, newer.journey.scale];
  const change = left === null || right === null ? null : right - carriedOver(left, fromScale, toScale);
  const places = placesIn(stage);
  const kind = isWeighted ? 'weightedMean' : 'mean';
  const test = change === null ? null : scoreDifference(older, newer, places, kind);
  const mixed = isMeasured(older, newer) && !isLikeForLike(older, newer, places, kind);
  return { before: left, after: right, change, test, mixed };
}

/** What the stage holds on either side; a touchpoint that moved is there on one side only. */
function placesIn({ before, after, columns }: AlignedStage): ComparedPlace[] {
  const partners = new Map(columns.map((column) => [column.after?.touchpoint, column.before]));
  const now = (after ? touchpointsOf(after) : []).map((touchpoint) => {
    const partner = partners.get(touchpoint);
    return { before: partner?.stage === before ? partner?.touchpoint : undefined, after: touchpoint };
  });
  const taken = new Set(now.map((place) => place.before));
  const gone = (before ? touchpointsOf(before) : []).filter((touchpoint) => !taken.has(touchpoint));
  return [...now, ...gone.map((touchpoint) => ({ before: touchpoint, after: undefined }))];
}

/**
 * The columns whose rating rose (or fell), the largest change first; in the order of the journey where equal. Where the
 * numbers of answers are known, only those that chance does not explain.
 */
export function ratedHigher(changes: readonly ColumnChange[]): ColumnChange[] {
  return inDirection(changes, 'up').toSorted((a, b) => (b.rating.change ?? 0) - (a.rating.change ?? 0));
}

export function ratedLower(changes: readonly ColumnChange[]): ColumnChange[] {
  return inDirection(changes, 'down').toSorted((a, b) => (a.rating.change ?? 0) - (b.rating.change ?? 0));
}

function inDirection(changes: readonly ColumnChange[], direction: Direction): ColumnChange[] {
  return changes.filter(({ rating: { change, difference } }) => {
    const isClear = difference?.clear ?? true;
    return isClear && change !== null && directionOf(change) === direction;
  });
}

/** What is ranked on either side: in the newer ranking, then what left it, in the older one. */
export function ranked(changes: readonly ColumnChange[]): ColumnChange[] {
  const place = ({ rank }: ColumnChange) => rank.after ?? Number.POSITIVE_INFINITY;
  const left = ({ rank }: ColumnChange) => rank.before ?? Number.POSITIVE_INFINITY;
  const either = changes.filter(({ rank }) => rank.before !== null || rank.after !== null);
  return either.toSorted((a, b) => (place(a) === place(b) ? left(a) - left(b) : place(a) - place(b)));
}

/** The side on which a column's touchpoint is looked up: the newer one, unless it is gone there. */
export function sideOf({ after }: AlignedColumn): SideName {
  return after ? 'newer' : 'older';
}
