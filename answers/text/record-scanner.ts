/**
 * Finds the cells of delimited text in its bytes. Only the cells of wanted columns are looked at, and nothing is
 * decoded: this is what makes a million rows take less than a second (bench/README.md).
 */
import type { SkipReason } from '../plan.ts';

/** The bytes that separate cells and rows; `lineBreak` is `\n`, or `\r` in files that have only that. */
export interface Separators {
  readonly delimiter: number;
  readonly lineBreak: number;
}

/** Where the cells of the wanted columns are in `bytes`. A cell with doubled quotation marks includes its own. */
export interface RecordCells {
  bytes: Uint8Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** How many of the wanted columns this record has. */
  found: number;
}

export interface RecordSink {
  /** @param line on which the record starts */
  record(cells: RecordCells, line: number): void;
  skip(line: number, reason: SkipReason): void;
}

const quote = 0x22;
const carriageReturn = 0x0d;

/** A record that is longer has a quotation mark that is never closed. */
const longestRecord = 1 << 20;

/** A line break outside of quotation marks tears a record into at most this many. */
const mostPieces = 8;

export class RecordScanner {
  /** Line of the next record, from 1. */
  line: number;
  /** Offset of the record that is passed on. */
  start = 0;
  readonly #delimiter: number;
  readonly #lineBreak: number;
  readonly #wanted: readonly number[];
  /** Number of headings; without end while they are looked for. */
  readonly #columns: number;
  readonly #sink: RecordSink;
  readonly #cells: RecordCells;

  #width = 0;
  /** Index of the last cell that is not empty, −1 without one. */
  #lastFilled = -1;
  #linesInside = 0;
  #cellEnd = 0;
  #hasDoubledQuotes = false;

  /** @param wanted indexes of columns, ascending */
  constructor(
    { delimiter, lineBreak }: Separators,
    wanted: readonly number[],
    columns: number,
    sink: RecordSink,
    line = 1,
  ) {
    this.#delimiter = delimiter;
    this.#lineBreak = lineBreak;
    this.#wanted = wanted;
    this.#columns = columns;
    this.#sink = sink;
    this.line = line;
    const size = wanted.length;
    this.#cells = { bytes: new Uint8Array(0), starts: new Int32Array(size), ends: new Int32Array(size), found: 0 };
  }

  /**
   * Passes on every record that is complete.
   *
   * @param most lines to read at most
   * @returns the start of the first one that is not: scan it again with the bytes that follow.
   */
  scan(bytes: Uint8Array, from: number, isLast: boolean, most = Number.POSITIVE_INFINITY): number {
    this.#cells.bytes = bytes;
    let at = from;
    for (let count = 0; count < most && at < bytes.length; count++) {
      this.start = at;
      let next = this.#readRecord(bytes, at, isLast);
      if (next < 0 && !isLast && bytes.length - at <= longestRecord) break;
      if (next < 0) next = this.#skipLine(bytes, at);
      else next = this.#passOn(bytes, at, next, isLast);
      if (next < 0) break;
      at = next;
    }
    return at;
  }

