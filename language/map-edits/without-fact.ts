import type { Range } from '../model/position.ts';
import type { Clause } from '../syntax/clause.ts';
import type { TextEdit } from '../text/edit.ts';
import type { SourceText } from '../text/source-text.ts';

/** What takes a fact away, and the clauses that stay. */
interface Removal {
  readonly edits: readonly TextEdit[];
  readonly left: readonly Clause[];
}

/**
 * Takes a fact out of the text with all that it holds: its lines, or what stands between two bars. Comments stay.
 *
 * @param name one name of the list that the clause has; `undefined`: all of the clause
 */
export function withoutFact(name: Range | undefined, clause: Clause, source: SourceText): Removal {
  const { clauses } = source.report.scan;
  const item = name && withoutName(name, clause, source);
  if (item) return { edits: [item], left: clauses };
  const owned = (other: Clause) => other === clause || source.isWithin(other, clause);
  const end = clauses.findLast(owned) ?? clause;
  const shares = !clause.startsLine || clauses[clauses.indexOf(end) + 1]?.startsLine === false;
  const left = clauses.filter((other) => !owned(other));
  // Comments stay: beside one fact among others nothing tells which of them a comment is about.
  return shares
    ? { edits: [betweenBars(clause, owned, source)], left }
    : { edits: [source.removeLines(clause.line, source.lastLineOf(end))], left };
}

/** One name of a list and the comma beside it; `undefined` where it is the only one. */
function withoutName(name: Range, { value }: Clause, source: SourceText): TextEdit | undefined {
  const { start, end } = source.sliceOf(name);
  if (!value || (start <= value.start && value.end <= end)) return undefined;
  const behind = /^\s*,\s*/u.exec(source.text.slice(end, value.end))?.[0];
  if (behind !== undefined && start <= value.start) return source.replace({ start, end: end + behind.length }, '');
  const before = /\s*,\s*$/u.exec(source.text.slice(value.start, start))?.[0] ?? '';
  return source.replace({ start: start - before.length, end }, '');
}

function betweenBars(clause: Clause, owned: (other: Clause) => boolean, source: SourceText): TextEdit {
  const line = source.onLineOf(clause);
  const at = line.indexOf(clause);
  const end = line.findLast(owned) ?? clause;
  const [before, next] = [line[at - 1], line[line.indexOf(end) + 1]];
  if (before) return source.replace({ start: before.end, end: end.end }, '');
  return source.replace({ start: clause.start, end: next?.start ?? end.end }, '');
}
