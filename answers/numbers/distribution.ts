/** How often each answer was given, and the sums of all of them. */
import type { Counts, Moments } from '../tally/counts.ts';
import type { AnswerReading } from '../values/read-answers.ts';

export interface Distribution {
  /** Lowest answer first. */
  readonly entries: readonly DistributionEntry[];
  /** Of a column with too many different answers to count each. */
  readonly rest: Moments;
  readonly missing: number;
  readonly notCounted: number;
  /** Date of the newest answer as a number, 0 without one. */
  readonly newest: number;
}

export interface DistributionEntry {
  readonly answer: number;
  readonly n: number;
  /** Sum of the weights, and of their squares. */
  readonly weight: number;
  readonly square: number;
}

/** @param readings by number of the text */
export function distributionOf(counts: Counts, readings: readonly (AnswerReading | undefined)[]): Distribution {
  const entries = new Map<number, DistributionEntry>();
  let { missing, notCounted, newest } = counts.rest;
  for (const [id, n] of counts.n.entries()) {
    const reading = readings[id];
    if (n === 0 || !reading) continue;
    if (reading.kind === 'missing') missing += n;
    else if (reading.kind !== 'answer') notCounted += n;
    else {
      const known = entries.get(reading.value);
      entries.set(reading.value, {
        answer: reading.value,
        n: n + (known?.n ?? 0),
        weight: (counts.weights[id] ?? n) + (known?.weight ?? 0),
        square: (counts.squares[id] ?? n) + (known?.square ?? 0),
      });
      newest = Math.max(newest, counts.newest[id] ?? 0);
    }
  }
  const sorted = [...entries.values()].sort((a, b) => a.answer - b.answer);
  return { entries: sorted, rest: counts.rest, missing, notCounted, newest };
}

export interface Sums {
  readonly n: number;
  readonly weight: number;
  readonly square: number;
  readonly mean: number;
  /** Σ w (x − mean)² */
  readonly spread: number;
}

/** The sums of every answer; `undefined` without one. */
export function sumsOf({ entries, rest }: Distribution): Sums | undefined {
  const counted = sumsOfEntries(entries);
  if (rest.n === 0) return counted;
  const mean = rest.origin + rest.sum / rest.weight;
  const spread = Math.max(0, rest.sumOfSquares - rest.sum ** 2 / rest.weight);
  const others: Sums = { n: rest.n, weight: rest.weight, square: rest.square, mean, spread };
  return counted ? bothSums(counted, others) : others;
}

function sumsOfEntries(entries: readonly DistributionEntry[]): Sums | undefined {
  let [n, weight, square, total] = [0, 0, 0, 0];
  for (const entry of entries) {
    n += entry.n;
    weight += entry.weight;
    square += entry.square;
    total += entry.weight * entry.answer;
  }
  if (n === 0) return undefined;
  const mean = total / weight;
  const spread = entries.reduce((sum, entry) => sum + entry.weight * (entry.answer - mean) ** 2, 0);
  return { n, weight, square, mean, spread };
}

/** Chan, Golub & LeVeque (1983): sums of two parts of a sample. */
function bothSums(a: Sums, b: Sums): Sums {
  const weight = a.weight + b.weight;
  const distance = b.mean - a.mean;
  return {
    n: a.n + b.n,
    weight,
    square: a.square + b.square,
    mean: a.mean + (distance * b.weight) / weight,
    spread: a.spread + b.spread + (distance ** 2 * a.weight * b.weight) / weight,
  };
}
