import type { LangiumDocument } from 'langium';
import type { TextEdit } from 'vscode-languageserver-types';
import type { JourneyReport } from '../syntax/journey-report.ts';
import { SourceText } from '../text/source-text.ts';

/** Makes the edit that adds a `use` line with a path. */
export function useAdder({ textDocument }: LangiumDocument, report: JourneyReport): (path: string) => TextEdit {
  let source: SourceText | undefined;
  return (path) => {
    source ??= new SourceText(textDocument.getText(), report);
    return addUse(source, path);
  };
}

/**
 * Behind the other `use` lines; where there is none that counts, above the first line and the comments that speak about
 * it.
 */
function addUse(source: SourceText, path: string): TextEdit {
  const { placement, scan } = source.report;
  const line = `${source.spell('use')}: ${path}`;
  // A `use` line that stands where it means nothing would take the new one with it.
  const last = placement.clauses.findLast(
    ({ keyword, clause, recoveryNode }) =>
      keyword.word === 'use' && clause.startsLine && !recoveryNode && !source.staysOpen(clause),
  )?.clause;
  return last
    ? source.insertBelow(source.lastLineOf(last), [line])
    : source.insertAbove(lineAboveComments(scan.clauses[0]?.line ?? 0, scan.comments), line);
}

/** A comment `# ignore` counts for the next line, whatever that is. */
function lineAboveComments(line: number, comments: JourneyReport['scan']['comments']): number {
  const commented = new Set(comments.map((comment) => comment.line));
  let at = line;
  while (at > 0 && commented.has(at - 1)) at--;
  return at;
}
