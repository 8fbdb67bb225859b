/** Text with columns: tabs from the clipboard, semicolons or commas from a file. */
import Papa from 'papaparse';

/** The line with which Excel names the character between its columns. */
const separatorLine = /^"?sep=(?<delimiter>[^\r\n])"?[\t;,]*(?:\r\n?|\n)/iu;

/** The cells of each row; `undefined` where the text has no columns. */
export function delimitedRows(text: string): string[][] | undefined {
  const stated = separatorLine.exec(text);
  const plain = stated ? text.slice(stated[0].length) : text;
  const delimiter = stated?.groups?.delimiter ?? delimiterOf(plain);
  return delimiter === undefined ? undefined : cellsOf(plain, delimiter).map((row) => row.map(withoutGuard));
}

/** A text that a spreadsheet would take for a formula, with the apostrophes that prevent it. */
const guarded = /^'(?='*[=+\-@\t])/u;

/** A cell as it has to stand in such a text so that no spreadsheet calculates it. */
export function withGuard(cell: string): string {
  return /^'*[=+\-@\t]/u.test(cell) ? `'${cell}` : cell;
}

function withoutGuard(cell: string): string {
  return cell.replace(guarded, '');
}

/**
 * Told from the first lines, where no decimal comma and no sentence stands: they would be taken for columns. A title
 * above the columns may have no delimiter.
 */
function delimiterOf(text: string): string | undefined {
  const lead = /^[\r\n]*([^\r\n]*)/u.exec(text)?.[1] ?? '';
  if (lead.includes('\t')) return '\t';
  const lines = text
    .replace(/"(?:[^"]|"")*"/gu, '')
    .trimStart()
    .split(/[\r\n]+/u)
    .slice(0, mostTitles);
  for (const line of lines) {
    const found = ['\t', ';', ','].find((mark) => line.includes(mark));
    if (found) return found;
  }
  return undefined;
}

/** How many lines may stand above the first one with columns. */
const mostTitles = 6;

/**
 * A cell that a spreadsheet copies without quoting may begin with a quotation mark of its own; read as quoting, it
 * would take the rows below into its cell. Then quotation marks are just characters.
 */
function cellsOf(text: string, delimiter: string): string[][] {
  const quoted = Papa.parse<string[]>(text, { delimiter });
  if (!quoted.errors.some(({ type }) => type === 'Quotes')) return quoted.data;
  return Papa.parse<string[]>(text, { delimiter, quoteChar: '\0' }).data;
}
