/** What changed in touchpoints that both of two journeys have, each difference with its interval. */
import type { Journey, Rating, Touchpoint } from '../model/model.ts';
import type { AnalysedJourney, RatingBasis, TouchpointDelta, TouchpointNumbers } from '../model/numbers.ts';
import { compareDates } from './dates.ts';
import {
  differenceOf,
  type Estimate,
  estimateOf,
  estimateOn,
  lookedAtTogether,
  type SingleDifference,
} from './difference.ts';
import { intervalOf } from './interval.ts';
import { carriedOver, importanceScaleOf } from './position.ts';

/** A touchpoint of one side with its numbers. */
export interface Side {
  readonly journey: Journey;
  readonly touchpoint: Touchpoint;
  readonly numbers: TouchpointNumbers;
}

export type TouchpointPair = Readonly<Record<'before' | 'after', Touchpoint>>;

/** In the order of the pairs. All ratings are looked at together, and so are all importances. */
export function touchpointDeltas(
  older: AnalysedJourney,
  newer: AnalysedJourney,
  pairs: readonly TouchpointPair[],
): TouchpointDelta[] {
  const sides = pairs.map(({ before, after }) => [sideOf(older, before), sideOf(newer, after)] as const);
  const ratings = sides.map(([before, after]) => ratingChange(before, after));
  const importances = sides.map(([before, after]) => importanceChange(before, after));
  const ratingDifferences = lookedAtTogether(ratings.map(({ test }) => test));
  const importanceDifferences = lookedAtTogether(importances.map(({ test }) => test));
  return sides.map(([before, after], index) => ({
    from: before.touchpoint.key,
    to: after.touchpoint.key,
    rating: ratings[index]?.change ?? null,
    importance: importances[index]?.change ?? null,
    ratingDifference: ratingDifferences[index] ?? null,
    importanceDifference: importanceDifferences[index] ?? null,
    otherBasis: otherBasisOf(before, after),
  }));
}

export function sideOf({ journey, numbers }: AnalysedJourney, touchpoint: Touchpoint): Side {
  const own = numbers.touchpoints[touchpoint.key];
  if (!own) throw new RangeError(`no numbers of ${touchpoint.key}`);
  return { journey, touchpoint, numbers: own };
}

export interface Change {
  readonly change: number | null;
  readonly test: SingleDifference | null;
}

const unknown: Change = { change: null, test: null };

/** The change of a rating, and its difference before it is corrected. */
export function ratingChange(before: Side, after: Side): Change {
  const [from, to] = [before.numbers.rating, after.numbers.rating];
  if (from === null || to === null || otherBasisOf(before, after)) return unknown;
  const scales = [before.journey.scale, after.journey.scale] as const;
  const change = to - carriedOver(from, ...scales);
  const [earlier, later] = [ratingEstimate(before), ratingEstimate(after)];
  if (!earlier || !later || relationOf(before, after) !== 'independent') return { change, test: null };
  return { change, test: differenceOf(estimateOn(earlier, ...scales), later) };
}

function importanceChange(before: Side, after: Side): Change {
  const [from, to] = [before.numbers.importance, after.numbers.importance];
  if (from === null || to === null) return unknown;
  const scales = [importanceScaleOf(before.journey), importanceScaleOf(after.journey)] as const;
  const change = to - carriedOver(from, ...scales);
  const [earlier, later] = [importanceEstimate(before), importanceEstimate(after)];
  if (!earlier || !later || relationOf(before, after, importanceLine) !== 'independent') return { change, test: null };
  return { change, test: differenceOf(estimateOn(earlier, ...scales), later) };
}

type LineOf = (side: Side) => Rating | undefined;

function ratingLine({ touchpoint, numbers: { standIn, ratingLine: index } }: Side): Rating | undefined {
  return standIn ?? (index === null ? undefined : touchpoint.ratings[index]);
}

function importanceLine({ touchpoint, numbers: { importanceLine: index } }: Side): Rating | undefined {
  return index === null ? undefined : touchpoint.importances[index];
}

/**
 * Whether the answers of the two sides are other answers. A line that stands in both journeys was measured once. In one
 * journey everybody's answers hold those of each persona, so that only two personas' own ones are independent.
 */
export function relationOf(
  before: Side,
  after: Side,
  lineOf: LineOf = ratingLine,
): 'independent' | 'same' | 'overlapping' {
  const [from, to] = [lineOf(before), lineOf(after)];
  if (!from || !to) return 'overlapping';
  if (from === to || (before.journey !== after.journey && isSameMeasurement(from, to))) return 'same';
  if (before.journey !== after.journey) return 'independent';
  const isShared = from.personas.some((persona) => to.personas.includes(persona));
  return from.personas.length > 0 && to.personas.length > 0 && !isShared ? 'independent' : 'overlapping';
}

function isSameMeasurement(from: Rating, to: Rating): boolean {
  if (from.value.kind !== 'number' || to.value.kind !== 'number' || from.value.number !== to.value.number) return false;
  const isSameDay = from.date && to.date ? compareDates(from.date, to.date) === 0 : from.date === to.date;
  return isSameDay && from.n === to.n && from.sd === to.sd;
}

export function ratingEstimate(side: Side): Estimate | null {
  const { rating, selfAssessed, ratingState, interval } = side.numbers;
  if (rating === null || selfAssessed || ratingState !== 'rated') return null;
  return estimateOf(rating, interval, ratingLine(side) ?? {});
}

function importanceEstimate(side: Side): Estimate | null {
  const { importance, importanceDerived } = side.numbers;
  const line = importanceLine(side);
  if (importance === null || importanceDerived || !line) return null;
  return estimateOf(importance, intervalOf(importance, line.n, line.sd, importanceScaleOf(side.journey)), line);
}

/** An aim of a to-be map stands on nothing: it is compared with whatever there is. */
export function otherBasisOf(before: Side, after: Side): TouchpointDelta['otherBasis'] {
  const [from, to] = [basisOf(before.numbers), basisOf(after.numbers)];
  const isAim = [before, after].some(({ journey }) => journey.state === 'to-be');
  return isAim || from === null || to === null || from === to ? null : { from, to };
}

/** Whether two ratings can be subtracted. */
export function areComparable(before: Side, after: Side): boolean {
  return otherBasisOf(before, after) === null;
}

/** What a rating stands on; `null` without one. */
export function basisOf({ ratingKind, selfAssessed }: TouchpointNumbers): RatingBasis | null {
  return selfAssessed ? 'self' : ratingKind;
}
