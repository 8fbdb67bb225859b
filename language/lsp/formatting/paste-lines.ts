/** Lines of a journey that are pasted stand as far in as what they belong to; their words stay as they are. */

import type { Clause } from '../../syntax/clause.ts';
import type { PlacedClause } from '../../syntax/placed-clause.ts';
import { lineOf, type Span } from '../../syntax/spans.ts';
import type { SourceText } from '../../text/source-text.ts';
import { sourceOf } from '../../text/text-order.ts';
import { indentIn } from '../own-level.ts';

/** What takes the place of a selection, and of `unindent` characters at the beginning of its line. */
export interface PastedLines {
  readonly newText: string;
  readonly unindent: number;
}

/** Characters. What is longer is pasted as it is: an editor waits for the answer, and the whole text is read twice. */
const longestPasted = 100_000;
const longestText = 1_000_000;

/**
 * The lines as they are to stand; `undefined` where they can be pasted as they are, or are not lines of their own
 * there: in a value, a comment or a text between quotation marks.
 *
 * @param selection what is replaced, or the place of the cursor
 */
export function pasteLines(text: string, selection: Span, pasted: string): PastedLines | undefined {
  const { start, end } = selection;
  if (pasted.length > longestPasted || text.length > longestText) return undefined;
  const prefix = /[^\r\n]*$/u.exec(text.slice(0, start))?.[0].replace(/^\uFEFF/u, '') ?? '';
  if (prefix.trim() !== '' || pasted.trim() === '') return undefined;
  const plain = sourceOf(text.slice(0, start) + pasted + text.slice(end));
  const lines = new Reindented(plain, { start, end: start + pasted.length }, pasted).lines();
  const written = lines?.join('');
  if (written === undefined || written === prefix + pasted) return undefined;
  const after = sourceOf(text.slice(0, start - prefix.length) + written + text.slice(end));
  if (meaning(after) !== meaning(plain)) return undefined;
  const lead = /^[^\S\r\n]*/u.exec(written)?.[0] ?? '';
  return prefix.endsWith(lead)
    ? { newText: written.slice(lead.length), unindent: prefix.length - lead.length }
    : { newText: written, unindent: prefix.length };
}

/** What every line that can be read belongs to. */
function meaning({ report: { scan, placement } }: SourceText): string {
  const numbers = new Map(scan.clauses.map((clause, index) => [clause, index]));
  const number = (clause: Clause | undefined) => (clause ? numbers.get(clause) : undefined);
  return JSON.stringify(
    placement.clauses.map((one) => [
      one.keyword.word,
      one.parentKind,
      one.recoveryNode,
      number(one.clause),
      number(one.parent),
    ]),
  );
}

/** The lines of a text that has just been pasted, with other white space before them. */
class Reindented {
  private readonly source: SourceText;
  private readonly first: number;
  private readonly last: number;
  private readonly end: number;
  /** Of the text around; `undefined` where that has no levels. */
  private readonly step: string | undefined;
  private readonly pastedStep: string | undefined;
  private readonly placed: readonly PlacedClause[];
  private readonly leads = new Map<Clause, { readonly before: string; readonly after: string }>();
  private readonly pastedLead: string;

  constructor(source: SourceText, { start, end }: Span, pasted: string) {
    const { scan, placement } = source.report;
    this.source = source;
    this.first = lineOf(scan.lineStarts, start);
    this.end = end;
    this.last = lineOf(scan.lineStarts, Math.max(start, end - 1));
    this.pastedLead = /^[^\S\r\n]*/u.exec(pasted)?.[0] ?? '';
    this.pastedStep = sourceOf(pasted).usualStep;
    // White space before the cursor says nothing: without the pasted lines it would stand before the line below them.
    const before = source.text.slice(0, start).replace(/[^\S\r\n]+$/u, '');
    this.step = sourceOf(before + source.text.slice(end)).usualStep;
    this.placed = placement.clauses.filter(
      ({ clause, recoveryNode }) => !recoveryNode && clause.startsLine && this.isPasted(clause),
    );
  }

