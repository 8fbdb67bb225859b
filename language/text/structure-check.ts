/** Whether every other line still belongs to what it belonged to: the meaning comes from the keywords above a line. */

import type { Clause } from '../syntax/clause.ts';
import { scan } from '../syntax/scan.ts';
import { type Structure, structureOf } from '../syntax/structure.ts';
import type { TextEdit } from './edit.ts';
import type { SourceText } from './source-text.ts';

/**
 * @param order the old clauses in their new order; `undefined` in place of a new one. Those left out are gone on
 * purpose.
 * @param free the clauses that may belong to other things afterwards
 * @param lost how many of the new clauses are copies of clauses that cannot be read
 */
export function keepsStructure(
  source: SourceText,
  edits: readonly TextEdit[],
  order: readonly (Clause | undefined)[],
  free: ReadonlySet<Clause> | undefined,
  lost = 0,
): boolean {
  const { scan: before, placement } = source.report;
  const after = scan(source.after(edits));
  if (after.clauses.length !== order.length) return false;
  const newPlacement = structureOf(after);
  const oldOf = new Map(after.clauses.map((clause, index) => [clause, order[index]]));
  const names = new Map(before.clauses.map((clause, index) => [clause, String(index)]));
  const nameOfNew = (clause: Clause): string => {
    const old = oldOf.get(clause);
    return old ? (names.get(old) ?? '') : 'new';
  };
  const kept = new Set(order);
  const nameOfOld = (clause: Clause): string => (kept.has(clause) ? (names.get(clause) ?? '') : gone);
  const loose = [...(free ?? [])].map(nameOfOld);
  const sameWords = order.every((old, index) => !old || old.keywordText === after.clauses[index]?.keywordText);
  return (
    sameWords &&
    belongings(placement, nameOfOld, new Set([gone, ...loose])) ===
      belongings(newPlacement, nameOfNew, new Set(['new', ...loose])) &&
    placement.skipped.filter(({ clause }) => kept.has(clause)).length + lost === newPlacement.skipped.length
  );
}

const gone = 'gone';

function belongings({ clauses }: Structure, nameOf: (clause: Clause) => string, free: ReadonlySet<string>): string {
  return clauses
    .map(({ clause, keyword, parentKind, parent, recoveryNode }) => {
      const name = nameOf(clause);
      return free.has(name)
        ? ''
        : [name, keyword.word, parentKind, parent ? nameOf(parent) : '', recoveryNode].join(' ');
    })
    .filter((line) => line !== '')
    .sort()
    .join('\n');
}
