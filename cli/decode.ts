/** From bytes to text. A `.journey` file is UTF-8, with or without a byte order mark. */

export type Decoded =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'binary' }
  | { readonly kind: 'utf-16' }
  /** `line`, from 1, is the first that is not UTF-8. */
  | { readonly kind: 'not-utf-8'; readonly line: number };

/**
 * What the bytes of a file are. The text comes without byte order mark, so that columns count from the first letter.
 */
export function decode(bytes: Uint8Array): Decoded {
  if (startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff)) {
    return { kind: 'utf-16' };
  }
  if (bytes.includes(0)) {
    return { kind: looksLikeUtf16(bytes) ? 'utf-16' : 'binary' };
  }
  const text = decodeUtf8(bytes);
  if (text !== undefined) {
    return { kind: 'text', text };
  }
  return hasControlBytes(bytes) ? { kind: 'binary' } : { kind: 'not-utf-8', line: firstBadLine(bytes) };
}

function startsWith(bytes: Uint8Array, first: number, second: number): boolean {
  return bytes[0] === first && bytes[1] === second;
}

/** Without a byte order mark: mostly Latin letters, so nearly every second byte is zero and the others are not. */
function looksLikeUtf16(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 4096);
  const zeros = [0, 0];
  for (const [index, byte] of sample.entries()) {
    if (byte === 0) {
      zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
    }
  }
  const [even = 0, odd = 0] = zeros;
  const half = sample.length / 2;
  return Math.max(even, odd) > half * 0.7 && Math.min(even, odd) < half * 0.05;
}

function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) {
      return undefined;
    }
    throw error;
  }
}

function hasControlBytes(bytes: Uint8Array): boolean {
  const tab = 9;
  const carriageReturn = 13;
  return bytes.subarray(0, 65_536).some((byte) => byte < tab || (byte > carriageReturn && byte < 32));
}

function firstBadLine(bytes: Uint8Array): number {
  const lineFeed = 10;
  let line = 1;
  let start = 0;
  while (start < bytes.length) {
    const next = bytes.indexOf(lineFeed, start);
    const end = next < 0 ? bytes.length : next;
    if (decodeUtf8(bytes.subarray(start, end)) === undefined) {
      return line;
    }
    start = end + 1;
    line++;
  }
  return line;
}
