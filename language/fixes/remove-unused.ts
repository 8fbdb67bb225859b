import type { Finding } from '../model/finding.ts';
import type { Clause } from '../syntax/clause.ts';
import type { FixContext } from '../text/edit.ts';
import type { SourceText } from '../text/source-text.ts';
import { type Fix, offer } from './fix.ts';

/** Removes an unused declaration; of a need only its id, because the need itself has a meaning. */
export function removeUnused({ range }: Finding, { source }: FixContext): Fix[] {
  const clause = source.clauseAt(range.start);
  const placed = source.placedAs(clause);
  if (!clause || !placed?.opens) return [];
  if (placed.opens === 'need') {
    if (!clause.id) return [];
    const id = source.textOf(clause.id);
    return [offer('fix.drop-id', { id }, [source.replace({ start: clause.word.end, end: clause.id.end }, '')])];
  }
  const last = lastLine(source, clause);
  // Other facts on its lines are not unused.
  const strangers = source.report.scan.clauses.some(
    (other) => other.line >= clause.line && other.line <= last && other !== clause && !source.isWithin(other, clause),
  );
  if (!clause.startsLine || strangers) return [];
  const name = clause.value ? source.textOf(clause.value) : source.textOf(clause.id ?? clause.word);
  return [offer('fix.remove-unused', { name }, [source.removeLines(clause.line, last)])];
}

function lastLine(source: SourceText, clause: Clause): number {
  const held = source.heldBy(clause).map((placed) => lastLine(source, placed.clause));
  return Math.max(source.lastLineOf(clause), ...held);
}
