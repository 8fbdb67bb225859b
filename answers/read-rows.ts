import { isWorkbook } from '../sheets/is-workbook.ts';
import type { AnswerFile, AnswerProblem, MeasureOptions } from './plan.ts';
import { failed, type StartTable, type TableRead } from './table/row-sink.ts';
import { readText } from './text/read-text.ts';
import { ReadFailure, WatchedFile } from './watched-file.ts';

const megabyte = 1 << 20;

/** `PAR1` */
const parquet = [0x50, 0x41, 0x52, 0x31];

/** A file that is read once or several times, and must not change between. */
export class RowFile {
  readonly #file: WatchedFile;
  readonly #options: MeasureOptions;
  #stamp: string | undefined;

  constructor(file: AnswerFile, options: MeasureOptions) {
    this.#file = new WatchedFile(file);
    this.#options = options;
  }

  /** @throws the reason of an aborted signal; a failure of the file is a result */
  async read(start: StartTable, sheet: string | undefined): Promise<TableRead> {
    const { signal, mostBytes } = this.#options;
    signal?.throwIfAborted();
    const most = Math.min(mostBytes ?? 2048 * megabyte, this.#file.most);
    if (this.#file.size > most) return failed({ code: 'too-large', size: this.#file.size, most });
    try {
      this.#stamp ??= await this.#file.stamp();
      return await this.#readFormat(start, sheet);
    } catch (error) {
      if (!(error instanceof ReadFailure)) throw error;
      return failed({ code: 'cannot-be-read' });
    }
  }

  /** Whether the file has changed since it was first read. */
  async changed(): Promise<AnswerProblem | undefined> {
    try {
      const isSame = this.#stamp === (await this.#file.stamp()) && !this.#file.hasOtherSize;
      return isSame ? undefined : { code: 'changed-while-read' };
    } catch (error) {
      if (!(error instanceof ReadFailure)) throw error;
      return { code: 'cannot-be-read' };
    }
  }

  /** The readers of workbooks and of Parquet are loaded when such a file is read. */
  async #readFormat(start: StartTable, sheet: string | undefined): Promise<TableRead> {
    const file = this.#file;
    const first = await file.firstBytes();
    const isParquet = parquet.every((byte, index) => first[index] === byte);
    if (!isParquet && !isWorkbook(first)) return readText(file, start, this.#options);
    const isWhole = !isParquet || !file.hasParts;
    const most = this.#options.mostBytes ?? 100 * megabyte;
    if (isWhole && file.size > most) return failed({ code: 'too-large', size: file.size, most });
    const bytes = isWhole ? await file.allBytes() : undefined;
    if (bytes && !isParquet) {
      const { readWorkbookRows } = await import('./cells/read-workbook-rows.ts');
      return readWorkbookRows(bytes, sheet, start, this.#options);
    }
    const { readParquetRows } = await import('./cells/read-parquet-rows.ts');
    return readParquetRows(bytes ? partsOf(bytes) : file, start, this.#options);
  }
}

function partsOf(bytes: Uint8Array): Pick<WatchedFile, 'size' | 'slice'> {
  return { size: bytes.length, slice: async (start, end) => bytes.slice(start, end) };
}
