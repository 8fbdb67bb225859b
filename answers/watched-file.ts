import type { AnswerFile } from './plan.ts';
import { joined } from './text/encoding.ts';

/** The host could not read the file. */
export class ReadFailure extends Error {}

/** Notices that a file cannot be read, or that it has not as many bytes as it should have. */
export class WatchedFile implements AnswerFile {
  readonly size: number;
  readonly most: number;
  hasOtherSize = false;
  readonly #file: AnswerFile;

  constructor(file: AnswerFile) {
    this.#file = file;
    this.size = file.size;
    this.most = file.most ?? Number.POSITIVE_INFINITY;
  }

  get hasParts(): boolean {
    return this.#file.slice !== undefined;
  }

  async *bytes(): AsyncGenerator<Uint8Array> {
    let read = 0;
    const pieces = this.#file.bytes()[Symbol.asyncIterator]();
    try {
      for (;;) {
        const next = await orFailure(pieces.next());
        if (next.done) break;
        read += next.value.length;
        yield next.value;
      }
      this.hasOtherSize = read !== this.size;
    } finally {
      await pieces.return?.();
    }
  }

  /** By which the format is recognised. */
  async firstBytes(): Promise<Uint8Array> {
    let start: Uint8Array = new Uint8Array(0);
    for await (const piece of this.bytes()) {
      start = joined(start, piece);
      if (start.length >= 4) break;
    }
    return start;
  }

  async allBytes(): Promise<Uint8Array<ArrayBuffer>> {
    const pieces: Uint8Array[] = [];
    let length = 0;
    for await (const piece of this.bytes()) {
      pieces.push(piece.slice());
      length += piece.length;
    }
    const bytes = new Uint8Array(length);
    let at = 0;
    for (const piece of pieces) {
      bytes.set(piece, at);
      at += piece.length;
    }
    return bytes;
  }

  /** @throws ReadFailure where the host gives no parts */
  async slice(start: number, end: number): Promise<Uint8Array> {
    const part = this.#file.slice?.(start, end);
    if (!part) throw new ReadFailure('no parts');
    const bytes = await orFailure(part);
    if (bytes.length !== end - start) this.hasOtherSize = true;
    return bytes;
  }

  stamp(): Promise<string> {
    return this.#file.stamp ? orFailure(this.#file.stamp()) : Promise.resolve('');
  }
}

async function orFailure<T>(reading: Promise<T>): Promise<T> {
  try {
    return await reading;
  } catch (cause) {
    throw new ReadFailure('the file cannot be read', { cause });
  }
}
