/** What each predictor adds to R², averaged over every order in which predictors can be added: LMG, Shapley values. */
import type { Correlations } from './relative-weights.ts';

/** Up to so many predictors, every subset of them is computed. */
export const mostExact = 12;

/**
 * Lindeman, Merenda & Gold (1980), as `lmg` of Grömping (2006, Journal of Statistical Software 17). Exact up to 12
 * predictors. Above, the mean over random orders.
 *
 * @param random gives numbers from 0 to below 1, for the orders
 * @param orders how many random orders
 * @returns parts of R², which sum up to it.
 */
export function shapleyValues(correlations: Correlations, random: () => number, orders: number): number[] {
  return correlations.outcome.length <= mostExact ? exact(correlations) : sampled(correlations, random, orders);
}

/** Of each subset, as a bit mask, the R². */
function exact(correlations: Correlations): number[] {
  const size = correlations.outcome.length;
  const explained = new Float64Array(2 ** size);
  const visit = (left: Remainder, mask: number, from: number) => {
    for (let added = from; added < size; added++) {
      const next = mask | (1 << added);
      explained[next] = (explained[mask] ?? 0) + gainOf(left, added);
      visit(without(left, added), next, added + 1);
    }
  };
  visit(remainderOf(correlations), 0, 0);
  const weights = weightsOfSize(size);
  const parts = new Array<number>(size).fill(0);
  for (let mask = 0; mask < explained.length; mask++) {
    const weight = weights[bitsOf(mask)] ?? 0;
    for (let added = 0; added < size; added++) {
      const next = mask | (1 << added);
      if (next !== mask)
        parts[added] = (parts[added] ?? 0) + weight * ((explained[next] ?? 0) - (explained[mask] ?? 0));
    }
  }
  return parts;
}

/** |S|! (p − 1 − |S|)! / p! */
function weightsOfSize(size: number): number[] {
  const factorial = (n: number): number => (n < 2 ? 1 : n * factorial(n - 1));
  return Array.from(
    { length: size },
    (_, length) => (factorial(length) * factorial(size - 1 - length)) / factorial(size),
  );
}

function bitsOf(mask: number): number {
  let count = 0;
  for (let left = mask; left > 0; left &= left - 1) count++;
  return count;
}

function sampled(correlations: Correlations, random: () => number, orders: number): number[] {
  const size = correlations.outcome.length;
  const parts = new Array<number>(size).fill(0);
  for (let count = 0; count < orders; count++) {
    let left = remainderOf(correlations);
    for (const added of randomOrder(size, random)) {
      parts[added] = (parts[added] ?? 0) + gainOf(left, added) / orders;
      left = without(left, added);
    }
  }
  return parts;
}

function randomOrder(size: number, random: () => number): number[] {
  const order = Array.from({ length: size }, (_, index) => index);
  for (let last = size - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    [order[last], order[other]] = [order[other] ?? 0, order[last] ?? 0];
  }
  return order;
}

/** Covariances of what the added predictors leave of the others; the last row and column is the outcome. */
type Remainder = readonly (readonly number[])[];

function remainderOf({ predictors, outcome }: Correlations): Remainder {
  return [...predictors.map((row, index) => [...row, outcome[index] ?? 0]), [...outcome, 1]];
}

/** So little is left of a predictor that others explain. */
const nothing = 1e-10;

function gainOf(left: Remainder, added: number): number {
  const variance = left[added]?.[added] ?? 0;
  return variance < nothing ? 0 : (left[added]?.at(-1) ?? 0) ** 2 / variance;
}

function without(left: Remainder, added: number): Remainder {
  const row = left[added] ?? [];
  const variance = row[added] ?? 0;
  if (variance < nothing) return left;
  return left.map((other, index) =>
    other.map((value, place) => value - ((row[index] ?? 0) * (row[place] ?? 0)) / variance),
  );
}
