/** Each different text of a column once, found by its bytes. */

import { mostTexts, type Texts } from '../tally/texts.ts';
import type { CellDecoder } from './encoding.ts';

const none = -1;
const space = 0x20;
const quote = 0x22;

export class ByteTexts implements Texts {
  readonly #decoder: CellDecoder;
  readonly #texts: (string | undefined)[] = [];
  readonly #bytes: Uint8Array[] = [];
  /** Most answers have one or two digits. */
  readonly #ofOneByte = new Int32Array(128).fill(none);
  readonly #ofTwoBytes = new Int32Array(128 * 128).fill(none);
  readonly #ofHash = new Map<number, number[]>();

  constructor(decoder: CellDecoder) {
    this.#decoder = decoder;
  }

  get size(): number {
    return this.#bytes.length;
  }

  textOf(id: number): string {
    const known = this.#texts[id];
    if (known !== undefined) return known;
    const text = this.decode(this.#bytes[id] ?? new Uint8Array(0));
    this.#texts[id] = text;
    return text;
  }

  decode(bytes: Uint8Array): string {
    const text = this.#decoder.decode(bytes);
    return bytes[0] === quote ? text.slice(1, -1).replaceAll('""', '"') : text;
  }

  /** @returns −1 where the column has too many different texts. */
  idOf(bytes: Uint8Array, from: number, to: number): number {
    let start = from;
    let end = to;
    while (start < end && bytes[start] === space) start++;
    while (end > start && bytes[end - 1] === space) end--;
    const first = bytes[start] ?? 0;
    const second = bytes[start + 1] ?? 0;
    const length = end - start;
    if (length === 1 && first < 128) {
      const known = this.#ofOneByte[first] ?? none;
      return known === none ? this.#keep(bytes, start, end, this.#ofOneByte, first) : known;
    }
    if (length === 2 && first < 128 && second < 128) {
      const place = first * 128 + second;
      const known = this.#ofTwoBytes[place] ?? none;
      return known === none ? this.#keep(bytes, start, end, this.#ofTwoBytes, place) : known;
    }
    return this.#idOfLonger(bytes, start, end);
  }

  #idOfLonger(bytes: Uint8Array, start: number, end: number): number {
    let hash = 0x811c9dc5;
    for (let index = start; index < end; index++) hash = Math.imul(hash ^ (bytes[index] ?? 0), 0x01000193);
    const alike = this.#ofHash.get(hash);
    if (alike) {
      for (const id of alike) if (this.#isSame(id, bytes, start, end)) return id;
    }
    const id = this.#add(bytes, start, end);
    if (id === none) return none;
    if (alike) alike.push(id);
    else this.#ofHash.set(hash, [id]);
    return id;
  }

  #isSame(id: number, bytes: Uint8Array, start: number, end: number): boolean {
    const kept = this.#bytes[id];
    if (kept?.length !== end - start) return false;
    for (let index = 0; index < kept.length; index++) if (kept[index] !== bytes[start + index]) return false;
    return true;
  }

  #keep(bytes: Uint8Array, start: number, end: number, table: Int32Array, place: number): number {
    const id = this.#add(bytes, start, end);
    table[place] = id;
    return id;
  }

  #add(bytes: Uint8Array, start: number, end: number): number {
    if (this.#bytes.length >= mostTexts) return none;
    this.#bytes.push(bytes.slice(start, end));
    return this.#bytes.length - 1;
  }
}
