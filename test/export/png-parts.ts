/** What is in a PNG file. */
import { inflateSync } from 'node:zlib';

/** The parts of a file by name. Throws when a part is cut off. */
export function partsOf(file: Uint8Array): Map<string, Uint8Array> {
  const view = new DataView(file.buffer, file.byteOffset, file.length);
  const parts = new Map<string, Uint8Array>();
  for (let at = 8; at < file.length; at += 12 + view.getUint32(at)) {
    const name = String.fromCharCode(...file.subarray(at + 4, at + 8));
    parts.set(name, file.slice(at + 8, at + 8 + view.getUint32(at)));
  }
  return parts;
}

/** The rows, each behind the number of its filter. */
export function packedDots(file: Uint8Array): Buffer {
  return inflateSync(partsOf(file).get('IDAT') ?? new Uint8Array());
}
