/** The lines that each touchpoint takes in a text, with its comments, and what stands between them. */

import type { Journey, Stage, StageEntry } from '../model/model.ts';
import type { Clause } from '../syntax/clause.ts';
import type { SourceText } from './source-text.ts';

/** A touchpoint, or one that is met again, on whole lines of its own. */
export interface Entry {
  /** Key of the touchpoint; `undefined` for an `again` line. */
  readonly key: string | undefined;
  readonly clause: Clause;
  /** The first of the comments directly above it, or its own line. */
  readonly first: number;
  /** Its last line, a comment of its own behind it included. */
  readonly last: number;
  /** The last line that a touchpoint must not come between: below `again`, a note that is the stage's. */
  readonly tail: number;
  /** Whether other things stand on its lines. */
  readonly shares: boolean;
}

export interface StageLines {
  readonly stage: Stage;
  /** Its line; `undefined` for the nameless stage, and for one whose line cannot be read. */
  readonly clause: Clause | undefined;
  /** The last line of what it says itself, above its first entry. */
  readonly headEnd: number | undefined;
  /** `undefined` in place of one whose line cannot be read. */
  readonly entries: readonly (Entry | undefined)[];
}

/** Reads the places of things off a text whose model is known. */
export class Lines {
  readonly source: SourceText;
  private readonly index: ReadonlyMap<Clause, number>;
  private readonly standIns: ReadonlySet<Clause>;
  /** Columns before each comment, by its line. */
  private readonly comments: ReadonlyMap<number, number>;

  constructor(source: SourceText) {
    this.source = source;
    const { scan, placement } = source.report;
    this.index = new Map(scan.clauses.map((clause, index) => [clause, index]));
    this.standIns = new Set(placement.clauses.filter(({ recoveryNode }) => recoveryNode).map(({ clause }) => clause));
    this.comments = new Map(scan.comments.map(({ line }) => [line, source.columnsBefore(line)]));
  }

  stagesOf({ stages }: Journey): StageLines[] {
    return stages.map((stage) => {
      const clause = stage.implicit ? undefined : this.source.opener('stage', stage.nameRange.start);
      return {
        stage,
        clause,
        headEnd: clause && this.endOf(clause, (other) => this.isWithin(other, clause) && !this.isEntry(other)).last,
        entries: stage.entries.map((entry) => this.entryOf(entry)),
      };
    });
  }

  /** The lines of a thing and all that belongs to it, with the comments directly above. */
  blockOf(clause: Clause): Pick<Entry, 'first' | 'last' | 'shares'> {
    const { last, next } = this.endOf(clause, (other) => this.isWithin(other, clause));
    return { first: this.withCommentsAbove(clause), last, shares: !clause.startsLine || next?.startsLine === false };
  }

  /** How many blank lines stand directly above a line. */
  blanksAbove(line: number): number {
    let above = line - 1;
    while (above >= 0 && this.isBlank(above)) above--;
    return line - 1 - above;
  }

  /** How many blank lines stand directly below a line; the end of the text is none. */
  blanksBelow(line: number): number {
    const last = this.source.report.scan.lineStarts.length - 1;
    let below = line + 1;
    while (below <= last && this.isBlank(below)) below++;
    return below > last ? 0 : below - 1 - line;
  }

  /**
   * Whether an entry ends in a comment on its own level. Directly above another entry, the comment would be about that
   * one.
   */
  endsInComment({ clause, tail }: Entry): boolean {
    return (this.comments.get(tail) ?? Number.POSITIVE_INFINITY) <= clause.indent;
  }

  private entryOf(entry: StageEntry): Entry | undefined {
    const isTouchpoint = entry.kind === 'touchpoint';
    const clause = isTouchpoint
      ? this.source.opener('touchpoint', entry.touchpoint.nameRange.start)
      : this.source.clauseAt(entry.range.start);
    if (!clause) return undefined;
    const own = (other: Clause) => this.isWithin(other, clause);
    const { last, next } = this.endOf(clause, own);
    const tail = isTouchpoint ? last : this.endOf(clause, (other) => own(other) || !this.opensOrEnters(other)).last;
    return {
      key: isTouchpoint ? entry.touchpoint.key : undefined,
      clause,
      first: this.withCommentsAbove(clause),
      last,
      tail,
      shares: !clause.startsLine || next?.startsLine === false,
    };
  }

  /** The last line of a clause and of those below that belong to it, and the first clause that does not. */
  private endOf(clause: Clause, belongs: (other: Clause) => boolean): { last: number; next: Clause | undefined } {
    const { clauses } = this.source.report.scan;
    let at = (this.index.get(clause) ?? 0) + 1;
    let end = clause;
    for (; at < clauses.length; at++) {
      const other = clauses[at];
      if (!other || !(belongs(other) || this.isLostIn(other, clause))) break;
      end = other;
    }
    const next = clauses[at];
    const limit = next?.startsLine ? this.withCommentsAbove(next) : Number.POSITIVE_INFINITY;
    let last = this.source.lastLineOf(end);
    while (last + 1 < limit && (this.comments.get(last + 1) ?? -1) >= clause.indent) last++;
    return { last, next };
  }

  private isWithin(other: Clause, opener: Clause): boolean {
    return !this.standIns.has(other) && this.source.isWithin(other, opener);
  }

  /** A line that cannot be read, or does not belong anywhere, goes by its indentation. */
  private isLostIn(other: Clause, opener: Clause): boolean {
    const isLost = !this.source.placedAs(other) && !this.standIns.has(other);
    return isLost && (!other.startsLine || other.indent > opener.indent);
  }

  private opensOrEnters(other: Clause): boolean {
    return this.standIns.has(other) || this.isEntry(other) || this.source.placedAs(other)?.opens !== undefined;
  }

  private isEntry(other: Clause): boolean {
    return other.keyword?.part === 'entry';
  }

  /** Comments directly above a line speak about it, unless they are indented into what stands above. */
  private withCommentsAbove({ line, indent }: Clause): number {
    let first = line;
    while ((this.comments.get(first - 1) ?? Number.POSITIVE_INFINITY) <= indent) first--;
    return first;
  }

  private isBlank(line: number): boolean {
    return this.source.textOfLine(line).trim() === '';
  }
}
