/** The rows of a Parquet file. Only the columns that a plan needs are read, a group of rows at a time. */

import { gunzipSync } from 'fflate';
import { decompress as unzstd } from 'fzstd';
import {
  type AsyncBuffer,
  type FileMetaData,
  parquetMetadataAsync,
  parquetReadObjects,
  parquetSchema,
} from 'hyparquet';
import { pause } from '../pause.ts';
import type { MeasureOptions } from '../plan.ts';
import type { StartTable, TableRead } from '../table/row-sink.ts';
import { ReadFailure, type WatchedFile } from '../watched-file.ts';
import { CellRows } from './cell-rows.ts';

const rowsInOneGo = 20_000;

/** Beside Snappy, which hyparquet reads by itself and most tools write. */
const compressors = {
  GZIP: (input: Uint8Array) => gunzipSync(input),
  ZSTD: (input: Uint8Array) => unzstd(input),
};

export async function readParquetRows(
  file: Pick<WatchedFile, 'size' | 'slice'>,
  startTable: StartTable,
  options: MeasureOptions,
): Promise<TableRead> {
  const buffer: AsyncBuffer = {
    byteLength: file.size,
    slice: async (start, end = file.size) => Uint8Array.from(await file.slice(start, end)).buffer,
  };
  const metadata = await orUnreadable(() => parquetMetadataAsync(buffer));
  const names = parquetSchema(metadata).children.map(({ element }) => element.name);
  const columns = names.map((name) => ({ name, question: null }));
  const sample = await rowsOf(buffer, metadata, names, 0, 60);
  const cells = new CellRows({ columns, sample }, startTable);
  const wanted = cells.sink.wanted.map((index) => names[index] ?? '');
  const count = cells.sink.isDone ? 0 : Number(metadata.num_rows);
  for (let start = 0; start < count; start += rowsInOneGo) {
    const end = Math.min(count, start + rowsInOneGo);
    const rows = await rowsOf(buffer, metadata, wanted, start, end);
    for (const [index, row] of rows.entries()) cells.add((slot) => row[slot] ?? '', start + index + 1);
    await pause(options);
  }
  const facts = { encoding: null, delimiter: null, sheet: null, sheets: [], headingRows: 0, columns };
  return { kind: 'read', facts: { format: 'parquet', ...facts } };
}

/** @throws ReadFailure where the file is damaged */
async function orUnreadable<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    throw error instanceof ReadFailure ? error : new ReadFailure('the file is damaged', { cause: error });
  }
}

async function rowsOf(
  file: AsyncBuffer,
  metadata: FileMetaData,
  columns: readonly string[],
  rowStart: number,
  rowEnd: number,
): Promise<string[][]> {
  if (columns.length === 0) return Array.from({ length: rowEnd - rowStart }, () => []);
  const rows = await orUnreadable(() =>
    parquetReadObjects({ file, metadata, columns: [...columns], rowStart, rowEnd, compressors }),
  );
  return rows.map((row) => columns.map((name) => textOf(row[name])));
}

function textOf(value: unknown): string {
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value === 'number') return String(Number(value.toPrecision(15)));
  return typeof value === 'string' || typeof value === 'bigint' || typeof value === 'boolean' ? String(value) : '';
}
