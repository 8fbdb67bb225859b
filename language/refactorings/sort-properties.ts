/** Sorts the lines of a touchpoint into the usual order of facts. Comments above a line move with it. */

import { keywords } from '../keywords/keywords.ts';
import type { Range } from '../model/position.ts';
import type { Clause } from '../syntax/clause.ts';
import { Lines } from '../text/entries.ts';
import { allRead, clausesWithin, nodeOnLine } from '../text/selection.ts';
import type { SourceText } from '../text/source-text.ts';
import { keepsStructure } from '../text/structure-check.ts';
import type { Refactoring, RefactoringContext } from './refactoring.ts';

interface Chunk {
  readonly clauses: readonly Clause[];
  /** Comments and blank lines above, and the line itself. */
  readonly lines: readonly string[];
}

export function sortedProperties(selection: Range, { source }: RefactoringContext): Refactoring[] {
  const placed = nodeOnLine(selection, source);
  if (placed?.opens !== 'touchpoint') return [];
  const { clause } = placed;
  const own = clausesWithin(clause, source).filter(({ line }) => line > source.lastLineOf(clause));
  const last = own.at(-1);
  if (!last || !allRead(source, clause.start, last.end) || new Lines(source).blockOf(clause).shares) return [];
  const chunks = chunksOf(clause, own, source);
  const sorted = [...chunks].sort((a, b) => rank(a) - rank(b));
  if (sorted.every((chunk, index) => chunk === chunks[index])) return [];
  const first = source.lastLineOf(clause) + 1;
  const start = source.report.scan.lineStarts[first] ?? 0;
  const end = source.endOfLine(source.lastLineOf(last));
  const newText = sorted.flatMap(({ lines }) => lines).join(source.eol);
  const edits = [source.replace({ start, end }, newText)];
  const { clauses } = source.report.scan;
  const at = clauses.indexOf(own[0] ?? clause);
  const inOrder = [
    ...clauses.slice(0, at),
    ...sorted.flatMap((chunk) => chunk.clauses),
    ...clauses.slice(at + own.length),
  ];
  if (!keepsStructure(source, edits, inOrder, undefined)) return [];
  return [{ kind: 'refactor.rewrite.sort', title: 'restructure.sort', args: {}, edits }];
}

function chunksOf(opener: Clause, own: readonly Clause[], source: SourceText): Chunk[] {
  let from = source.lastLineOf(opener) + 1;
  return own
    .filter(({ startsLine }) => startsLine)
    .map((clause) => {
      const last = source.lastLineOf(clause);
      const lines = Array.from({ length: last - from + 1 }, (_, step) => source.textOfLine(from + step));
      from = last + 1;
      return { clauses: own.filter(({ line }) => clause.line <= line && line <= last), lines };
    });
}

/** Keywords without a usual place come after the others. */
function rank({ clauses: [first] }: Chunk): number {
  return first?.keyword?.order ?? keywords.length;
}
