/** Rows of a spreadsheet as cells: from the clipboard, a file, a Markdown table or a Mermaid journey. */
import { delimitedRows } from './delimited-rows.ts';
import { markdownTable } from './markdown-table.ts';
import { mermaidTable } from './mermaid-journey.ts';
import type { RowTable } from './row-table.ts';
import { shapeOf } from './sheet-shape.ts';

/** `undefined` where the text has no columns. */
export function readTable(text: string): RowTable | undefined {
  const plain = text.replace(/^\uFEFF/u, '').replace(/\0/gu, '');
  const mermaid = mermaidTable(plain);
  if (mermaid) return onPage(withCells(mermaid.rows, mermaid.titles), mermaid);
  const markdown = markdownTable(plain);
  if (markdown) return onPage(tableOf(markdown.rows, markdown.titles), markdown);
  const rows = delimitedRows(plain);
  return rows && tableOf(rows);
}

function onPage(table: RowTable | undefined, { around }: Pick<Required<RowTable>, 'around'>): RowTable | undefined {
  return table && { ...table, around };
}

/**
 * A table of cells, such as a sheet of a workbook, in the shape that the rows are read in: headings first, then a row
 * for each touchpoint.
 *
 * @param titles what stands above the cells
 * @returns `undefined` where no row has two cells.
 */
export function tableOf(cells: readonly (readonly string[])[], titles: readonly string[] = []): RowTable | undefined {
  const table = withCells(cells, titles);
  return table && shapeOf(table);
}

function withCells(cells: readonly (readonly string[])[], titles: readonly string[]): RowTable | undefined {
  const rows = cells
    .map((row, index) => ({ number: index + 1, cells: row.map(trimmed) }))
    .filter((row) => row.cells.some((cell) => cell !== ''));
  return rows.some((row) => row.cells.length > 1) ? { titles, rows } : undefined;
}

/** Characters that no one sees count as blanks at the ends of a cell. */
const unseen =
  /^[\s\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]+|[\s\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]+$/gu;

function trimmed(cell: string): string {
  return cell.replace(unseen, '');
}
