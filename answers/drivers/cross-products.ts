/** Sums of products of complete answers, from which all correlations follow. */
import type { Correlations } from './relative-weights.ts';

/** Above so many rows, a part of the bootstrap is a group of rows instead of one. */
const mostParts = 2000;

export class CrossProducts {
  n = 0;
  /** Number of variables; the last one is the outcome. */
  readonly variables: number;
  /** Rows, or groups of rows: each has Σw, Σwx and Σwxy. */
  readonly parts: Float64Array[] = [];
  #weight = 0;
  #square = 0;
  /** Depends on the answers alone: the same file gives the same draws. */
  #hash = 0x811c9dc5;

  constructor(variables: number) {
    this.variables = variables;
  }

  add(values: readonly number[], weight: number): void {
    const place = this.n % mostParts;
    const sums = this.parts[place] ?? new Float64Array(sumsFor(this.variables));
    this.parts[place] = sums;
    this.n++;
    this.#weight += weight;
    this.#square += weight ** 2;
    let at = 0;
    sums[at] = (sums[at++] ?? 0) + weight;
    for (const [index, value] of values.entries()) {
      sums[at] = (sums[at++] ?? 0) + weight * value;
      this.#hash = Math.imul(this.#hash ^ Math.round(value * 1000), 0x01000193);
      for (let other = 0; other <= index; other++) sums[at] = (sums[at++] ?? 0) + weight * value * (values[other] ?? 0);
    }
  }

  /** (Σw)² / Σw² */
  get effectiveN(): number {
    return this.n === 0 ? 0 : this.#weight ** 2 / this.#square;
  }

  get seed(): string {
    return `${this.n} ${this.#hash}`;
  }

  total(): Float64Array {
    return this.#sumOf(this.parts);
  }

  /** As many parts as there are, drawn with replacement. */
  drawn(random: () => number): Float64Array {
    const { parts } = this;
    return this.#sumOf(parts.map(() => parts[Math.floor(random() * parts.length)]));
  }

  #sumOf(parts: readonly (Float64Array | undefined)[]): Float64Array {
    const total = new Float64Array(sumsFor(this.variables));
    for (const part of parts) {
      if (part)
        for (let index = 0; index < total.length; index++) total[index] = (total[index] ?? 0) + (part[index] ?? 0);
    }
    return total;
  }
}

function sumsFor(variables: number): number {
  return 1 + variables + (variables * (variables + 1)) / 2;
}

/** @returns `undefined` where all answers to one question are the same. */
export function correlationsOf(sums: Float64Array, variables: number): Correlations | undefined {
  const weight = sums[0] ?? 0;
  const startOf = (index: number) => 1 + index + (index * (index + 1)) / 2;
  const mean = (index: number) => (sums[startOf(index)] ?? 0) / weight;
  const covariance = (first: number, second: number) => {
    const [high, low] = first > second ? [first, second] : [second, first];
    return (sums[startOf(high) + 1 + low] ?? 0) / weight - mean(high) * mean(low);
  };
  const deviations = Array.from({ length: variables }, (_, index) => Math.sqrt(Math.max(0, covariance(index, index))));
  if (deviations.some((deviation) => !(deviation > 1e-9))) return undefined;
  const correlation = (first: number, second: number) =>
    first === second ? 1 : covariance(first, second) / ((deviations[first] ?? 1) * (deviations[second] ?? 1));
  const predictors = Array.from({ length: variables - 1 }, (_, index) => index);
  return {
    predictors: predictors.map((first) => predictors.map((second) => correlation(first, second))),
    outcome: predictors.map((index) => correlation(index, variables - 1)),
  };
}
