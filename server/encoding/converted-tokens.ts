/** Semantic tokens say their places as distances, five numbers each. */
import type { Shift } from './converted.ts';

/**
 * @param data lines and characters since the token before, length, kind, modifiers; again and again.
 * @returns the same places, as `shift` counts.
 */
export function convertedTokens(data: readonly number[], uri: string, shift: Shift): number[] {
  const tokens: number[] = [];
  let line = 0;
  let character = 0;
  let told = { line: 0, character: 0 };
  for (let index = 0; index + 4 < data.length; index += 5) {
    const [lines = 0, characters = 0, length = 0, kind = 0, modifiers = 0] = data.slice(index, index + 5);
    line += lines;
    character = lines > 0 ? characters : character + characters;
    const start = shift(uri, { line, character }).character;
    const end = shift(uri, { line, character: character + length }).character;
    tokens.push(line - told.line, line === told.line ? start - told.character : start, end - start, kind, modifiers);
    told = { line, character: start };
  }
  return tokens;
}
