/**
 * In what a client counts the place in a line (LSP 3.17, `general.positionEncodings`): bytes of UTF-8, units of UTF-16, or
 * characters (UTF-32). The server itself counts as JavaScript does, in UTF-16.
 */
export type PositionEncoding = 'utf-8' | 'utf-16' | 'utf-32';

const others: readonly unknown[] = ['utf-8', 'utf-32'] satisfies readonly PositionEncoding[];

/**
 * UTF-16 where the client offers it or says nothing, as that needs no translation; or else the first that it offers of those
 * that can be had. A client that offers only others has to put up with UTF-16, which every client must know.
 *
 * @param params of the request `initialize`.
 */
export function chosenEncoding(params: unknown): PositionEncoding {
  const offered = offeredEncodings(params);
  if (offered.length === 0 || offered.includes('utf-16')) return 'utf-16';
  return offered.find((encoding): encoding is PositionEncoding => others.includes(encoding)) ?? 'utf-16';
}

/** What the client says that it can count in; nothing if it does not say. */
export function offeredEncodings(params: unknown): readonly unknown[] {
  const offered = member(member(member(params, 'capabilities'), 'general'), 'positionEncodings');
  return Array.isArray(offered) ? offered : [];
}

function member(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}

/** How many units a character of the text takes; a half of a surrogate pair counts as the sign that it is sent as. */
function unitsOf(codePoint: number, encoding: PositionEncoding): number {
  if (encoding === 'utf-32') return 1;
  if (encoding === 'utf-16') return codePoint > 0xffff ? 2 : 1;
  if (codePoint < 0x80) return 1;
  if (codePoint < 0x800) return 2;
  return codePoint > 0xffff ? 4 : 3;
}

/**
 * The place `character` in this line, counted in UTF-16. Behind the line's end it is the end; within a character it is where
 * that begins.
 */
export function toUtf16(line: string, character: number, encoding: PositionEncoding): number {
  let left = character;
  let place = 0;
  for (const sign of line) {
    left -= unitsOf(sign.codePointAt(0) ?? 0, encoding);
    if (left < 0) break;
    place += sign.length;
  }
  return place;
}

/** The reverse of {@link toUtf16}, with the same rules. */
export function fromUtf16(line: string, character: number, encoding: PositionEncoding): number {
  let place = 0;
  let units = 0;
  for (const sign of line) {
    place += sign.length;
    if (place > character) break;
    units += unitsOf(sign.codePointAt(0) ?? 0, encoding);
  }
  return units;
}
