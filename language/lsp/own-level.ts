/**
 * How far in a line stands by what its keyword belongs to, for lines that are begun where facts of a thing above stand.
 */

import type { Keyword } from '../keywords/keywords.ts';
import type { Clause } from '../syntax/clause.ts';
import type { JourneyReport } from '../syntax/journey-report.ts';
import type { OpenThing } from '../syntax/open-thing.ts';
import type { PlacedClause } from '../syntax/placed-clause.ts';
import { lineOf } from '../syntax/spans.ts';
import { openBefore, withoutInline } from './open-scopes.ts';

/** A text as it was read, and white space of one level in it. */
export interface Levels {
  readonly text: string;
  readonly report: JourneyReport;
  readonly step: string;
}

/**
 * The indentation of a line that `holder` holds: that of the line above that it stands beside, or a step further in
 * than the line of the holder. A line that its own indentation belies is no model for others.
 *
 * @param before offset at which the line's keyword stands
 */
export function indentIn({ holder, clause }: OpenThing, keyword: Keyword, before: number, levels: Levels): string {
  const { clauses, problems } = levels.report.placement;
  const misled = new Set<Clause>(
    problems.filter(({ fault }) => fault === 'misleading-indentation').map((problem) => problem.clause),
  );
  const beside = clauses.filter(
    (one) =>
      one.clause.start < before &&
      one.clause.startsLine &&
      !one.recoveryNode &&
      one.parentKind === holder &&
      one.parent === clause &&
      !misled.has(one.clause),
  );
  const model = beside.findLast((one) => one.keyword === keyword) ?? beside.at(-1);
  if (model) return indentOf(model.clause.line, levels);
  return clause ? indentOf(clause.line, levels) + levels.step : '';
}

/**
 * The indentation of a line that has just got its keyword and colon, where it stands too far in for what it belongs to;
 * `undefined` for every other line. A line stays that says something already: its author has seen where it stands.
 *
 * @param offset where the cursor stands, behind the colon
 */
export function ownIndentation(offset: number, levels: Levels): string | undefined {
  const { scan, placement } = levels.report;
  const line = lineOf(scan.lineStarts, offset);
  const index = scan.clauses.findIndex((one) => one.line === line);
  const clause = scan.clauses[index];
  const isAlone = clause?.startsLine && !clause.value && !clause.fault && scan.clauses[index + 1]?.line !== line;
  if (!isAlone || clause.colon === undefined || clause.colon >= offset) return undefined;
  // The text above may still get its closing quotation marks, and then the line is only a part of it.
  if (scan.clauses[index - 1]?.fault === 'unclosed-text') return undefined;
  const placed = placement.clauses.find((one) => one.clause === clause && !one.recoveryNode);
  return placed && outdented(placed, levels);
}

function outdented({ clause, keyword, parentKind, parent }: PlacedClause, levels: Levels): string | undefined {
  const open = withoutInline(openBefore(levels.report.placement.clauses, clause.start));
  const meant = open.findLastIndex((one) => !one.clause || one.clause.indent < clause.indent);
  const depth = open.findIndex((one) => one.holder === parentKind && one.clause === parent);
  const own = open[depth];
  return own && meant > depth ? indentIn(own, keyword, clause.start, levels) : undefined;
}

/** White space before a line's first word, without a byte order mark. */
function indentOf(line: number, { text, report }: Levels): string {
  const start = report.scan.lineStarts[line] ?? text.length;
  return /^\uFEFF?([^\S\r\n]*)/u.exec(text.slice(start, report.scan.lineStarts[line + 1]))?.[1] ?? '';
}
