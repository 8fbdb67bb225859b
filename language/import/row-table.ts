/** Rows of a spreadsheet as cells. */

export interface RowTable {
  /** What stands above the headings, such as the title of the sheet. */
  readonly titles: readonly string[];
  /** Lines of the page that are not part of the table. */
  readonly around?: readonly string[];
  /** Columns of which the reader said what they mean. */
  readonly chosen?: ReadonlySet<number>;
  /** Cells without white space around them; rows without any text are left out. */
  readonly rows: readonly Row[];
}

export interface Row {
  /** Line of the pasted text on which it starts to count, from 1: its place among the rows. */
  readonly number: number;
  readonly cells: readonly string[];
}
