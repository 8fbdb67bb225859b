/**
 * The rows of one sheet as a stream: a sheet of a hundred thousand rows neither fills the memory nor stops an editor.
 */
import { Unzip, UnzipInflate, UnzipPassThrough } from 'fflate';
import { SaxesParser } from 'saxes';
import { localName, type SheetParts } from './sheet-parts.ts';

/** So many bytes of the archive are unpacked in one go. */
const piece = 1 << 14;

/**
 * Rows with their number in the sheet, from 1, a few at a time. Rows without a cell are left out. Cells are texts as
 * those of `readWorkbook`.
 *
 * @throws an error of the library where the sheet is damaged
 */
export function* sheetRows(
  bytes: Uint8Array,
  path: string,
  parts: SheetParts,
): Generator<readonly (readonly [line: number, cells: readonly string[]])[]> {
  const reader = new SheetReader(parts);
  const decoder = new TextDecoder();
  const unzip = new Unzip((file) => {
    if (file.name !== path) return;
    file.ondata = (error, data, isFinal) => {
      if (error) throw error;
      reader.write(decoder.decode(data, { stream: !isFinal }));
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  unzip.register(UnzipPassThrough);
  for (let at = 0; at < bytes.length; at += piece) {
    unzip.push(bytes.subarray(at, at + piece), at + piece >= bytes.length);
    yield reader.takeRows();
  }
  if (!reader.isComplete) throw new Error('the sheet does not end');
}

class SheetReader {
  isComplete = false;
  readonly #parser = new SaxesParser();
  readonly #parts: SheetParts;
  #rows: (readonly [line: number, cells: readonly string[]])[] = [];
  #line = 0;
  #cells: string[] = [];
  #column = -1;
  #kind = 'n';
  #isDate = false;
  #value = '';
  #isValue = false;

  constructor(parts: SheetParts) {
    this.#parts = parts;
    this.#parser.on('opentag', ({ name, attributes }) => this.#open(localName(name), attributes));
    this.#parser.on('text', (text) => {
      if (this.#isValue) this.#value += text;
    });
    this.#parser.on('closetag', ({ name }) => this.#close(localName(name)));
  }

  write(xml: string): void {
    this.#parser.write(xml);
  }

  takeRows(): readonly (readonly [line: number, cells: readonly string[]])[] {
    const rows = this.#rows;
    this.#rows = [];
    return rows;
  }

  #open(name: string, { r, s, t }: Readonly<Record<string, string>>): void {
    if (name === 'row') {
      this.#line = r === undefined ? this.#line + 1 : Number(r);
      this.#cells = [];
      this.#column = -1;
    } else if (name === 'c') {
      this.#column = r === undefined ? this.#column + 1 : columnOf(r);
      this.#kind = t ?? 'n';
      this.#isDate = this.#parts.areDates[Number(s ?? 0)] ?? false;
      this.#value = '';
    } else {
      this.#isValue = name === 'v' || name === 't';
    }
  }

  #close(name: string): void {
    this.#isValue = false;
    if (name === 'c' && this.#value !== '') {
      while (this.#cells.length < this.#column) this.#cells.push('');
      this.#cells[this.#column] = this.#textOf(this.#value);
    } else if (name === 'row' && this.#cells.length > 0) {
      this.#rows.push([this.#line, this.#cells]);
    } else if (name === 'worksheet') {
      this.isComplete = true;
    }
  }

  #textOf(value: string): string {
    if (this.#kind === 's') return (this.#parts.texts[Number(value)] ?? '').trim();
    if (this.#kind === 'b') return value === '1' ? 'true' : 'false';
    if (this.#kind === 'd') return value.slice(0, 10);
    if (this.#kind !== 'n') return value.trim();
    const number = Number(value);
    // A shorter number has no noise of its binary fraction.
    if (!this.#isDate) return value.length > 15 ? String(Number(number.toPrecision(15))) : String(number);
    const days = number + (this.#parts.is1904 ? 1462 : 0);
    return new Date(Math.round((days - 25_569) * 86_400_000)).toISOString().slice(0, 10);
  }
}

/** 0 for A, 26 for AA. */
function columnOf(reference: string): number {
  let column = 0;
  for (let index = 0; index < reference.length; index++) {
    const code = reference.charCodeAt(index);
    if (code < 65) break;
    column = column * 26 + (code & 31);
  }
  return column - 1;
}
