/**
 * Invariant of this room: an edit is made from the text that was read; all that it is not about stays byte for
 * byte.
 */
import type { Holder } from '../keywords/keyword-row.ts';
import { type KeywordWord, keywordNamed, spell } from '../keywords/keywords.ts';
import { spellValue, type ValueList } from '../keywords/values.ts';
import { withoutInvisible } from '../model/invisible.ts';
import { highest } from '../model/long-lists.ts';
import type { Position, Range } from '../model/position.ts';
import type { Clause } from '../syntax/clause.ts';
import type { JourneyReport } from '../syntax/journey-report.ts';
import type { PlacedClause } from '../syntax/placed-clause.ts';
import { rangeOf } from '../syntax/range.ts';
import { type Scan, scan } from '../syntax/scan.ts';
import { columnsOf, lineOf, type Span } from '../syntax/spans.ts';
import { type Structure, structureOf } from '../syntax/structure.ts';
import { applied, type SliceEdit, type TextEdit } from './edit.ts';

/** Characters that one request reads again, about half a second's worth. */
const rescanBudget = 1_000_000;

/** A text with its clauses, and its habits: line ends and indentation as its author writes them. */
export class SourceText {
  readonly text: string;
  readonly report: JourneyReport;
  /** How its lines end; of a single line, `\n`. */
  readonly eol: string;
  /** What one level of indentation looks like in most places; `undefined` where nothing is indented. */
  readonly usualStep: string | undefined;
  /** What one level of indentation looks like. */
  readonly indentUnit: string;

  private readonly placed = new Map<Clause, PlacedClause>();
  private readonly held = new Map<Clause, PlacedClause[]>();
  private readonly openers = new Map<Holder, PlacedClause[]>();
  private readonly lines = new Map<number, Clause[]>();
  private rescanned = 0;

  /** @param report of exactly this text */
  constructor(text: string, report: JourneyReport) {
    this.text = text;
    this.report = report;
    for (const clause of report.scan.clauses) add(this.lines, clause.line, clause);
    for (const placed of report.placement.clauses) {
      const { clause, parent, opens, recoveryNode } = placed;
      if (opens) add(this.openers, opens, placed);
      if (recoveryNode) continue;
      this.placed.set(clause, placed);
      if (parent && parent !== clause) add(this.held, parent, placed);
    }
    this.eol = /\r\n|\r|\n/.exec(text)?.[0] ?? '\n';
    this.usualStep = usualStepIn(text, report);
    this.indentUnit = this.usualStep ?? '  ';
  }

  /** A keyword as this text writes them, by its English word. */
  spell(word: KeywordWord): string {
    return spell(keywordNamed(word), this.report.scan.language);
  }

  /** A value as this text writes it, by its English word. */
  spellValue(list: ValueList, word: string): string {
    return spellValue(list, word, this.report.scan.language);
  }

  textOf({ start, end }: Span): string {
    return this.text.slice(start, end);
  }

  offsetAt({ line, character }: Position): number {
    return (this.report.scan.lineStarts[line] ?? this.text.length) + character;
  }

  sliceOf({ start, end }: Range): Span {
    return { start: this.offsetAt(start), end: this.offsetAt(end) };
  }

  /** The clause that holds a place. */
  clauseAt(position: Position): Clause | undefined {
    const offset = this.offsetAt(position);
    const clause = lastUpTo(this.report.scan.clauses, offset, ({ start }) => start);
    return clause && offset <= clause.end ? clause : undefined;
  }

  placedAs(clause: Clause | undefined): PlacedClause | undefined {
    return clause && this.placed.get(clause);
  }

  /** The line that opened the thing that a place belongs to; `undefined` where that line cannot be read. */
  opener(holder: Holder, position: Position): Clause | undefined {
    const placed = lastUpTo(this.openers.get(holder) ?? [], this.offsetAt(position), ({ clause }) => clause.start);
    return placed?.recoveryNode ? undefined : placed?.clause;
  }

  /** The clauses that a thing holds itself, in order; those set aside are not among them, nor is its own line. */
  heldBy(opener: Clause): readonly PlacedClause[] {
    return this.held.get(opener) ?? [];
  }

  /** Whether a clause is held by what `opener` opens, however far in. */
  isWithin(clause: Clause, opener: Clause): boolean {
    const parent = this.placedAs(clause)?.parent;
    // What stands in for a journey that is not there has the first line for its own.
    return parent !== undefined && parent !== clause && (parent === opener || this.isWithin(parent, opener));
  }

  /** White space before a line's first word, without a byte order mark. */
  indentOf(line: number): string {
    const start = this.report.scan.lineStarts[line] ?? this.text.length;
    return /^\uFEFF?(\s*)/.exec(this.text.slice(start, this.endOfLine(line)))?.[1] ?? '';
  }

  /** Offset of a line's first character that is no white space. */
  endOfIndent(line: number): number {
    const start = this.report.scan.lineStarts[line] ?? this.text.length;
    return start + (this.text[start] === '\uFEFF' ? 1 : 0) + this.indentOf(line).length;
  }

  /** Offset of a line's end, before its line break. */
  endOfLine(line: number): number {
    let end = this.report.scan.lineStarts[line + 1] ?? this.text.length;
    while (end > (this.report.scan.lineStarts[line] ?? 0) && /[\r\n]/.test(this.text[end - 1] ?? '')) {
      end--;
    }
    return end;
  }

