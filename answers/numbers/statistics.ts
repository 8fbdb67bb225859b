/** From a distribution to a number with its interval. Formulas and sources: docs/answers-formulas.md. */
import { intervalOf } from '../../language/analysis/interval.ts';
import { npsNumbers } from '../../language/analysis/nps.ts';
import { carriedOver } from '../../language/analysis/position.ts';
import { shareInterval } from '../../language/analysis/share.ts';
import { studentT975 } from '../../language/analysis/student-t.ts';
import type { Scale } from '../../language/model/model.ts';
import type { AnswerCount, MeasuredNumber, WantedNumber } from '../plan.ts';
import { type Distribution, type DistributionEntry, type Sums, sumsOf } from './distribution.ts';

export type NumberFigures = Pick<MeasuredNumber, 'value' | 'n' | 'effectiveN' | 'sd' | 'low' | 'high' | 'counts'>;

/** With more different answers, each is not counted. */
const mostCounts = 101;

/** @param scale of the answers */
export function figuresOf(
  distribution: Distribution,
  { kind, to }: Pick<WantedNumber, 'kind' | 'to'>,
  scale: Scale | undefined,
): NumberFigures {
  const sums = sumsOf(distribution);
  const counts = countsOf(distribution, scale);
  if (!sums) return { value: null, n: 0, effectiveN: 0, sd: null, low: null, high: null, counts };
  const effectiveN = effectiveNumber(sums);
  const found = { n: sums.n, effectiveN, counts, sd: null };
  if (kind === 'mean') return { ...found, ...meanFigures(sums, effectiveN, scale, to) };
  if (distribution.rest.n > 0) return { ...found, value: null, low: null, high: null };
  if (kind === 'nps') return { ...found, ...npsFigures(distribution.entries, sums, wholeNumber(effectiveN)) };
  const satisfied = kind === 'csat' ? (scale?.high ?? 1) - 1 : 1;
  const share = Math.min(1, weightFrom(distribution.entries, satisfied) / sums.weight);
  return { ...found, value: share, ...endsOf(shareInterval(share, wholeNumber(effectiveN))) };
}

/**
 * Kish (1965): n answers with these weights carry as much as so many without. Exactly n where all weights are equal.
 */
export function effectiveNumber({ n, weight, square }: Pick<Sums, 'n' | 'weight' | 'square'>): number {
  const effective = weight ** 2 / square;
  return Math.abs(effective - n) < 1e-9 * n ? n : Math.min(effective, n);
}

/** An interval counts whole answers: the effective number is rounded down (convention). */
function wholeNumber(effectiveN: number): number {
  return Math.max(1, Math.floor(effectiveN));
}

/** √(Σw(x − m)² / Σw · nₑ/(nₑ − 1)); `null` for fewer than two answers. */
export function deviationOf({ n, weight, spread }: Sums, effectiveN: number): number | null {
  if (n < 2 || effectiveN <= 1) return null;
  return Math.sqrt(((spread / weight) * effectiveN) / (effectiveN - 1));
}

type Figures = Pick<NumberFigures, 'value' | 'low' | 'high'>;

function meanFigures(
  sums: Sums,
  effectiveN: number,
  scale: Scale | undefined,
  to: Scale | undefined,
): Figures & Pick<NumberFigures, 'sd'> {
  const sd = deviationOf(sums, effectiveN);
  const ends = sd === null ? endsOf(null) : meanEnds(sums.mean, wholeNumber(effectiveN), sd, scale);
  if (!scale || !to) return { value: sums.mean, sd, ...ends };
  const convert = (value: number) => carriedOver(value, scale, to);
  const ratio = (to.high - to.low) / (scale.high - scale.low);
  return {
    value: convert(sums.mean),
    sd: sd === null ? null : sd * ratio,
    low: ends.low === null ? null : convert(ends.low),
    high: ends.high === null ? null : convert(ends.high),
  };
}

function meanEnds(mean: number, n: number, sd: number, scale: Scale | undefined): Pick<Figures, 'low' | 'high'> {
  if (n < 2) return endsOf(null);
  if (scale) return endsOf(intervalOf(mean, n, sd, scale));
  const half = (studentT975(n - 1) * sd) / Math.sqrt(n);
  return { low: mean - half, high: mean + half };
}

function endsOf(ends: { readonly low: number; readonly high: number } | null): Pick<Figures, 'low' | 'high'> {
  return { low: ends?.low ?? null, high: ends?.high ?? null };
}

/** Promoters answer 9 or 10, detractors 6 or less (Reichheld 2003). */
function npsFigures(entries: readonly DistributionEntry[], { weight }: Sums, n: number): Figures {
  const promoters = weightFrom(entries, 9);
  const passives = weightFrom(entries, 7) - promoters;
  const value = { kind: 'split', promoters, passives, detractors: weight - promoters - passives } as const;
  const numbers = npsNumbers({ value, n });
  return { value: numbers?.score ?? null, ...endsOf(numbers?.interval ?? null) };
}

function weightFrom(entries: readonly DistributionEntry[], from: number): number {
  return entries.reduce((sum, { answer, weight }) => (answer >= from ? sum + weight : sum), 0);
}

/** With a scale of whole numbers, all of them; `null` where there are too many different answers. */
function countsOf({ entries, rest }: Distribution, scale: Scale | undefined): AnswerCount[] | null {
  const counts = new Map<number, AnswerCount>();
  for (const answer of wholeNumbers(scale)) counts.set(answer, { answer, count: 0, weight: 0 });
  for (const { answer, n, weight } of entries) counts.set(answer, { answer, count: n, weight });
  if (rest.n > 0 || counts.size > mostCounts) return null;
  return [...counts.values()].sort((a, b) => a.answer - b.answer);
}

function wholeNumbers(scale: Scale | undefined): number[] {
  if (!scale || !Number.isInteger(scale.low) || scale.high - scale.low >= mostCounts) return [];
  return Array.from({ length: Math.floor(scale.high - scale.low) + 1 }, (_, index) => scale.low + index);
}
