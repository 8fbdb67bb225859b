import type { Finding } from '../model/finding.ts';
import { append } from '../model/long-lists.ts';
import type { Clause } from '../syntax/clause.ts';
import type { StructureProblem } from '../syntax/placed-clause.ts';
import { indentWithin } from '../text/add-property.ts';
import type { FixContext, TextEdit } from '../text/edit.ts';
import type { SourceText } from '../text/source-text.ts';
import { type Fix, preferred } from './fix.ts';

/**
 * Indents a line to the level of its keyword, together with its children. If the line is already right, the line above
 * it that is indented too little is moved. An edit that improves nothing is not offered.
 */
export function indentLine({ range }: Finding, { source }: FixContext): Fix[] {
  const placed = source.placedAs(source.clauseAt(range.start));
  if (!placed?.clause.startsLine) return [];
  const { clause, parent } = placed;
  const before = source.indentOf(clause.line);
  const outer = (parent ? source.heldBy(parent) : []).findLast(
    (other) => other.clause.startsLine && other.clause.start < clause.start && other.clause.indent < clause.indent,
  );
  const moves = [
    moved(source, clause, parent ? wantedIndent(source, clause, parent) : ''),
    ...(outer ? [moved(source, outer.clause, before)] : []),
  ];
  const misled = misledIn(source.report.placement.problems);
  const better = moves.find((edits) => {
    const after = edits.length > 0 ? source.placedAfter(edits) : { placement: source.report.placement };
    return !after || misledIn(after.placement.problems) < misled;
  });
  return better ? [preferred('fix.indent', {}, better)] : [];
}

function misledIn(problems: readonly StructureProblem[]): number {
  return problems.filter(({ fault }) => fault === 'misleading-indentation').length;
}

function moved(source: SourceText, clause: Clause, indent: string): TextEdit[] {
  const before = source.indentOf(clause.line);
  if (indent === before) return [];
  return linesOf(source, clause).flatMap((line): TextEdit[] => {
    const own = source.indentOf(line);
    if (!own.startsWith(before)) return [];
    const start = source.endOfIndent(line) - own.length;
    return [source.replace({ start, end: start + own.length }, indent + own.slice(before.length))];
  });
}

/** The indentation of the other facts of the same element that are indented correctly. */
function wantedIndent(source: SourceText, clause: Clause, parent: Clause): string {
  const misled = new Set(
    source.report.placement.problems
      .filter(({ fault }) => fault === 'misleading-indentation')
      .map((problem) => problem.clause),
  );
  const siblings = source.heldBy(parent).filter((other) => other.clause !== clause && !misled.has(other.clause));
  return indentWithin(
    source,
    parent,
    siblings.filter((other) => other.clause.indent > parent.indent),
  );
}

/** The line itself, the lines of its text, and the lines of its children. */
function linesOf(source: SourceText, clause: Clause): number[] {
  const lines: number[] = [];
  for (let line = clause.line; line <= source.lastLineOf(clause); line++) lines.push(line);
  for (const held of source.heldBy(clause)) {
    if (held.clause.startsLine) append(lines, linesOf(source, held.clause));
  }
  return lines;
}
