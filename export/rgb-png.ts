/** An image without transparency as a PNG: the plainest there is, which every writer can embed as it stands. */
import { zlibSync } from 'fflate';

interface Pixels {
  readonly width: number;
  readonly height: number;
  /** Four bytes a dot, row by row; transparency is taken for white ink. */
  readonly rgba: Uint8Array;
}

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

export function rgbPng({ width, height, rgba }: Pixels): Uint8Array {
  const rows = new Uint8Array(height * (1 + 3 * width));
  for (let y = 0; y < height; y += 1) {
    // The first byte of a row is its filter: 0, none.
    const row = y * (1 + 3 * width) + 1;
    for (let x = 0; x < width; x += 1) {
      const from = 4 * (y * width + x);
      for (let channel = 0; channel < 3; channel += 1) rows[row + 3 * x + channel] = rgba[from + channel] ?? 255;
    }
  }
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  header.set([8, 2, 0, 0, 0], 8);
  const parts = [chunk('IHDR', header), chunk('IDAT', zlibSync(rows)), chunk('IEND', new Uint8Array())];
  return Uint8Array.from([...signature, ...parts.flatMap((part) => [...part])]);
}

function chunk(name: string, data: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(data.length + 12);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, data.length);
  bytes.set(new TextEncoder().encode(name), 4);
  bytes.set(data, 8);
  view.setUint32(data.length + 8, checksum(bytes.subarray(4, data.length + 8)));
  return bytes;
}

/** CRC-32 of ISO 3309. */
function checksum(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  }
  return (sum ^ 0xffffffff) >>> 0;
}
