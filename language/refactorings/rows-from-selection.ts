/** Converts selected rows of a spreadsheet that were pasted as plain text. */

import { pasteRows } from '../import/paste-rows.ts';
import type { Range } from '../model/position.ts';
import { isReadable } from '../syntax/clause.ts';
import { wordsFor } from '../text/words.ts';
import type { Refactoring, RefactoringContext } from './refactoring.ts';

export function selectedRows(selection: Range, context: RefactoringContext): Refactoring[] {
  const { source, analysis } = context;
  const first = selection.start.line;
  const last = selection.end.character === 0 ? selection.end.line - 1 : selection.end.line;
  if (last <= first) return [];
  const { clauses, lineStarts } = source.report.scan;
  const own = clauses.filter(({ line }) => first <= line && line <= last);
  // A valid line of a journey is not a row.
  if (own.length === 0 || own.some(isReadable)) return [];
  const rows = source.text.slice(lineStarts[first] ?? 0, source.endOfLine(last));
  const target = { source, file: analysis.file };
  const pasted = pasteRows(rows, { line: first, instead: { first, last } }, target, wordsFor(context, selection.start));
  if (!pasted) return [];
  const { edits, touchpoints: count } = pasted;
  return [{ kind: 'refactor.rewrite.rows', title: 'restructure.rows', args: { count }, edits }];
}
