/** A table of Markdown: `| Stage | Touchpoint |`, with a line of dashes below its headings. */

interface MarkdownTable {
  /** The texts above the table: headings and paragraphs, without their marks. */
  readonly titles: readonly string[];
  /** The lines below the table. */
  readonly around: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const dashes = /^\s*\|?(?:\s*:?-+:?\s*\|)+\s*(?::?-+:?\s*)?$/u;

/** The first table of the text; `undefined` where it has none. */
export function markdownTable(text: string): MarkdownTable | undefined {
  const lines = text.split(/\r\n?|\n/u);
  const under = lines.findIndex(
    (line, index) => index > 0 && dashes.test(line) && (lines[index - 1] ?? '').includes('|'),
  );
  if (under < 0) return undefined;
  const end = lines.findIndex((line, index) => index > under && !line.includes('|'));
  const last = end < 0 ? lines.length : end;
  const body = lines.slice(under + 1, last);
  const titles = textsOf(lines.slice(0, under - 1));
  return { titles, around: textsOf(lines.slice(last)), rows: [lines[under - 1] ?? '', ...body].map(cellsOf) };
}

/** Lines without the marks of headings and lists. */
function textsOf(lines: readonly string[]): string[] {
  return lines.map((line) => line.replace(/^[\s#>*-]+|[\s#*]+$/gu, '')).filter((line) => line !== '');
}

/** `\|` is a character of the cell, and a line break in one is `<br>`. */
function cellsOf(line: string): string[] {
  const cells = line
    .trim()
    .replace(/^\||(?<!\\)\|$/gu, '')
    .split(/(?<!\\)\|/u);
  return cells.map((cell) =>
    cell
      .trim()
      .replace(/\\\|/gu, '|')
      .replace(/<br\s*\/?>/giu, '\n')
      .replace(/^(\*\*|__)(.*)\1$/u, '$2'),
  );
}
