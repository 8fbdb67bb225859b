/** What a range cuts out of a text, for a client that counts UTF-16 units. Made without anything of the server's. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

export interface Range {
  readonly start: Position;
  readonly end: Position;
}

function offsetAt(text: string, { line, character }: Position): number {
  const lines = text.split('\n');
  const above = lines.slice(0, line).reduce((length, each) => length + each.length + 1, 0);
  return above + (lines[line] ?? '').slice(0, character).length;
}

export function cutOut(text: string, { start, end }: Range): string {
  return text.slice(offsetAt(text, start), offsetAt(text, end));
}

/** Where `part` begins for the first time behind `from`. */
export function positionOf(text: string, part: string, from = 0): Position {
  const offset = text.indexOf(part, from);
  if (offset < 0) throw new Error(`The text does not say "${part}".`);
  const line = text.slice(0, offset).split('\n').length - 1;
  return { line, character: offset - text.lastIndexOf('\n', offset - 1) - 1 };
}

export interface TextEdit {
  readonly range: Range;
  readonly newText: string;
}

export function applied(text: string, edits: readonly TextEdit[]): string {
  return edits
    .map(({ range, newText }) => ({ start: offsetAt(text, range.start), end: offsetAt(text, range.end), newText }))
    .toSorted((one, other) => other.start - one.start)
    .reduce((whole, { start, end, newText }) => whole.slice(0, start) + newText + whole.slice(end), text);
}
