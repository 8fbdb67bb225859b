import type { NpsFact } from '../model/model.ts';
import type { NpsNumbers } from '../model/numbers.ts';

/** From this many answers on the plain interval holds; below it the adjusted one does (Rocks 2016). */
const plainFrom = 30;

/**
 * Net Promoter Score, 100 (p − d), and its 95 % margin 100 · 1.96 √((p + d − (p−d)²) / n). For n < 30 the margin is the
 * adjusted Wald one: n + 3 answers, ¾ of one more promoter and ¾ of one more detractor (Rocks 2016). The score itself
 * is never adjusted. 50/30/20 of 100 is +30 ± 15.3.
 *
 * @returns margin `null` for a bare score or an unknown n; `null` altogether when nobody answered.
 */
export function npsNumbers(fact: NpsFact): NpsNumbers | null {
  if (fact.value.kind === 'score') return { score: fact.value.score, margin: null };
  const { promoters, passives, detractors } = fact.value;
  const total = promoters + passives + detractors;
  if (!(total > 0)) return null;
  const p = promoters / total;
  const d = detractors / total;
  const n = fact.n ?? countOf(promoters, passives, detractors);
  return { score: (100 * (promoters - detractors)) / total, margin: n === null ? null : marginOf(p, d, n) };
}

/**
 * Whole numbers that do not add up to 100 (99 and 101 are rounded shares) are counts of people, and their sum is n.
 */
function countOf(promoters: number, passives: number, detractors: number): number | null {
  const total = promoters + passives + detractors;
  const whole = [promoters, passives, detractors].every((value) => Number.isInteger(value));
  return whole && Math.abs(total - 100) > 1 ? total : null;
}

function marginOf(p: number, d: number, n: number): number {
  const adjusted = n < plainFrom;
  const answers = adjusted ? n + 3 : n;
  const promoters = adjusted ? (p * n + 0.75) / answers : p;
  const detractors = adjusted ? (d * n + 0.75) / answers : d;
  const variance = promoters + detractors - (promoters - detractors) ** 2;
  return 100 * 1.96 * Math.sqrt(Math.max(variance, 0) / answers);
}
