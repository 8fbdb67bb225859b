/** What reading a text found beside its tree. */
import type { LexingReport } from 'langium';
import type { Comment } from './clause.ts';
import type { ReadingProblem } from './problem.ts';
import type { Scan } from './scan.ts';
import type { Structure } from './structure.ts';

/** A comment `# ignore code, code: reason` and the line (from 0) that it silences these codes on. */
export interface Ignore {
  readonly line: number;
  readonly codes: readonly string[];
}

export interface JourneyReport extends LexingReport {
  readonly scan: Scan;
  readonly placement: Structure;
  readonly problems: readonly ReadingProblem[];
  readonly ignores: readonly Ignore[];
}

/** True for the report of our parser. */
export function isJourneyReport(report: LexingReport | undefined): report is JourneyReport {
  return report !== undefined && 'scan' in report;
}

const ignorePattern = /^#\s*ignore\s+([^:]+)/iu;

/** Whether a comment silences codes. */
export function isIgnoreComment(text: string): boolean {
  return ignorePattern.test(text);
}

/**
 * Each `# ignore` comment speaks about the next line that has a clause.
 *
 * @param lines those with a clause, from 0, in the order of the text
 */
export function ignoresIn(text: string, comments: readonly Comment[], lines: readonly number[]): Ignore[] {
  let next = 0;
  return comments.flatMap((comment) => {
    // Both are in the order of the text, so that many comments walk through the lines once.
    while ((lines[next] ?? Infinity) <= comment.line) next++;
    const codes = ignorePattern.exec(text.slice(comment.start, comment.end))?.[1];
    const line = codes === undefined ? undefined : lines[next];
    return codes === undefined || line === undefined
      ? []
      : [{ line, codes: codes.split(',').map((code) => code.trim().toLowerCase()) }];
  });
}
