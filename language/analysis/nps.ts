import type { NpsFact } from '../model/model.ts';
import type { Interval, NpsNumbers } from '../model/numbers.ts';
import { normal975 as z } from './normal.ts';

/**
 * Net Promoter Score, 100 (p − d), with its 95 % adjusted Wald interval: n + 3 answers, ¾ of one more promoter and ¾ of
 * one more detractor (Rocks 2016). The score itself is never adjusted. 10/0/0 is +100, 47.5 to 100.
 *
 * A bare score with n has at most the interval s ± 1.96 √((1 − s²) / n), as without passives: `assumed`.
 *
 * @returns interval `null` where n is not known; `null` altogether without answers.
 */
export function npsNumbers({ value, n: stated }: Pick<NpsFact, 'value' | 'n'>): NpsNumbers | null {
  if (value.kind === 'score') return { score: value.score, interval: bareInterval(value.score / 100, stated) };
  const { promoters, passives, detractors } = value;
  const total = promoters + passives + detractors;
  if (!(total > 0)) return null;
  const n = stated ?? countOf(promoters, passives, detractors);
  return {
    score: (100 * (promoters - detractors)) / total,
    interval: n === null ? null : adjustedWald(promoters / total, detractors / total, n),
  };
}

/**
 * Whole numbers that do not add up to 100 (99 and 101 are rounded shares) are counts of people, and their sum is n.
 */
function countOf(promoters: number, passives: number, detractors: number): number | null {
  const total = promoters + passives + detractors;
  const whole = [promoters, passives, detractors].every((value) => Number.isInteger(value));
  return whole && Math.abs(total - 100) > 1 ? total : null;
}

function adjustedWald(p: number, d: number, n: number): Interval {
  const [promoters, detractors] = [(p * n + 0.75) / (n + 3), (d * n + 0.75) / (n + 3)];
  const difference = promoters - detractors;
  return around(difference, (promoters + detractors - difference ** 2) / (n + 3), 100 * (p - d), false);
}

function bareInterval(score: number, n: number | undefined): Interval | null {
  if (n === undefined || n < 1) return null;
  // At the end of the scale everybody gave the same answer, so that the shares are known.
  if (Math.abs(score) === 1) return adjustedWald(Math.max(score, 0), Math.max(-score, 0), n);
  return around(score, (1 - score ** 2) / n, 100 * score, true);
}

/** In points, clipped to the scale; it holds the score. */
function around(centre: number, variance: number, score: number, assumed: boolean): Interval {
  const half = z * Math.sqrt(Math.max(variance, 0));
  return {
    low: Math.min(score, Math.max(-100, 100 * (centre - half))),
    high: Math.max(score, Math.min(100, 100 * (centre + half))),
    assumed,
  };
}
