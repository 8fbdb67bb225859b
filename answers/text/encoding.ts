/** The encoding of a text whose bytes come in pieces. */

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** Pieces of a text in which a comma, a quotation mark and a line break are one byte each, as in ASCII. */
export interface ByteText {
  readonly pieces: AsyncIterable<Uint8Array>;
  /** Of the first piece. `undefined` where it has ASCII alone: cells that follow decide. */
  readonly encoding: Encoding | undefined;
  /** Whether the first piece is all of it. */
  readonly isWhole: boolean;
}

/** UTF-16 becomes UTF-8, a byte order mark is removed, and all other bytes stay as they are. */
export async function byteText(source: AsyncIterable<Uint8Array>, sampleSize: number): Promise<ByteText> {
  const pieces = source[Symbol.asyncIterator]();
  const sample = await firstBytes(pieces, sampleSize);
  const isWhole = sample.length < sampleSize;
  const { encoding, mark } = encodingOf(sample);
  const bytes = following(sample.subarray(mark), pieces);
  return { pieces: encoding?.startsWith('utf-16') ? asUtf8(bytes, encoding) : bytes, encoding, isWhole };
}

async function firstBytes(pieces: AsyncIterator<Uint8Array>, size: number): Promise<Uint8Array> {
  let sample: Uint8Array = new Uint8Array(0);
  while (sample.length < size) {
    const { value, done } = await pieces.next();
    if (done) break;
    sample = joined(sample, value);
  }
  return sample;
}

async function* following(first: Uint8Array, pieces: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield first;
    for (let next = await pieces.next(); !next.done; next = await pieces.next()) yield next.value;
  } finally {
    await pieces.return?.();
  }
}

async function* asUtf8(pieces: AsyncIterable<Uint8Array>, encoding: string): AsyncGenerator<Uint8Array> {
  const decoder = new TextDecoder(encoding);
  const encoder = new TextEncoder();
  for await (const piece of pieces) yield encoder.encode(decoder.decode(piece, { stream: true }));
  yield encoder.encode(decoder.decode());
}

/** A copy of both: a piece may be overwritten when the next one is asked for. */
export function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  const both = new Uint8Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}

/** `mark` is the length of the byte order mark. */
function encodingOf(sample: Uint8Array): { readonly encoding: Encoding | undefined; readonly mark: number } {
  const [first, second, third] = sample;
  if (first === 0xff && second === 0xfe) return { encoding: 'utf-16le', mark: 2 };
  if (first === 0xfe && second === 0xff) return { encoding: 'utf-16be', mark: 2 };
  if (first === 0xef && second === 0xbb && third === 0xbf) return { encoding: 'utf-8', mark: 3 };
  const zeros = zerosIn(sample.subarray(0, 2048));
  if (zeros.odd > zeros.half * 0.7) return { encoding: 'utf-16le', mark: 0 };
  if (zeros.even > zeros.half * 0.7) return { encoding: 'utf-16be', mark: 0 };
  if (sample.every((byte) => byte < 0x80)) return { encoding: undefined, mark: 0 };
  return { encoding: isUtf8(sample) ? 'utf-8' : 'windows-1252', mark: 0 };
}

function zerosIn(sample: Uint8Array): { readonly even: number; readonly odd: number; readonly half: number } {
  const zeros = { even: 0, odd: 0 };
  for (const [index, byte] of sample.entries()) {
    if (byte === 0) zeros[index % 2 === 0 ? 'even' : 'odd'] += 1;
  }
  return { ...zeros, half: Math.max(1, sample.length / 2) };
}

/** The last character may be cut. */
function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return false;
  }
}

/** Decodes cells. Where the encoding is not known, a cell that is not UTF-8 decides that it is Windows-1252. */
export class CellDecoder {
  encoding: Encoding | undefined;
  readonly #utf8 = new TextDecoder('utf-8');
  #strict: TextDecoder | undefined;
  #western: TextDecoder | undefined;

  constructor(encoding: Encoding | undefined) {
    this.encoding = encoding;
  }

  decode(bytes: Uint8Array): string {
    if (this.encoding === 'windows-1252') return this.#decodeWestern(bytes);
    if (this.encoding !== undefined) return this.#utf8.decode(bytes);
    this.#strict ??= new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
    try {
      const text = this.#strict.decode(bytes);
      if (text.length < bytes.length) this.encoding = 'utf-8';
      return text;
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
      this.encoding = 'windows-1252';
      return this.#decodeWestern(bytes);
    }
  }

  #decodeWestern(bytes: Uint8Array): string {
    this.#western ??= new TextDecoder('windows-1252');
    return this.#western.decode(bytes);
  }
}
