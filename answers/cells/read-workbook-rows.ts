/** The rows of a sheet of a workbook. */
import { isArchive } from '../../sheets/is-workbook.ts';
import { readSheetParts, type SheetParts } from '../../sheets/sheet-parts.ts';
import { sheetRows } from '../../sheets/sheet-rows.ts';
import { pause } from '../pause.ts';
import type { MeasureOptions } from '../plan.ts';
import { areAnswers, type Headings, headingsOf } from '../table/headings.ts';
import { failed, type StartTable, type TableRead } from '../table/row-sink.ts';
import { ReadFailure } from '../watched-file.ts';
import { CellRows } from './cell-rows.ts';

/** Headings and titles are in the first rows. */
const sampleRows = 60;

type Row = readonly [line: number, cells: readonly string[]];

export async function readWorkbookRows(
  bytes: Uint8Array,
  wantedSheet: string | undefined,
  start: StartTable,
  options: MeasureOptions,
): Promise<TableRead> {
  if (!isArchive(bytes)) return failed({ code: 'cannot-be-read' });
  const parts = orUnreadable(() => readSheetParts(bytes));
  const names = parts.sheets.map(({ name }) => name);
  if (names.length === 0) return failed({ code: 'cannot-be-read' });
  if (wantedSheet !== undefined && !names.includes(wantedSheet)) {
    return failed({ code: 'no-sheet', sheet: wantedSheet, sheets: names });
  }
  for (const { name, path } of parts.sheets) {
    if (wantedSheet !== undefined && name !== wantedSheet) continue;
    const headings = await headingsIn(bytes, path, parts, options);
    if (!headings) continue;
    if (areAnswers(headings)) return failed({ code: 'not-a-table' });
    await readSheet({ bytes, path, parts }, headings, start, options);
    const { columns, rows: headingRows } = headings;
    const facts = { encoding: null, delimiter: null, sheet: name, sheets: names, headingRows, columns };
    return { kind: 'read', facts: { format: 'workbook', ...facts } };
  }
  return failed({ code: 'no-rows' });
}

interface Sheet {
  readonly bytes: Uint8Array;
  readonly path: string;
  readonly parts: SheetParts;
}

async function headingsIn(
  bytes: Uint8Array,
  path: string,
  parts: SheetParts,
  options: MeasureOptions,
): Promise<(Headings & { readonly sample: readonly (readonly string[])[]; readonly line: number }) | undefined> {
  const rows: Row[] = [];
  for await (const some of rowsOf({ bytes, path, parts }, options)) {
    rows.push(...some.slice(0, sampleRows));
    if (rows.length >= sampleRows) break;
  }
  const cells = rows.map(([, row]) => row);
  const headings = headingsOf(cells);
  const last = headings && rows[headings.first + headings.rows - 1];
  return headings && { ...headings, sample: cells.slice(headings.first + headings.rows), line: last?.[0] ?? 0 };
}

async function readSheet(
  sheet: Sheet,
  headings: NonNullable<Awaited<ReturnType<typeof headingsIn>>>,
  start: StartTable,
  options: MeasureOptions,
): Promise<void> {
  const cells = new CellRows(headings, start);
  const { wanted } = cells.sink;
  if (cells.sink.isDone) return;
  for await (const rows of rowsOf(sheet, options)) {
    for (const [line, row] of rows) {
      if (line > headings.line && row.some((cell) => cell !== '')) {
        cells.add((slot) => row[wanted[slot] ?? 0] ?? '', line);
      }
    }
  }
}

/** Some rows at a time; others have their turn between. */
async function* rowsOf({ bytes, path, parts }: Sheet, options: MeasureOptions): AsyncGenerator<readonly Row[]> {
  const pieces = sheetRows(bytes, path, parts);
  for (let next = orUnreadable(() => pieces.next()); !next.done; next = orUnreadable(() => pieces.next())) {
    yield next.value;
    await pause(options);
  }
}

/** @throws ReadFailure where the workbook is damaged */
function orUnreadable<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw new ReadFailure('the workbook is damaged', { cause: error });
  }
}
