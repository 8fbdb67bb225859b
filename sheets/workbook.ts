/** Workbooks of Excel and its kin (`.xlsx`). */
import readXlsxFile, { type CellValue } from 'read-excel-file/universal';
import { isArchive } from './is-workbook.ts';

export type Workbook = readonly { readonly name: string; readonly rows: readonly (readonly string[])[] }[];

/** Every sheet in its order; `undefined` where the workbook cannot be read. Formulas are their last results. */
export async function readWorkbook(bytes: Uint8Array<ArrayBuffer>): Promise<Workbook | undefined> {
  if (!isArchive(bytes)) return undefined;
  const { buffer, byteOffset, byteLength } = bytes;
  const sheets = await readXlsxFile(buffer.slice(byteOffset, byteOffset + byteLength)).catch(() => undefined);
  return sheets?.map(({ sheet, data }) => ({ name: sheet, rows: data.map((row) => row.map(textOf)) }));
}

/** A date is written as the language writes it; a number has a point, whatever the locale of the workbook. */
function textOf(cell: CellValue | null): string {
  if (cell === null) return '';
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  if (typeof cell === 'number') return String(Number(cell.toPrecision(15)));
  return String(cell);
}
