import { differenceOf, type Estimate, estimateOf } from '../../analysis/difference.ts';
import type { TouchpointView } from '../../view/touchpoint-views.ts';

/** By how much one rating is higher than another, on the scale of the journey. */
export interface SureDifference {
  /**
   * At least: the low end of the 95 % interval of the difference. Where only one has a number of answers, that of its
   * interval; where none has, the difference itself. −∞ where one has a single answer, which shows no spread.
   */
  readonly least: number;
  /** Whether both have a number of answers. */
  readonly known: boolean;
}

export function sureDifference(lower: TouchpointView, higher: TouchpointView): SureDifference {
  if ([lower, higher].some(({ numbers }) => numbers.n !== null && numbers.n < 2)) {
    return { least: Number.NEGATIVE_INFINITY, known: false };
  }
  const [from, to] = [estimateIn(lower), estimateIn(higher)];
  const difference = differenceOf(from, to);
  if (difference) return { least: difference.low, known: true };
  const [highest, lowest] = [from.interval?.high ?? from.value, to.interval?.low ?? to.value];
  return { least: lowest - highest, known: false };
}

function estimateIn({ numbers, ratingLine }: TouchpointView): Estimate {
  return estimateOf(numbers.rating ?? 0, numbers.interval, ratingLine ?? {});
}