  /** With their line ends; `undefined` where the first of them is not a line of the language. */
  lines(): string[] | undefined {
    const { scan } = this.source.report;
    const [opening] = scan.clauses.filter((clause) => this.isPasted(clause));
    const above = scan.clauses.findLast(({ line }) => line < this.first);
    if (!opening || opening !== this.placed[0]?.clause || above?.fault === 'unclosed-text') return undefined;
    for (const one of this.placed)
      this.leads.set(one.clause, { before: this.leadOf(one.clause), after: this.wanted(one) });
    const lines: string[] = [];
    for (let line = this.first; line <= this.last; line++) {
      const written = this.rewritten(line);
      if (written === undefined) return undefined;
      lines.push(written);
    }
    return lines;
  }

  private isPasted({ line }: Clause): boolean {
    return line >= this.first && line <= this.last;
  }

  /**
   * White space before a line where it was copied. What was copied from the middle of its line tells by the line below
   * it.
   */
  private leadOf(clause: Clause): string {
    if (clause.line !== this.first) return this.source.indentOf(clause.line);
    if (this.pastedLead !== '') return this.pastedLead;
    const held = this.placed.find(({ parent }) => parent === clause);
    const inner = held ? this.source.indentOf(held.clause.line) : '';
    const step = this.pastedStep ?? this.step ?? '';
    return inner.endsWith(step) ? inner.slice(0, inner.length - step.length) : inner;
  }

  private wanted({ clause, keyword, parentKind, parent }: PlacedClause): string {
    const outer = this.placed.find((one) => one.clause === parent && one.opens === parentKind);
    const own = outer && this.leads.get(outer.clause);
    if (!own) {
      const { text, report } = this.source;
      const levels = { text, report, step: this.step ?? this.pastedStep ?? '  ' };
      return (
        this.besidePasted(parent, parentKind) ??
        indentIn({ holder: parentKind, clause: parent, stages: 0 }, keyword, clause.start, levels)
      );
    }
    const lead = this.leadOf(clause);
    const deeper = lead.startsWith(own.before) ? lead.slice(own.before.length) : '';
    return own.after + (deeper === '' ? (this.step ?? '') : this.inSteps(deeper));
  }

  /** As another pasted line of the same thing. */
  private besidePasted(parent: Clause | undefined, holder: PlacedClause['parentKind']): string | undefined {
    const beside = this.placed.find(
      (one) => one.parent === parent && one.parentKind === holder && this.leads.has(one.clause),
    );
    return beside && this.leads.get(beside.clause)?.after;
  }

  /** Levels as the text around has them. */
  private inSteps(space: string): string {
    const count = space.length / (this.pastedStep?.length ?? Number.NaN);
    return this.step !== undefined && Number.isInteger(count) ? this.step.repeat(count) : space;
  }

  private rewritten(line: number): string | undefined {
    const { text, report } = this.source;
    const start = report.scan.lineStarts[line] ?? 0;
    const end = line === this.last ? this.end : (report.scan.lineStarts[line + 1] ?? text.length);
    const whole = text.slice(start, end).replace(/^\uFEFF/u, '');
    const space = /^[^\S\r\n]*/u.exec(whole)?.[0] ?? '';
    const words = whole.slice(space.length);
    const lead = line === this.first ? this.pastedLead : space;
    if (words.trim() === '') return whole;
    const own = this.clauseFor(line);
    const moved = own && this.leads.get(own.clause);
    if (!moved) return whole;
    if (own.clause.line === line) return moved.after + words;
    const isInText = own.clause.line < line && this.source.lastLineOf(own.clause) >= line;
    // A text that was copied from the middle of its first line: where its other lines stood below that is not known.
    if (isInText && own.clause.line === this.first && this.pastedLead === '') return whole;
    if (lead.startsWith(moved.before)) return moved.after + lead.slice(moved.before.length) + words;
    // A text would lose the places of its lines to each other.
    return isInText ? undefined : moved.after + words;
  }

  /** A comment goes with the line below it, any other line with the one above. */
  private clauseFor(line: number): PlacedClause | undefined {
    const isComment = this.source.report.scan.comments.some((comment) => comment.line === line);
    const below = isComment ? this.placed.find(({ clause }) => clause.line > line) : undefined;
    return below ?? this.placed.findLast(({ clause }) => clause.line <= line);
  }
}