  /** A line without its line break and without a byte order mark. */
  textOfLine(line: number): string {
    const start = this.report.scan.lineStarts[line] ?? this.text.length;
    return this.text.slice(start, this.endOfLine(line)).replace(/^\uFEFF/, '');
  }

  /** Columns of white space before a line's first word. */
  columnsBefore(line: number): number {
    return columnsOf(this.indentOf(line));
  }

  /** Every clause of the line on which this one starts. */
  onLineOf({ line }: Clause): readonly Clause[] {
    return this.lines.get(line) ?? [];
  }

  /** The line on which the last clause of this one's line ends: a text in `"""` takes several. */
  lastLineOf(clause: Clause): number {
    const end = highest(this.onLineOf(clause).map((other) => other.end));
    return lineOf(this.report.scan.lineStarts, Math.max(clause.start, end - 1));
  }

  /**
   * Whether the text at the end of its line is opened with `"""` and never closed, and would swallow what is written
   * below.
   */
  staysOpen(clause: Clause): boolean {
    return this.onLineOf(clause).some(({ fault }) => fault === 'unclosed-text');
  }

  rangeOf(slice: Span): Range {
    return rangeOf(this.report.scan.lineStarts, slice);
  }

  replace(slice: Span, newText: string): TextEdit {
    return { range: this.rangeOf(slice), newText };
  }

  insert(offset: number, newText: string): TextEdit {
    return this.replace({ start: offset, end: offset }, newText);
  }

  /** New lines behind a line, whether or not the text ends there. */
  insertBelow(line: number, lines: readonly string[]): TextEdit {
    return this.insert(this.endOfLine(line), lines.map((content) => this.eol + content).join(''));
  }

  /** New lines above a line; a byte order mark stays first. */
  insertAbove(line: number, ...lines: readonly string[]): TextEdit {
    const start = this.report.scan.lineStarts[line] ?? 0;
    const written = lines.map((content) => content + this.eol).join('');
    return this.insert(this.text[start] === '\uFEFF' ? start + 1 : start, written);
  }

  /** Takes whole lines away, the line break with them. */
  removeLines(first: number, last: number): TextEdit {
    const { lineStarts } = this.report.scan;
    const start = lineStarts[first] ?? 0;
    const next = lineStarts[last + 1];
    const from = this.text[start] === '\uFEFF' ? start + 1 : start;
    return next === undefined
      ? // The last line of a text without a final line break: the break above it goes.
        this.replace({ start: first === 0 ? from : this.endOfLine(first - 1), end: this.text.length }, '')
      : this.replace({ start: from, end: next }, '');
  }

  /** The same edits by offsets. */
  slices(edits: readonly TextEdit[]): SliceEdit[] {
    return edits.map(({ range, newText }) => ({ ...this.sliceOf(range), newText }));
  }

  /** The text after edits that do not overlap. */
  after(edits: readonly TextEdit[]): string {
    return applied(this.text, this.slices(edits));
  }

  /**
   * How the text would be read after edits. A request for all fixes of a long text asks thousands of times: past a
   * budget the answer is `undefined`, and the fix is taken as it is.
   */
  placedAfter(edits: readonly TextEdit[]): { readonly scanned: Scan; readonly placement: Structure } | undefined {
    if (this.rescanned >= rescanBudget) return undefined;
    this.rescanned += this.text.length;
    const scanned = scan(this.after(edits));
    return { scanned, placement: structureOf(scanned) };
  }
}

/**
 * What stands most often between the indentation of a thing and that of what it holds; `undefined` where nothing does.
 */
export function usualStepIn(
  text: string,
  { scan: { lineStarts }, placement }: Pick<JourneyReport, 'scan' | 'placement'>,
): string | undefined {
  const indentOf = ({ line, start }: Clause) => withoutInvisible(text.slice(lineStarts[line] ?? start, start));
  const counts = new Map<string, number>();
  for (const { clause, parent } of placement.clauses) {
    if (!parent?.startsLine || !clause.startsLine) continue;
    const [outer, inner] = [indentOf(parent), indentOf(clause)];
    if (inner.length <= outer.length || !inner.startsWith(outer)) continue;
    const step = inner.slice(outer.length);
    counts.set(step, (counts.get(step) ?? 0) + 1);
  }
  const [usual] = [...counts].sort(([, a], [, b]) => b - a);
  return usual?.[0];
}

function add<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

/** The last of a list in order that starts at or before an offset. */
function lastUpTo<T>(list: readonly T[], offset: number, startOf: (item: T) => number): T | undefined {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = list[middle];
    if (item !== undefined && startOf(item) <= offset) low = middle + 1;
    else high = middle;
  }
  return list[low - 1];
}

/**
 * A text as a value: a bar that would end it, and a backslash that would be taken for an escape, are escaped. Three
 * quotation marks at its beginning, which would open a text of several lines, become typographic ones: there is no
 * escape for them.
 */
export function escaped(text: string): string {
  return text.replace(/^(\s*)"""/u, '$1”””').replace(/\\(?=[\\|])|\|/g, '\\$&');
}

/** A name as one item of a list, `undefined` where it cannot be written there. */
export function listItem(name: string): string | undefined {
  return /[,\r\n[\]()]/.test(name) || name.trim() === '' ? undefined : escaped(name);
}
