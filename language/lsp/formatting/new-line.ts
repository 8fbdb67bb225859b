/** Where a line starts that Enter has just begun: where its author would have begun it. */

import type { Holder } from '../../keywords/keyword-row.ts';
import type { Clause } from '../../syntax/clause.ts';
import type { PlacedClause } from '../../syntax/placed-clause.ts';
import { lineOf } from '../../syntax/spans.ts';
import { indentWithin } from '../../text/add-property.ts';
import type { SourceText } from '../../text/source-text.ts';
import { endOfLine } from './format-line.ts';

/**
 * The indentation of a new, empty line that starts at `offset`: that of the lines beside it, or a step further in below
 * what it will speak about; `undefined` where nothing is known better than it is.
 *
 * @param unit one level, where the text has none yet
 */
export function newLineIndentation(source: SourceText, offset: number, unit: string): string | undefined {
  const { text, report } = source;
  const line = lineOf(report.scan.lineStarts, offset);
  const above = report.scan.clauses.findLast(({ start }) => start < offset);
  if (!above || line === 0 || text.slice(offset, endOfLine(text, offset)).trim() !== '') return undefined;
  if (isInText(above, offset, source)) return indentInText(above, line, source, unit);
  if (above.end > offset || source.lastLineOf(above) !== line - 1) return undefined;
  const own = source.onLineOf(above);
  const first = source.placedAs(own[0]);
  if (!first || first.clause.fault !== undefined) return undefined;
  return own.length === 1 && holdsLines(first) ? indentBelow(first, source, unit) : source.indentOf(first.clause.line);
}

function indentBelow({ clause }: PlacedClause, source: SourceText, unit: string): string {
  const held = source.heldBy(clause);
  const isFirst = held.every((one) => !one.clause.startsLine);
  const step = source.usualStep ?? unit;
  return isFirst ? source.indentOf(clause.line) + step : indentWithin(source, clause, held);
}

/** Whether a place is between the `"""` of a text, or behind those that nobody has closed yet. */
function isInText({ value }: Clause, offset: number, source: SourceText): boolean {
  if (!value || !source.textOf(value).startsWith('"""')) return false;
  const image = source.textOf(value);
  const isClosed = image.length > 5 && image.endsWith('"""');
  return value.start < offset && (offset <= value.end ? true : !isClosed && isBlankTo(value.end, offset, source));
}

function isBlankTo(start: number, end: number, { text }: SourceText): boolean {
  return /^\s*$/u.test(text.slice(start, end)) && (text.slice(start, end).match(/\r\n|\r|\n/gu) ?? []).length === 1;
}

/** A step further in than the keyword for the first line of a text; as the line above for the others. */
function indentInText(clause: Clause, line: number, source: SourceText, unit: string): string | undefined {
  if (line - 1 === clause.line) return source.indentOf(clause.line) + (source.usualStep ?? unit);
  return source.textOfLine(line - 1).trim() === '' ? undefined : source.indentOf(line - 1);
}

/** Things below whose line one goes on writing about them. */
function holdsLines({ opens, clause }: PlacedClause): boolean {
  const holders: readonly (Holder | undefined)[] = ['journey', 'stage', 'touchpoint', 'persona', 'source'];
  return holders.includes(opens) || (opens === 'channel' && clause.id !== undefined);
}
