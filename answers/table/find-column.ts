/** Which column a plan means. */
import { distance } from 'fastest-levenshtein';
import { nameKey } from '../../language/model/name-key.ts';
import type { AnswerColumn } from '../plan.ts';

export type FoundColumn =
  | { readonly kind: 'found'; readonly index: number }
  | { readonly kind: 'several'; readonly times: number }
  | { readonly kind: 'none'; readonly near: readonly string[] };

/** By its name, as it is written or in other letter case; otherwise by its question. */
export function findColumn(name: string, columns: readonly AnswerColumn[]): FoundColumn {
  const key = nameKey(name);
  const ways: readonly ((column: AnswerColumn) => boolean)[] = [
    (column) => column.name === name,
    (column) => nameKey(column.name) === key,
    (column) => column.question !== null && nameKey(column.question) === key,
  ];
  for (const isMeant of ways) {
    const found = columns.flatMap((column, index) => (isMeant(column) ? [index] : []));
    if (found.length > 1) return { kind: 'several', times: found.length };
    if (found[0] !== undefined) return { kind: 'found', index: found[0] };
  }
  return {
    kind: 'none',
    near: nearNames(
      name,
      columns.map((column) => column.name),
    ),
  };
}

/** At most three names that can have been meant, the nearest first: one letter in three may differ. */
export function nearNames(name: string, names: readonly string[]): string[] {
  const key = nameKey(name);
  const most = Math.max(1, Math.floor(key.length / 3));
  return [...new Set(names)]
    .filter((other) => other !== '')
    .map((other) => ({ other, changes: changesBetween(key, nameKey(other)) }))
    .filter(({ changes }) => changes <= most)
    .sort((a, b) => a.changes - b.changes)
    .slice(0, 3)
    .map(({ other }) => other);
}

function changesBetween(wanted: string, other: string): number {
  if (wanted.length >= 2 && (other.startsWith(wanted) || wanted.startsWith(other))) return 1;
  // The part of a question: `How satisfied are you with … – Offer`.
  if (wanted.length >= 3 && other.includes(wanted)) return 1;
  return distance(wanted, other);
}