  #passOn(bytes: Uint8Array, at: number, next: number, isLast: boolean): number {
    if (this.#lastFilled >= this.#columns) return this.#skipRecord(next, 'too-many-cells');
    if (this.#width < this.#columns && this.#lastFilled >= 0 && this.#columns !== Number.POSITIVE_INFINITY) {
      return this.#passOnShort(bytes, at, next, isLast);
    }
    if (this.#lastFilled >= 0) this.#sink.record(this.#cells, this.line);
    this.line += 1 + this.#linesInside;
    return next;
  }

  /**
   * Excel leaves out empty cells at the end of a row. A record that a line break has torn is short, too: then the next
   * ones together have all its cells, or one has a text alone. The end of a file that was cut has no line break.
   */
  #passOnShort(bytes: Uint8Array, at: number, next: number, isLast: boolean): number {
    const isCut = isLast && next >= bytes.length && bytes[bytes.length - 1] !== this.#lineBreak;
    const torn = isCut || this.#width === 1 ? next : this.#endOfTorn(bytes, at, next, isLast);
    if (torn < 0) return torn;
    // Looking ahead has overwritten the cells.
    this.#readRecord(bytes, at, isLast);
    if (torn > 0) {
      this.#sink.skip(this.line, 'too-few-cells');
      for (let position = at; position < torn; position++) if (bytes[position] === this.#lineBreak) this.line++;
      return torn;
    }
    this.#sink.record(this.#cells, this.line);
    this.line += 1 + this.#linesInside;
    return next;
  }

  /** @returns the end of the last piece; 0 where nothing is torn, −1 where the bytes end before that is known. */
  #endOfTorn(bytes: Uint8Array, start: number, next: number, isLast: boolean): number {
    let width = this.#width;
    let at = next;
    // Rows that start with a number or a date all do.
    if (isDigit(bytes[start]) && isDigit(bytes[next])) return 0;
    for (let piece = 1; piece < mostPieces && width < this.#columns; piece++) {
      if (at >= bytes.length) return isLast ? 0 : -1;
      const end = this.#readRecord(bytes, at, isLast);
      if (end < 0) return isLast ? 0 : -1;
      width += this.#width - 1;
      at = end;
      if (width === this.#columns && this.#width < this.#columns) return at;
    }
    return 0;
  }

  #skipRecord(next: number, reason: SkipReason): number {
    this.#sink.skip(this.line, reason);
    this.line += 1 + this.#linesInside;
    return next;
  }

  /** The record cannot be read: the next line may be the start of one that can. */
  #skipLine(bytes: Uint8Array, at: number): number {
    this.#sink.skip(this.line, 'quote-not-closed');
    this.line++;
    const end = bytes.indexOf(this.#lineBreak, at);
    return end < 0 ? bytes.length : end + 1;
  }

  /** @returns the start of the next record, −1 where this one does not end. */
  #readRecord(bytes: Uint8Array, at: number, isLast: boolean): number {
    const end = bytes.length;
    const delimiter = this.#delimiter;
    const lineBreak = this.#lineBreak;
    const { starts, ends } = this.#cells;
    let found = 0;
    let wanted = this.#wanted[0] ?? -1;
    let column = 0;
    let lastFilled = -1;
    let position = at;
    this.#linesInside = 0;
    for (;;) {
      let start = position;
      let cellEnd: number;
      if (bytes[position] === quote) {
        position = this.#readQuoted(bytes, position);
        if (position < 0 || (position >= end && !isLast)) return -1;
        if (!this.#hasDoubledQuotes) start++;
        cellEnd = this.#cellEnd;
      } else {
        for (; position < end; position++) {
          const byte = bytes[position];
          if (byte === delimiter || byte === lineBreak) break;
        }
        cellEnd = position;
      }
      if (position >= end && !isLast) return -1;
      const isEnd = position >= end || bytes[position] === lineBreak;
      if (isEnd && cellEnd === position && cellEnd > start && bytes[cellEnd - 1] === carriageReturn) cellEnd--;
      if (cellEnd > start) lastFilled = column;
      if (column === wanted) {
        starts[found] = start;
        ends[found] = cellEnd;
        wanted = this.#wanted[++found] ?? -1;
      }
      column++;
      position++;
      if (isEnd) break;
    }
    this.#width = column;
    this.#lastFilled = lastFilled;
    this.#cells.found = found;
    return position;
  }

  /** @returns where the delimiter or line break after the cell is, −1 where the quotation mark is not closed. */
  #readQuoted(bytes: Uint8Array, at: number): number {
    const end = bytes.length;
    let position = at + 1;
    this.#hasDoubledQuotes = false;
    for (;;) {
      for (; position < end && bytes[position] !== quote; position++) {
        if (bytes[position] === this.#lineBreak) this.#linesInside++;
      }
      if (position >= end) return -1;
      if (bytes[position + 1] !== quote) break;
      this.#hasDoubledQuotes = true;
      position += 2;
    }
    this.#cellEnd = this.#hasDoubledQuotes ? position + 1 : position;
    position++;
    while (position < end && bytes[position] !== this.#delimiter && bytes[position] !== this.#lineBreak) position++;
    return position;
  }
}

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x30 && byte <= 0x39;
}
