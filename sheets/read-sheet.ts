/**
 * Reads the files that people keep their journeys in: workbooks, text with columns, Markdown and Mermaid. The file
 * comes as bytes, so that the editor, a worker and the command line read it in the same way.
 */
import { readTable, tableOf } from '../language/import/read-table.ts';
import type { RowTable } from '../language/import/row-table.ts';
import { isWorkbook } from './is-workbook.ts';
import { isBinary, textIn } from './text-in.ts';
import { isTooLargeUnpacked } from './unpacked-size.ts';
import { readWorkbook, type Workbook } from './workbook.ts';

export type SheetFile =
  | { readonly kind: 'table'; readonly table: RowTable; readonly sheets: readonly string[] }
  /** It has no columns. */
  | { readonly kind: 'no-table' }
  /** It is a workbook without a sheet of that name. */
  | { readonly kind: 'no-such-sheet'; readonly sheets: readonly string[] }
  /** It is a workbook, and damaged, protected by a password, or of a format before 2007. */
  | { readonly kind: 'unreadable' }
  /** It is a workbook whose files are too large to be unpacked. */
  | { readonly kind: 'unpacked' };

/** @param sheet of a workbook; left out, the first one that has a table */
export async function readSheetFile(bytes: Uint8Array<ArrayBuffer>, sheet?: string): Promise<SheetFile> {
  if (!isWorkbook(bytes)) {
    const text = textIn(bytes);
    const table = isBinary(text) ? undefined : readTable(text);
    return table ? { kind: 'table', table, sheets: [] } : { kind: 'no-table' };
  }
  if (isTooLargeUnpacked(bytes)) return { kind: 'unpacked' };
  const workbook = await readWorkbook(bytes);
  if (!workbook) return { kind: 'unreadable' };
  const names = workbook.map(({ name }) => name);
  if (sheet !== undefined && !names.includes(sheet)) return { kind: 'no-such-sheet', sheets: names };
  const table = firstTable(workbook.filter(({ name }) => sheet === undefined || name === sheet));
  return table ? { kind: 'table', table, sheets: names } : { kind: 'no-table' };
}

function firstTable(workbook: Workbook): RowTable | undefined {
  for (const { rows } of workbook) {
    const table = tableOf(rows);
    if (table) return table;
  }
  return undefined;
}
