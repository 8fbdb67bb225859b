/** Ratings and figures below a level that they are measured against. */
import { onScale } from '../../analysis/position.ts';
import type { Journey } from '../../model/model.ts';
import type { Interval, JourneyNumbers } from '../../model/numbers.ts';

/** The score of a journey, weighted where importance is known, with its interval; `undefined` without ratings. */
export function scoreWithInterval({ score }: Pick<JourneyNumbers, 'score'>): Compared | undefined {
  if (score.weightedMean !== null) return { value: score.weightedMean, interval: score.interval };
  return score.mean === null ? undefined : { value: score.mean, interval: null };
}

/** A number, and its interval where one is known. */
export interface Compared {
  readonly value: number;
  readonly interval: Interval | null;
}

/** Whether a number is below a level of the journey's scale by more than the known ones of both intervals explain. */
export function isClearlyBelow(compared: Compared, level: Compared, { scale }: Pick<Journey, 'scale'>): boolean {
  const gap = level.value - compared.value;
  const own = compared.interval ? compared.interval.high - compared.value : 0;
  const other = level.interval ? level.value - level.interval.low : 0;
  return onScale(level.value, scale) && gap > Math.hypot(own, other);
}
