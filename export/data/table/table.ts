/** A table for a spreadsheet: plain data, which CSV and workbooks write in their own ways. */

/** A number stays a number; nothing is an empty cell. */
export type Cell = string | number | undefined;

export interface Column {
  readonly heading: string;
  /** Whether its texts are long, so that a workbook gives it more room. */
  readonly isLong: boolean;
}

export interface Table {
  /** Of the sheet in a workbook. */
  readonly name: string;
  readonly columns: readonly Column[];
  /** As many cells as there are columns. */
  readonly rows: readonly (readonly Cell[])[];
}

export interface NamedCell extends Column {
  readonly cell: Cell;
}

/**
 * A table of rows that name their columns. A column that no row has is left out, unless `always` has it.
 *
 * @param order headings in the order of the columns
 */
export function tableOf(
  name: string,
  rows: readonly (readonly NamedCell[])[],
  order: readonly string[],
  always: ReadonlySet<string>,
): Table {
  const known = new Map<string, boolean>();
  for (const { heading, cell, isLong } of rows.flat()) {
    if (cell !== undefined && cell !== '') known.set(heading, isLong);
  }
  const headings = order.filter((heading) => known.has(heading) || always.has(heading));
  return {
    name,
    columns: headings.map((heading) => ({ heading, isLong: known.get(heading) ?? false })),
    rows: rows.map((row) => {
      const cells = new Map(row.map(({ heading, cell }) => [heading, cell]));
      return headings.map((heading) => cells.get(heading));
    }),
  };
}
