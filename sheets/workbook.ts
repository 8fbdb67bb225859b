/** Workbooks of Excel and its kin (`.xlsx`). */
import readXlsxFile, { type CellValue } from 'read-excel-file/universal';

export type Workbook = readonly { readonly name: string; readonly rows: readonly (readonly string[])[] }[];

/** The first bytes of a ZIP archive, and those of workbooks before 2007, which no one here can read. */
const archive = [0x50, 0x4b, 0x03, 0x04];
const before2007 = [0xd0, 0xcf, 0x11, 0xe0];

export function isWorkbook(bytes: Uint8Array): boolean {
  return [archive, before2007].some((start) => start.every((byte, index) => bytes[index] === byte));
}

/** Every sheet in its order; `undefined` where the workbook cannot be read. Formulas are their last results. */
export async function readWorkbook(bytes: Uint8Array<ArrayBuffer>): Promise<Workbook | undefined> {
  if (!archive.every((byte, index) => bytes[index] === byte)) return undefined;
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
