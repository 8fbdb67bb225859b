/** How many customers a shortfall concerns. */
import type { Journey, Touchpoint } from '../model/model.ts';
import type { JourneyNumbers, TouchpointNumbers } from '../model/numbers.ts';
import { touchpointsByKey } from '../model/touchpoints.ts';
import { importanceScaleOf, position, withoutNoise } from './position.ts';
import { givenWithout } from './priority.ts';

type Scales = Pick<Journey, 'scale' | 'importanceScale'>;

/** The parts of p(I) · (10 − p(r)) · the customers of 100 who meet it, and their product. */
export interface LossPerHundred {
  /** On 1–10. */
  readonly importance: number;
  /** On 1–10. */
  readonly rating: number;
  /** From 0 to 100. */
  readonly customers: number;
  /** From 0 to 9,000. */
  readonly loss: number;
}

/**
 * What 100 customers lose there: p(I) · (10 − p(r)) · 100 · reach, on positions 1–10, after the risk priority number
 * of FMEA (severity × occurrence). A contact to create has the rating that its opportunity takes. An order, not a
 * quantity.
 *
 * @returns `null` without a reach, an importance or a rating.
 */
export function lossPerHundred(
  { reach }: Touchpoint,
  numbers: TouchpointNumbers,
  scales: Scales,
): LossPerHundred | null {
  const isToCreate = numbers.rank !== null && numbers.rating === null;
  const given = isToCreate ? givenWithout(numbers.needsMet, scales.scale) : numbers.rating;
  if (!reach || numbers.importance === null || given === null) return null;
  const importance = position(numbers.importance, importanceScaleOf(scales));
  const rating = position(given, scales.scale);
  const customers = withoutNoise(100 * reach.value);
  return { importance, rating, customers, loss: importance * (10 - rating) * customers };
}

/** The priorities by what 100 customers lose there; those without a reach at the end, as they are ranked. */
export function rankingByReach(journey: Journey, { ranking, touchpoints }: JourneyNumbers): string[] {
  const known = touchpointsByKey(journey);
  const losses = new Map(
    ranking.map((key) => {
      const [touchpoint, numbers] = [known.get(key), touchpoints[key]];
      const loss = touchpoint && numbers ? lossPerHundred(touchpoint, numbers, journey)?.loss : undefined;
      return [key, loss === undefined ? -1 : withoutNoise(loss)] as const;
    }),
  );
  return ranking.toSorted((a, b) => (losses.get(b) ?? -1) - (losses.get(a) ?? -1));
}
