/**
 * Writes a touchpoint on one line with bars, or each of its facts on its own line: the same facts in the same order.
 */

import type { Holder } from '../keywords/keyword-row.ts';
import type { Range } from '../model/position.ts';
import type { Clause } from '../syntax/clause.ts';
import type { TextEdit } from '../text/edit.ts';
import { Lines } from '../text/entries.ts';
import { allRead, clausesWithin, nodeOnLine } from '../text/selection.ts';
import type { SourceText } from '../text/source-text.ts';
import { keepsStructure } from '../text/structure-check.ts';
import type { Refactoring, RefactoringContext } from './refactoring.ts';

const kind = 'refactor.rewrite.lines';

/** What takes the facts behind it on its line, and what must therefore come last. */
const takers: readonly (Holder | undefined)[] = ['need', 'action'];

export function touchpointLines(selection: Range, { source }: RefactoringContext): Refactoring[] {
  const placed = nodeOnLine(selection, source);
  if (placed?.opens !== 'touchpoint') return [];
  const { clause } = placed;
  const own = clausesWithin(clause, source);
  const last = own.at(-1);
  if (!last || !allRead(source, clause.start, last.end)) return [];
  const beside = own.filter(({ line }) => line === clause.line);
  return [
    ...(beside.length > 0 ? toSeveral(clause, own, source) : []),
    ...(beside.length < own.length ? toOne(clause, own, source) : []),
  ];
}

function toSeveral(opener: Clause, own: readonly Clause[], source: SourceText): Refactoring[] {
  const beside = own.filter(({ line }) => line === opener.line);
  const last = beside.at(-1);
  if (!last) return [];
  const lines = groups(opener, beside, source).map((group) => joined(group, source));
  const below = own.find(({ line }) => line > opener.line);
  const indent = below ? source.indentOf(below.line) : source.indentOf(opener.line) + source.indentUnit;
  const written = lines.map((line) => source.eol + indent + line).join('');
  const edits = [source.replace({ start: opener.end, end: last.end }, written)];
  const order = source.report.scan.clauses;
  const what = { kind, title: 'restructure.several-lines', args: {} } as const;
  return keepsStructure(source, edits, order, undefined) ? [{ ...what, edits }] : [];
}

function toOne(opener: Clause, own: readonly Clause[], source: SourceText): Refactoring[] {
  const what = { kind, title: 'restructure.one-line', args: {} } as const;
  const refused = (
    reason: 'restructure.has-comment' | 'restructure.has-text' | 'restructure.would-bind',
    at: number,
  ) => [{ ...what, edits: [], refused: { reason, args: { line: at + 1 } } }];
  const lines = new Lines(source).blockOf(opener);
  const comment = source.report.scan.comments.find(({ line }) => opener.line < line && line <= lines.last);
  if (comment) return refused('restructure.has-comment', comment.line);
  const text = own.find((clause) => source.lastLineOf(clause) > clause.line);
  if (text) return refused('restructure.has-text', text.line);
  const end = own.at(-1)?.end ?? opener.end;
  const inOrder = [...groups(opener, own, source)].sort((a, b) => rank(a) - rank(b));
  const facts = inOrder.map((group) => joined(group, source));
  const edits: TextEdit[] = [source.replace({ start: opener.end, end }, facts.map((fact) => ` | ${fact}`).join(''))];
  const { clauses } = source.report.scan;
  const at = clauses.indexOf(opener) + 1;
  const order = [...clauses.slice(0, at), ...inOrder.flat(), ...clauses.slice(at + own.length)];
  if (lines.shares) return [];
  if (keepsStructure(source, edits, order, undefined)) return [{ ...what, edits }];
  const binding = inOrder.find((group) => group.length > 1)?.[0] ?? opener;
  return refused('restructure.would-bind', binding.line);
}

/** Each fact with its properties on the same line. */
function groups(opener: Clause, own: readonly Clause[], source: SourceText): Clause[][] {
  const found: Clause[][] = [];
  for (const clause of own) {
    if (source.placedAs(clause)?.parent === opener) found.push([clause]);
    else found.at(-1)?.push(clause);
  }
  return found;
}

function joined(group: readonly Clause[], source: SourceText): string {
  return group.map((clause) => source.textOf(clause)).join(' | ');
}

function rank([first]: readonly Clause[]): number {
  return takers.indexOf(first?.keyword?.opens);
}
