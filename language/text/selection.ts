/**
 * What a selection is about: only a thing whose own line is selected, so that there is not a light bulb on every line.
 */

import type { Range } from '../model/position.ts';
import type { Clause } from '../syntax/clause.ts';
import type { PlacedClause } from '../syntax/placed-clause.ts';
import type { SourceText } from './source-text.ts';

/** The thing that is opened on the selected line, where the cursor stands on one line. */
export function nodeOnLine({ start, end }: Range, source: SourceText): PlacedClause | undefined {
  if (start.line !== end.line) return undefined;
  const first = source.report.scan.clauses.find((clause) => clause.line === start.line && clause.startsLine);
  const placed = source.placedAs(first);
  return placed?.opens && placed.clause.fault === undefined ? placed : undefined;
}

/** Whether that line is selected, and no other. */
export function isOnLine({ start, end }: Range, line: number): boolean {
  return start.line === line && end.line === line;
}

/** The clauses below a thing that are its own or of what it holds, in order. */
export function clausesWithin(opener: Clause, source: SourceText): Clause[] {
  return source.report.scan.clauses.filter((clause) => source.isWithin(clause, opener));
}

/** Whether every clause from one offset to another is read and has its place. */
export function allRead(source: SourceText, start: number, end: number): boolean {
  const aside = new Set(source.report.placement.skipped.map(({ clause }) => clause.start));
  return source.report.scan.clauses
    .filter((clause) => clause.start >= start && clause.end <= end)
    .every((clause) => clause.fault === undefined && !aside.has(clause.start) && source.placedAs(clause));
}
