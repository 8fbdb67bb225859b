import type { Range } from '../model/position.ts';
import { lineOf, type Slice } from './slices.ts';

/** The lines and columns of a slice of text. */
export function rangeOf(lineStarts: readonly number[], { start, end }: Slice): Range {
  const position = (offset: number) => {
    const line = lineOf(lineStarts, offset);
    return { line, character: offset - (lineStarts[line] ?? 0) };
  };
  return { start: position(start), end: position(end) };
}
