/** Answers in delimited text. */

import { pause } from '../pause.ts';
import type { AnswerFile, MeasureOptions } from '../plan.ts';
import { areAnswers, headingsOf } from '../table/headings.ts';
import { failed, type RowSink, type StartTable, type TableRead } from '../table/row-sink.ts';
import type { TallyRow } from '../tally/row-tally.ts';
import { ByteTexts } from './byte-texts.ts';
import { byteText, CellDecoder } from './encoding.ts';
import { type RecordCells, RecordScanner } from './record-scanner.ts';
import { readSample, type Sample } from './sample-records.ts';

const sampleSize = 1 << 18;

export async function readText(file: AnswerFile, start: StartTable, options: MeasureOptions): Promise<TableRead> {
  const { pieces, encoding, isWhole } = await byteText(file.bytes(), sampleSize);
  const iterator = pieces[Symbol.asyncIterator]();
  try {
    const first = (await iterator.next()).value ?? new Uint8Array(0);
    if (isBinary(first)) return failed({ code: 'not-a-table' });
    const sample = readSample(first, encoding, isWhole);
    const rows = sample.records.map(({ cells }) => cells);
    const headings = headingsOf(rows);
    if (!headings) return failed({ code: 'no-rows' });
    if (areAnswers(headings)) return failed({ code: 'not-a-table' });
    const { columns, rows: headingRows } = headings;
    const decoder = new CellDecoder(encoding);
    const below = headings.first + headingRows;
    const sink = start({ columns, sample: rows.slice(below), textsOf: () => new ByteTexts(decoder) });
    const record = sample.records[below];
    const reader = new TextReader(sample, sink, columns.length, record?.line ?? 1);
    if (record && !sink.isDone) await reader.read(first.subarray(record.start), iterator, options);
    const delimiter = sample.delimiter ?? null;
    const facts = { encoding: decoder.encoding ?? 'utf-8', delimiter, sheet: null, sheets: [], headingRows, columns };
    return { kind: 'read', facts: { format: 'delimited', ...facts } };
  } finally {
    await iterator.return?.();
  }
}

/** No text has these control characters: a picture or a program is read. */
function isBinary(bytes: Uint8Array): boolean {
  return bytes.some((byte) => byte < 9 || (byte > 13 && byte < 32));
}

class TextReader {
  readonly #sink: RowSink;
  readonly #scanner: RecordScanner;
  readonly #texts: readonly ByteTexts[];
  readonly #dateSlot: number | undefined;
  readonly #row: TallyRow & { cells: RecordCells | undefined };

  constructor({ separators }: Sample, sink: RowSink, columns: number, line: number) {
    this.#sink = sink;
    this.#texts = sink.texts.filter((texts) => texts instanceof ByteTexts);
    this.#dateSlot = sink.dateSlot;
    this.#row = {
      cells: undefined,
      ids: new Int32Array(sink.wanted.length),
      textOf: (slot) => this.#decode(slot),
    };
    this.#scanner = new RecordScanner(
      separators,
      sink.wanted,
      columns,
      {
        record: (cells, at) => this.#add(cells, at),
        skip: (at, reason) => sink.skip(at, reason),
      },
      line,
    );
  }

  async read(first: Uint8Array, pieces: AsyncIterator<Uint8Array>, options: MeasureOptions): Promise<void> {
    const work = new WorkBytes(first);
    let total = first.length;
    let paused = performance.now();
    for (;;) {
      const at = this.#scanner.scan(work.bytes, 0, false);
      const { value, done } = await pieces.next();
      work.replace(at, done ? undefined : value);
      if (done) break;
      total += value.length;
      if (performance.now() - paused < longestWork) continue;
      await pause(options);
      options.onProgress?.(total);
      paused = performance.now();
    }
    this.#scanner.scan(work.bytes, 0, true);
  }

  #add(cells: RecordCells, line: number): void {
    const { bytes, starts, ends, found } = cells;
    const row = this.#row;
    row.cells = cells;
    for (let slot = 0; slot < this.#texts.length; slot++) {
      const [start, end] = slot < found ? [starts[slot] ?? 0, ends[slot] ?? 0] : [0, 0];
      const to = slot === this.#dateSlot ? dateEnd(bytes, start, end) : end;
      row.ids[slot] = this.#texts[slot]?.idOf(bytes, start, to) ?? -1;
    }
    this.#sink.add(row, line);
  }

  #decode(slot: number): string {
    const cells = this.#row.cells;
    if (!cells || slot >= cells.found) return '';
    const bytes = cells.bytes.subarray(cells.starts[slot], cells.ends[slot]);
    return this.#texts[slot]?.decode(bytes).trim() ?? '';
  }
}

/** The bytes that are not scanned yet, in one buffer that is used again and again. */
class WorkBytes {
  #buffer: Uint8Array;
  #length: number;

  constructor(first: Uint8Array) {
    this.#buffer = new Uint8Array(first.length * 2);
    this.#buffer.set(first);
    this.#length = first.length;
  }

  get bytes(): Uint8Array {
    return this.#buffer.subarray(0, this.#length);
  }

  /** Drops what is before `from`, and adds a piece. */
  replace(from: number, piece: Uint8Array | undefined): void {
    const left = this.#length - from;
    const length = left + (piece?.length ?? 0);
    if (length > this.#buffer.length) {
      const longer = new Uint8Array(length * 2);
      longer.set(this.#buffer.subarray(from, this.#length));
      this.#buffer = longer;
    } else {
      this.#buffer.copyWithin(0, from, this.#length);
    }
    if (piece) this.#buffer.set(piece, left);
    this.#length = length;
  }
}

/** In milliseconds: then others have their turn. */
const longestWork = 30;

/** Without the time that follows a date: few dates are different, and many times. */
function dateEnd(bytes: Uint8Array, start: number, end: number): number {
  for (let at = start + 8; at < end; at++) if (bytes[at] === 0x20 || bytes[at] === 0x54) return at;
  return end;
}
