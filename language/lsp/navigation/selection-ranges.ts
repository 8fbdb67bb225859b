/** What is selected when a selection grows: value, clause, line, touchpoint, stage, journey, file. */
import type { LangiumDocument } from 'langium';
import type { SelectionRangeParams } from 'vscode-languageserver-protocol';
import type { SelectionRange } from 'vscode-languageserver-types';
import { append } from '../../model/long-lists.ts';
import { namesOf } from '../../syntax/branches.ts';
import type { Clause } from '../../syntax/clause.ts';
import { isJourneyReport, type JourneyReport } from '../../syntax/journey-report.ts';
import type { Scan } from '../../syntax/scan.ts';
import { lineOf, type Span, splitNames, trimSpan } from '../../syntax/spans.ts';
import type { Structure } from '../../syntax/structure.ts';
import { endOfLine } from '../formatting/format-line.ts';

/** For each place what is around it, the smallest first. */
export function selectionRanges(document: LangiumDocument, { positions }: SelectionRangeParams): SelectionRange[] {
  const report = document.parseResult.lexerReport;
  const { textDocument } = document;
  const text = textDocument.getText();
  const toRange = ({ start, end }: Span) => ({
    start: textDocument.positionAt(start),
    end: textDocument.positionAt(end),
  });
  return positions.map((position) => {
    const slices = isJourneyReport(report) ? slicesAround(text, textDocument.offsetAt(position), report) : [];
    const nested = slices.reduceRight<SelectionRange | undefined>(
      (parent, slice) => ({ range: toRange(slice), ...(parent ? { parent } : {}) }),
      undefined,
    );
    return nested ?? { range: { start: position, end: position } };
  });
}

function slicesAround(text: string, offset: number, { scan, placement }: JourneyReport): Span[] {
  const clause = scan.clauses.find((one) => includes(one, offset));
  const candidates = [
    ...(clause ? partsOf(text, offset, clause) : []),
    ...lineAround(text, scan, offset, clause),
    ...thingsAround(offset, scan, placement),
    { start: 0, end: text.length },
  ];
  // Each has to be larger than the one before: an editor that is given the same twice seems to do nothing.
  const kept: Span[] = [];
  for (const slice of candidates) {
    const last = kept.at(-1);
    const grows = !last || (slice.start <= last.start && last.end <= slice.end && length(slice) > length(last));
    if (includes(slice, offset) && grows) kept.push(slice);
  }
  return kept;
}

/** One of several names, what is in parentheses, the parentheses, the whole value, and the clause. */
function partsOf(text: string, offset: number, clause: Clause): Span[] {
  const { value } = clause;
  const parts: Span[] = [];
  if (value && includes(value, offset) && !text.startsWith('"""', value.start)) {
    const open = text.lastIndexOf('(', offset - 1);
    const close = text.indexOf(')', offset);
    if (open >= value.start && close >= 0 && close < value.end) {
      parts.push(
        ...splitNames(text, open + 1, close),
        { start: open + 1, end: close },
        { start: open, end: close + 1 },
      );
    } else if (clause.keyword?.value === 'names') {
      append(parts, namesOf(clause.keyword, text, value));
    }
    const bracket = text.slice(value.start, value.end).indexOf('(');
    const number = bracket > 0 ? trimSpan(text, value.start, value.start + bracket) : undefined;
    if (number) parts.push(number);
  }
  return [
    ...parts.filter((part) => includes(part, offset)).toSorted((one, other) => length(one) - length(other)),
    ...clause.personas.filter((part) => includes(part, offset)),
    ...[clause.word, clause.id, value].filter((part) => part !== undefined && includes(part, offset)),
    clause,
  ].filter((part) => part !== undefined);
}

/**
 * The line without its indentation, which is not a part of what begins on it; a text of several lines counts as one.
 */
function lineAround(text: string, { clauses, lineStarts }: Scan, offset: number, clause: Clause | undefined): Span[] {
  const first = clause && clauses.findLast((one) => one.startsLine && one.start <= clause.start);
  if (!first) {
    const from = lineStarts[lineOf(lineStarts, offset)] ?? 0;
    const inner = trimSpan(text, from, endOfLine(text, from));
    return inner ? [inner] : [];
  }
  const next = clauses.find((one) => one.startsLine && one.start > first.start);
  const last = clauses.findLast((one) => !next || one.start < next.start);
  return [{ start: first.start, end: last?.end ?? first.end }];
}

/** The things that hold the place, the innermost first; each ends with its last clause. */
function thingsAround(offset: number, { clauses }: Scan, { clauses: placed }: Structure): Span[] {
  const open: Clause[] = [];
  const found: Span[] = [];
  const numbers = new Map(clauses.map((clause, index) => [clause, index]));
  const close = (count: number, before: Clause | undefined) => {
    const index = ((before && numbers.get(before)) ?? clauses.length) - 1;
    for (const { start } of open.splice(open.length - count, count).reverse()) {
      found.push({ start, end: clauses[index]?.end ?? start });
    }
  };
  for (const { clause, closes, opens } of placed) {
    if (closes > 0) close(closes, clause);
    if (opens) open.push(clause);
  }
  close(open.length, undefined);
  return found.filter((thing) => includes(thing, offset)).toSorted((one, other) => length(one) - length(other));
}

function includes({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset <= end;
}

function length({ start, end }: Span): number {
  return end - start;
}
