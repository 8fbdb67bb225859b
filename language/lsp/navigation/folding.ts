/**
 * What can be folded: everything that takes more than one line, told from the text alone, so that half-typed lines
 * count.
 */
import type { LangiumDocument } from 'langium';
import type { FoldingRangeProvider } from 'langium/lsp';
import { type FoldingRange, FoldingRangeKind } from 'vscode-languageserver-types';
import type { Clause, Comment } from '../../syntax/clause.ts';
import { isJourneyReport, type JourneyReport } from '../../syntax/journey-report.ts';
import type { Scan } from '../../syntax/scan.ts';
import { lineOf } from '../../syntax/spans.ts';

export class JourneyFoldingRangeProvider implements FoldingRangeProvider {
  getFoldingRanges(document: LangiumDocument): FoldingRange[] {
    const report = document.parseResult.lexerReport;
    if (!isJourneyReport(report)) {
      return [];
    }
    const longest = new Map<number, FoldingRange>();
    for (const range of [...things(report), ...longTexts(report.scan), ...commentRuns(report.scan.comments)]) {
      // An editor has one arrow a line: a text that starts on its touchpoint's line folds with the touchpoint.
      if (range.endLine > (longest.get(range.startLine)?.endLine ?? range.startLine)) {
        longest.set(range.startLine, range);
      }
    }
    return [...longest.values()].toSorted((a, b) => a.startLine - b.startLine);
  }
}

/**
 * Journeys, stages, touchpoints and what is declared. Each ends with the last line that is written in it, also one that
 * cannot be read; the blank lines behind it stay.
 */
function* things({ scan, placement }: JourneyReport): Generator<FoldingRange> {
  const before = previousClauses(scan.clauses);
  const open: Clause[] = [];
  for (const { clause, closes, opens } of placement.clauses) {
    const last = before.get(clause);
    for (const closed of open.splice(open.length - closes, closes)) {
      yield fold(closed.line, last ? lastLine(scan, last) : closed.line);
    }
    if (opens) {
      open.push(clause);
    }
  }
  const last = scan.clauses.at(-1);
  for (const closed of open) {
    yield fold(closed.line, last ? lastLine(scan, last) : closed.line);
  }
}

function previousClauses(clauses: readonly Clause[]): ReadonlyMap<Clause, Clause> {
  return new Map(
    clauses.flatMap((clause, index): [Clause, Clause][] => {
      const previous = clauses[index - 1];
      return previous ? [[clause, previous]] : [];
    }),
  );
}

/** Texts between two `"""`. */
function* longTexts(scan: Scan): Generator<FoldingRange> {
  for (const { value } of scan.clauses) {
    if (value) {
      yield fold(lineOf(scan.lineStarts, value.start), lineOf(scan.lineStarts, value.end - 1));
    }
  }
}

/** Comments on lines that follow each other. */
function* commentRuns(comments: readonly Comment[]): Generator<FoldingRange> {
  let start: Comment | undefined;
  let end: Comment | undefined;
  for (const comment of comments) {
    if (start && end && comment.line !== end.line + 1) {
      yield { ...fold(start.line, end.line), kind: FoldingRangeKind.Comment };
      start = undefined;
    }
    start ??= comment;
    end = comment;
  }
  if (start && end) {
    yield { ...fold(start.line, end.line), kind: FoldingRangeKind.Comment };
  }
}

function fold(startLine: number, endLine: number): FoldingRange {
  return { startLine, endLine };
}

function lastLine({ lineStarts }: Scan, { start, end }: Clause): number {
  return lineOf(lineStarts, Math.max(start, end - 1));
}
