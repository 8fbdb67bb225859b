/** What follows exactly from how many gave each answer. */
export interface CountedAnswers {
  readonly n: number;
  readonly mean: number;
  /** Of the sample; `null` for fewer than two answers. */
  readonly sd: number | null;
}

/**
 * @param counts for each whole value of the scale, the lowest first
 * @param low lowest value of the scale
 * @returns `null` without answers
 */
export function countedAnswers(counts: readonly number[], low: number): CountedAnswers | null {
  const sumOf = (term: (answer: number) => number) =>
    counts.reduce((sum, count, index) => sum + count * term(low + index), 0);
  const n = sumOf(() => 1);
  if (n === 0) return null;
  const mean = sumOf((answer) => answer) / n;
  const sd = n < 2 ? null : Math.sqrt(sumOf((answer) => (answer - mean) ** 2) / (n - 1));
  return { n, mean, sd };
}
