/** Where customers' verdict on the whole is bad, or contradicts the ratings of the touchpoints. */
import type { MeasureSeries } from '../model/measures.ts';
import type { Journey } from '../model/model.ts';
import type { JourneyNumbers } from '../model/numbers.ts';
import { bandOf } from './bands.ts';
import { journeySeries } from './measures.ts';
import { onScale } from './position.ts';

/**
 * `red`: a red outcome, or an NPS below zero (convention). `unexplained`: an outcome below the score of the
 * touchpoints. `below`: below its benchmark. `worse`: it fell. Beyond the interval of the figure, where that is known.
 */
export type WholeProblemKind = 'red' | 'unexplained' | 'below' | 'worse';

export interface WholeProblem {
  readonly kind: WholeProblemKind;
  readonly series: MeasureSeries;
}

/** In the order of the series, each with its gravest problems first. A to-be map states aims: it has none. */
export function wholeProblems(journey: Journey, numbers: Pick<JourneyNumbers, 'score'>): WholeProblem[] {
  if (journey.state === 'to-be') return [];
  return journeySeries(journey).flatMap((series) => {
    const kinds: WholeProblemKind[] = [];
    if (isRed(series, journey)) kinds.push('red');
    if (isUnexplained(series, journey, numbers)) kinds.push('unexplained');
    if (series.benchmark !== null && isBelow(series, series.benchmark, 0)) kinds.push('below');
    if (series.trend?.movement === 'worse') kinds.push('worse');
    return kinds.map((kind) => ({ kind, series }));
  });
}

/** Whether a series is an outcome on the journey's own scale. */
export function isRatedOutcome({ kind, newest }: MeasureSeries, { scale }: Pick<Journey, 'scale'>): boolean {
  const { unit, value } = newest;
  return kind === 'outcome' && unit.kind === 'scale' && onScale(value, scale);
}

function isRed(series: MeasureSeries, journey: Journey): boolean {
  const { unit, value } = series.newest;
  if (unit.kind === 'points') return value < 0;
  return isRatedOutcome(series, journey) && bandOf(value, journey.bands) === 'red';
}

function isUnexplained(series: MeasureSeries, journey: Journey, { score }: Pick<JourneyNumbers, 'score'>): boolean {
  const rated = score.weightedMean ?? score.mean;
  const { low, high } = journey.scale;
  return rated !== null && isRatedOutcome(series, journey) && isBelow(series, rated, (high - low) / 9);
}

/** @param least the gap that counts where the number of answers is not known. */
function isBelow({ newest, good }: MeasureSeries, level: number, least: number): boolean {
  const { value, interval } = newest;
  if (good === 'low') return interval ? interval.low > level : value > level && value - level >= least;
  return interval ? interval.high < level : value < level && level - value >= least;
}
