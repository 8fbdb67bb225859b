/** Where customers' verdict on the whole is bad, or contradicts the ratings of the touchpoints. */
import type { MeasureSeries } from '../model/measures.ts';
import type { Journey } from '../model/model.ts';
import type { JourneyNumbers } from '../model/numbers.ts';
import { bandOf } from './bands.ts';
import { journeySeries } from './measures.ts';
import { importanceScaleOf, onScale, position } from './position.ts';
import { studentT975 } from './student-t.ts';

/**
 * `red`: a red outcome, or an NPS below zero (convention). `unexplained`: an outcome below the score of the
 * touchpoints. `below`: below its benchmark. `worse`: it fell. Beyond the interval of the figure, where that is known.
 */
export type WholeProblemKind = 'red' | 'unexplained' | 'below' | 'worse';

export interface WholeProblem {
  readonly kind: WholeProblemKind;
  readonly series: MeasureSeries;
}

type WholeNumbers = Pick<JourneyNumbers, 'score'>;

/** In the order of the series, each with its gravest problems first. A to-be map states aims: it has none. */
export function wholeProblems(journey: Journey, numbers: WholeNumbers): WholeProblem[] {
  if (journey.state === 'to-be') return [];
  return journeySeries(journey).flatMap((series) => {
    const kinds: WholeProblemKind[] = [];
    if (isRed(series, journey)) kinds.push('red');
    if (isUnexplained(series, journey, numbers)) kinds.push('unexplained');
    if (isBelowBenchmark(series)) kinds.push('below');
    if (series.trend?.movement === 'worse') kinds.push('worse');
    return kinds.map((kind) => ({ kind, series }));
  });
}

/** Whether a series is an outcome on the journey's own scale. */
export function isRatedOutcome({ kind, newest }: MeasureSeries, { scale }: Pick<Journey, 'scale'>): boolean {
  const { unit, value } = newest;
  return kind === 'outcome' && unit.kind === 'scale' && onScale(value, scale);
}

/** Whether a figure is below that of competitors, beyond its interval where that is known. */
function isBelowBenchmark(series: MeasureSeries): boolean {
  return series.benchmark !== null && isBelow(series, series.benchmark);
}

function isRed(series: MeasureSeries, journey: Journey): boolean {
  const { unit, value } = series.newest;
  if (unit.kind === 'points') return value < 0;
  return isRatedOutcome(series, journey) && bandOf(value, journey.bands) === 'red';
}

function isBelow({ newest, good }: MeasureSeries, level: number): boolean {
  const { value, interval } = newest;
  if (good === 'low') return (interval?.low ?? value) > level;
  return (interval?.high ?? value) < level;
}

/** Whether nine of ten rated touchpoints are green, of three or more (convention). */
export function isNearlyAllGreen({ touchpoints }: Pick<JourneyNumbers, 'touchpoints'>): boolean {
  const bands = Object.values(touchpoints).flatMap(({ band }) => band ?? []);
  const green = bands.filter((band) => band === 'green').length;
  // In whole numbers: 0.9 · 10 is not exactly 9 everywhere.
  return bands.length >= 3 && green * 10 >= bands.length * 9;
}

/**
 * Whether an outcome lies below the score by more than chance explains: (S − Sₗ)² + (oₕ − o)² < (S − o)², with the
 * intervals where a standard deviation is given. Without one, answers are taken to spread by a quarter of the scale,
 * and the outcome has to be a ninth of it, one position, below the score (both by convention).
 */
function isUnexplained(series: MeasureSeries, journey: Journey, { score }: WholeNumbers): boolean {
  const rated = score.weightedMean ?? score.mean;
  if (rated === null || !isRatedOutcome(series, journey)) return false;
  const { value, interval, evidence } = series.newest;
  const width = journey.scale.high - journey.scale.low;
  const gap = rated - value;
  const isKnown = interval !== null && !interval.assumed;
  const own = isKnown ? interval.high - value : usualMargin(evidence.n, width);
  const ofScore = score.interval && !score.interval.assumed ? rated - score.interval.low : 0;
  return gap > Math.hypot(own, ofScore) && (isKnown || gap >= width / 9);
}

/** Half of the interval of a mean whose answers spread by a quarter of the scale; 0 where n is not known. */
function usualMargin(n: number | undefined, width: number): number {
  if (n === undefined) return 0;
  return n < 2 ? Number.POSITIVE_INFINITY : (studentT975(n - 1) * width) / 4 / Math.sqrt(n);
}

/** The score if each touchpoint without a rating got the lowest value of the scale. */
export interface WorstScore {
  /** On the journey's scale. */
  readonly score: number;
  /** How many touchpoints have no rating. `n/a` is not one of them. */
  readonly unrated: number;
}

/**
 * The lower bound of the score over what is not rated (Manski 1990): (Σ w r + Σ w lo) / Σ w, with w = p(I), the place
 * of the importance on 1–10, and the highest where it is not stated. Where no touchpoint is weighted, all weigh alike.
 *
 * @returns `null` without a score.
 */
export function worstScore(journey: Journey, { score, touchpoints }: JourneyNumbers): WorstScore | null {
  const { scale } = journey;
  const isWeighted = score.weightedMean !== null;
  let [sum, total, unrated] = [0, 0, 0];
  for (const { rating, importance, ratingState } of Object.values(touchpoints)) {
    if (ratingState === 'not-applicable') continue;
    if (rating === null) unrated += 1;
    if (rating !== null && isWeighted && importance === null) continue;
    const weight = isWeighted ? position(importance ?? scaleEnd(journey), importanceScaleOf(journey)) : 1;
    sum += weight * (rating ?? scale.low);
    total += weight;
  }
  return total === 0 || (score.weightedMean ?? score.mean) === null ? null : { score: sum / total, unrated };
}

function scaleEnd(journey: Journey): number {
  return importanceScaleOf(journey).high;
}
