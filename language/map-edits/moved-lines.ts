/** The lines of a touchpoint that goes to another place. */

import type { Clause } from '../syntax/clause.ts';
import type { Lines, StageLines } from '../text/entries.ts';
import { indentIn } from '../text/insertion.ts';
import type { Slot, Standing } from '../text/slots.ts';

/** The lines of an entry as they stand in the slot. */
export function movedLines(from: Standing, slot: Slot, lines: Lines): readonly string[] {
  const { clause, first, last } = from.entry;
  return rebased(textOf(first, last, lines), lines.source.indentOf(clause.line), indentAt(from, slot, lines));
}

/** Indents only at another nesting level, so that uneven indentation of the author stays. */
function indentAt({ stage, entry }: Standing, slot: Slot, lines: Lines): string {
  const { source } = lines;
  const own = source.indentOf(entry.clause.line);
  const outer = ({ clause }: StageLines) => clause && source.indentOf(clause.line);
  return stage === slot.stage || outer(stage) === outer(slot.stage) ? own : indentIn(slot.stage, lines);
}

function rebased(content: readonly string[], from: string, to: string): readonly string[] {
  if (from === to) return content;
  return content.map((line) => (line.startsWith(from) && line.trim() !== '' ? to + line.slice(from.length) : line));
}

export function textOf(first: number, last: number, { source }: Lines): string[] {
  return Array.from({ length: last - first + 1 }, (_, step) => source.textOfLine(first + step));
}

export function blankLines(count: number): string[] {
  return Array.from({ length: count }, () => '');
}

/** The clauses in the order of the text after some of them went below a line. */
export function newOrder(clauses: readonly Clause[], isMoved: (clause: Clause) => boolean, below: number): Clause[] {
  const own = clauses.filter(isMoved);
  const others = clauses.filter((clause) => !isMoved(clause));
  const at = others.filter(({ line }) => line <= below).length;
  return [...others.slice(0, at), ...own, ...others.slice(at)];
}
