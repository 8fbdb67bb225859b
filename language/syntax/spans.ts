/** Stretches of a text by their offsets, and the lines that they lie on. */
import { isInvisible } from '../model/invisible.ts';

/** Offsets into the text, in UTF-16 units; `end` is exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

const tabWidth = 4;

/** Splits a list of names at its commas; a comma between two digits belongs to a number. */
export function splitNames(text: string, start: number, end: number): Span[] {
  const names: Span[] = [];
  let from = start;
  for (let at = start; at <= end; at++) {
    if (at === end || (text[at] === ',' && !(isDigit(text, at - 1) && isDigit(text, at + 1)))) {
      const name = trimSpan(text, from, at);
      if (name) {
        names.push(name);
      }
      from = at + 1;
    }
  }
  return names;
}

/** The slice without surrounding white space; `undefined` when nothing is left. */
export function trimSpan(text: string, start: number, end: number): Span | undefined {
  let from = start;
  let to = end;
  while (from < to && isSpace(text, from)) {
    from++;
  }
  while (to > from && isSpace(text, to - 1)) {
    to--;
  }
  return from < to ? { start: from, end: to } : undefined;
}

/** The line (from 0) that holds `offset`. */
export function lineOf(lineStarts: readonly number[], offset: number): number {
  let low = 0;
  let high = lineStarts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lineStarts[middle] ?? 0) <= offset) {
      low = middle;
    } else {
      high = middle - 1;
    }
  }
  return low;
}

/** Line ends are `\n`, `\r\n` and `\r`, as in the Language Server Protocol. */
export function startsOfLines(text: string): number[] {
  const starts = [0];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 13 && text.charCodeAt(at + 1) === 10) {
      at++;
    }
    if (isLineBreak(code)) {
      starts.push(at + 1);
    }
  }
  return starts;
}

/** Whether a UTF-16 unit ends a line. */
export function isLineBreak(code: number): boolean {
  return code === 10 || code === 13;
}

/** White space within a line, and characters that take no place there, such as a byte order mark. */
export function isSpace(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 32 || code === 9 || (code > 127 && (isInvisible(code) || /\s/.test(text[at] ?? '')));
}

function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 48 && code <= 57;
}

/** Width of white space at the start of a line; a tab reaches to the next multiple of four. */
export function columnsOf(space: string): number {
  let column = 0;
  for (const character of space) {
    if (isInvisible(character.charCodeAt(0))) continue;
    column = character === '\t' ? (Math.floor(column / tabWidth) + 1) * tabWidth : column + 1;
  }
  return column;
}

/** The slice of that length. */
export function spanOf(start: number, length: number): Span {
  return { start, end: start + length };
}
