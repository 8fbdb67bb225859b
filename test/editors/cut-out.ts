/** What a range cuts out of a text, for a client that counts bytes, units or characters. Made without anything of the server's. */
export type Encoding = 'utf-8' | 'utf-16' | 'utf-32';

export interface Position {
  readonly line: number;
  readonly character: number;
}

export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** The part of one line before that many units. */
function before(line: string, units: number, encoding: Encoding): string {
  switch (encoding) {
    case 'utf-8':
      return new TextDecoder('utf-8', { fatal: true }).decode(new TextEncoder().encode(line).subarray(0, units));
    case 'utf-16':
      return line.slice(0, units);
    case 'utf-32':
      return [...line].slice(0, units).join('');
  }
}

function offsetAt(text: string, { line, character }: Position, encoding: Encoding): number {
  const lines = text.split('\n');
  const above = lines.slice(0, line).reduce((length, each) => length + each.length + 1, 0);
  return above + before(lines[line] ?? '', character, encoding).length;
}

/** @throws TypeError where a byte offset is within a character. */
export function cutOut(text: string, { start, end }: Range, encoding: Encoding): string {
  return text.slice(offsetAt(text, start, encoding), offsetAt(text, end, encoding));
}

/** Where `part` begins for the first time behind `from`, as that client counts. */
export function positionOf(text: string, part: string, encoding: Encoding, from = 0): Position {
  const offset = text.indexOf(part, from);
  if (offset < 0) throw new Error(`The text does not say "${part}".`);
  const line = text.slice(0, offset).split('\n').length - 1;
  const start = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
  const units = { 'utf-8': Buffer.byteLength(start), 'utf-16': start.length, 'utf-32': [...start].length };
  return { line, character: units[encoding] };
}

export interface TextEdit {
  readonly range: Range;
  readonly newText: string;
}

export function applied(text: string, edits: readonly TextEdit[], encoding: Encoding): string {
  return edits
    .map(({ range, newText }) => ({
      start: offsetAt(text, range.start, encoding),
      end: offsetAt(text, range.end, encoding),
      newText,
    }))
    .toSorted((one, other) => other.start - one.start)
    .reduce((whole, { start, end, newText }) => whole.slice(0, start) + newText + whole.slice(end), text);
}
