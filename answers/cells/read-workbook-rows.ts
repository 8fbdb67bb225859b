/** The rows of a sheet of a workbook. */
import { readWorkbook, type Workbook } from '../../sheets/workbook.ts';
import { pause } from '../pause.ts';
import type { MeasureOptions } from '../plan.ts';
import { areAnswers, type Headings, headingsOf } from '../table/headings.ts';
import { failed, type StartTable, type TableRead } from '../table/row-sink.ts';
import { CellRows } from './cell-rows.ts';

/** Headings and titles are in the first rows. */
const sampleRows = 60;

/** So many rows are read before others have their turn. */
const rowsInOneGo = 20_000;

export async function readWorkbookRows(
  bytes: Uint8Array<ArrayBuffer>,
  wantedSheet: string | undefined,
  start: StartTable,
  options: MeasureOptions,
): Promise<TableRead> {
  const workbook = await readWorkbook(bytes);
  await pause(options);
  if (!workbook) return failed({ code: 'cannot-be-read' });
  const sheets = workbook.map(({ name }) => name);
  if (wantedSheet !== undefined && !sheets.includes(wantedSheet)) {
    return failed({ code: 'no-sheet', sheet: wantedSheet, sheets });
  }
  const found = firstTable(workbook.filter(({ name }) => wantedSheet === undefined || name === wantedSheet));
  if (!found) return failed({ code: 'no-rows' });
  return areAnswers(found.headings) ? failed({ code: 'not-a-table' }) : readSheet(found, start, options);
}

interface SheetTable {
  readonly sheet: Workbook[number];
  readonly headings: Headings;
}

function firstTable(workbook: Workbook): SheetTable | undefined {
  for (const sheet of workbook) {
    const headings = headingsOf(sheet.rows.slice(0, sampleRows));
    if (headings) return { sheet, headings };
  }
  return undefined;
}

async function readSheet(
  { sheet, headings }: SheetTable,
  start: StartTable,
  options: MeasureOptions,
): Promise<TableRead> {
  const below = headings.first + headings.rows;
  const { columns, rows: headingRows } = headings;
  const cells = new CellRows({ columns, sample: sheet.rows.slice(below, below + sampleRows) }, start);
  const { wanted } = cells.sink;
  for (let index = below; index < sheet.rows.length; index++) {
    const row = sheet.rows[index] ?? [];
    if (row.some((cell) => cell !== '')) cells.add((slot) => row[wanted[slot] ?? 0] ?? '', index + 1);
    if (index % rowsInOneGo === 0) await pause(options);
  }
  const facts = { encoding: null, delimiter: null, sheet: sheet.name, headingRows, columns };
  return { kind: 'read', facts: { format: 'workbook', ...facts } };
}
