import type { Range } from '../model/position.ts';
import { lineOf, type Span } from './spans.ts';

/** The lines and columns of a slice of text. */
export function rangeOf(lineStarts: readonly number[], { start, end }: Span): Range {
  const position = (offset: number) => {
    const line = lineOf(lineStarts, offset);
    return { line, character: offset - (lineStarts[line] ?? 0) };
  };
  return { start: position(start), end: position(end) };
}
