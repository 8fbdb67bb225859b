/** A PNG file, written row by row, so that the picture is never in memory as a whole. */
import type { Packer } from './assets.ts';

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** Eight bits each for red, green, blue and opacity; neither filtered nor interlaced. */
const format = [8, 6, 0, 0, 0];
/** Bytes. A stream keeps fewer than this for later; more, it has packed when it asks for the next ones. */
const reusedFrom = 1_000_000;

interface PngWriting {
  readonly packer?: Packer | undefined;
  /** Nothing shows through, so no dot needs to be looked at. */
  readonly isOpaque?: boolean;
}

const usualPacker: Packer = () => new CompressionStream('deflate');

export class PngFile {
  readonly #width: number;
  readonly #height: number;
  readonly #rows: WritableStreamDefaultWriter<BufferSource>;
  readonly #isOpaque: boolean;
  readonly #packed: Promise<Uint8Array>;
  readonly #spaces = [new Uint8Array(), new Uint8Array()];
  #turn = 0;
  #written: Promise<void> | undefined;

  /** @param width and height in dots. */
  constructor(width: number, height: number, { packer = usualPacker, isOpaque = false }: PngWriting = {}) {
    this.#width = width;
    this.#height = height;
    this.#isOpaque = isOpaque;
    const { readable, writable } = packer();
    this.#rows = writable.getWriter();
    this.#packed = new Response(readable).arrayBuffer().then((buffer) => new Uint8Array(buffer));
  }

  /** @param dots of whole rows, four bytes each, whose colours are multiplied with their opacity. */
  async add(dots: Uint8Array): Promise<void> {
    const length = this.#width * 4;
    const rows = dots.length / length;
    const bytes = this.#space(rows * (length + 1));
    for (let row = 0; row < rows; row += 1) {
      // The first byte of a row is the number of its filter: none.
      bytes.set(dots.subarray(row * length, (row + 1) * length), row * (length + 1) + 1);
    }
    if (!this.#isOpaque && !areOpaque(dots))
      for (let row = 0; row < rows; row += 1) divideByOpacity(bytes, row * (length + 1) + 1, length);
    // These rows are packed while the next ones are drawn.
    await this.#written;
    this.#written = this.#rows.write(bytes);
  }

  /** One of two by turns, used again and again: new memory takes longer than what is written into it. */
  #space(length: number): Uint8Array<ArrayBuffer> {
    if (length < reusedFrom) return new Uint8Array(length);
    this.#turn = 1 - this.#turn;
    const known = this.#spaces[this.#turn];
    const space = known && known.length >= length ? known : new Uint8Array(length);
    this.#spaces[this.#turn] = space;
    return space.subarray(0, length);
  }

  async end(): Promise<Uint8Array> {
    await this.#written;
    const [, packed] = await Promise.all([this.#rows.close(), this.#packed]);
    const header = new Uint8Array(13);
    const view = new DataView(header.buffer);
    view.setUint32(0, this.#width);
    view.setUint32(4, this.#height);
    header.set(format, 8);
    const none = new Uint8Array();
    return joined([new Uint8Array(signature), chunk('IHDR', header), chunk('IDAT', packed), chunk('IEND', none)]);
  }
}

function areOpaque(dots: Uint8Array): boolean {
  const whole = new Int32Array(dots.buffer, dots.byteOffset, dots.length / 4);
  let all = -1;
  for (let at = 0; at < whole.length; at += 1) all &= whole[at] ?? 0;
  return all >>> 24 === 255;
}

function divideByOpacity(bytes: Uint8Array, start: number, length: number): void {
  for (let at = start; at < start + length; at += 4) {
    const opacity = bytes[at + 3] ?? 0;
    if (opacity === 0 || opacity === 255) continue;
    for (let part = at; part < at + 3; part += 1) bytes[part] = Math.round(((bytes[part] ?? 0) * 255) / opacity);
  }
}

function chunk(name: string, data: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(12 + data.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, data.length);
  bytes.set(
    Array.from(name, (letter) => letter.charCodeAt(0)),
    4,
  );
  bytes.set(data, 8);
  view.setUint32(8 + data.length, checksum(bytes.subarray(4, 8 + data.length)));
  return bytes;
}

/** CRC-32, as PNG has it. */
function checksum(bytes: Uint8Array): number {
  const table = Uint32Array.from({ length: 256 }, (_, index) => {
    let value = index;
    for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
    return value;
  });
  let sum = 0xffffffff;
  for (const byte of bytes) sum = (table[(sum ^ byte) & 255] ?? 0) ^ (sum >>> 8);
  return (sum ^ 0xffffffff) >>> 0;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
