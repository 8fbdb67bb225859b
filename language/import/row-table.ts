/** Rows of a spreadsheet as text: with tabs from the clipboard, with semicolons or commas from a file. */
import Papa from 'papaparse';

export interface RowTable {
  /** Cells without white space around them; rows without any text are left out. */
  readonly rows: readonly Row[];
}

export interface Row {
  /** Line of the pasted text on which it starts to count, from 1: its place among the rows. */
  readonly number: number;
  readonly cells: readonly string[];
}

/** `undefined` where the text has no columns. */
export function readTable(text: string): RowTable | undefined {
  const plain = text.replace(/^\uFEFF/u, '').replace(/\0/gu, '');
  const delimiter = delimiterOf(plain);
  if (delimiter === undefined) return undefined;
  const rows = cellsOf(plain, delimiter)
    .map((cells, index) => ({ number: index + 1, cells: cells.map((cell) => cell.trim()) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
  return rows.some(({ cells }) => cells.length > 1) ? { rows } : undefined;
}

/** Told from the first line, where no decimal comma and no sentence stands: they would be taken for columns. */
function delimiterOf(text: string): string | undefined {
  const [first = ''] = text
    .replace(/"(?:[^"]|"")*"/gu, '')
    .trimStart()
    .split(/[\r\n]/u, 1);
  const lead = /^[\r\n]*([^\r\n]*)/u.exec(text)?.[1] ?? '';
  if (lead.includes('\t')) return '\t';
  return [';', ','].find((mark) => first.includes(mark));
}

/**
 * A cell that a spreadsheet copies without quoting may begin with a quotation mark of its own; read as quoting, it
 * would take the rows below into its cell. Then quotation marks are just characters.
 */
function cellsOf(text: string, delimiter: string): string[][] {
  const quoted = Papa.parse<string[]>(text, { delimiter });
  if (!quoted.errors.some(({ type }) => type === 'Quotes')) return quoted.data;
  return Papa.parse<string[]>(text, { delimiter, quoteChar: '\0' }).data;
}
