/** The text of a file whose encoding nothing states: Excel writes UTF-8, UTF-16 and Windows-1252. */

/** By its byte order mark; otherwise UTF-16 if every second byte is zero, UTF-8 if it can be read so, Windows-1252. */
export function textIn(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const zeros = zerosIn(bytes.subarray(0, 2048));
  if (zeros.odd > zeros.half * 0.7) return new TextDecoder('utf-16le').decode(bytes);
  if (zeros.even > zeros.half * 0.7) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

function zerosIn(sample: Uint8Array): { readonly even: number; readonly odd: number; readonly half: number } {
  const zeros = { even: 0, odd: 0 };
  for (const [index, byte] of sample.entries()) {
    if (byte === 0) zeros[index % 2 === 0 ? 'even' : 'odd'] += 1;
  }
  return { ...zeros, half: Math.max(1, sample.length / 2) };
}

/** Whether a text has characters that no spreadsheet writes: a picture or a program was read as text. */
export function isBinary(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
  return /[\u0000-\u0008\u000E-\u001F]/u.test(text.slice(0, 65_536));
}
