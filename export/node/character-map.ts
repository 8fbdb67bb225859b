/** Reads which characters a font has: its `cmap` table alone, as a font for Chinese has twenty megabytes. */

/** The bytes from a place on; fewer where the file ends. */
export type PartReader = (at: number, length: number) => Promise<DataView>;

const none = () => false;
const collection = 0x74746366;
const cmapTag = 0x636d6170;
/** Larger tables are no character maps. In bytes. */
const largestTable = 4 * 1024 * 1024;

/**
 * Tells which code points a TrueType or OpenType file has; of a collection, its first font. A file that is broken or of
 * another kind has none. Format: OpenType 1.9, "cmap".
 */
export async function codePointsIn(read: PartReader): Promise<(code: number) => boolean> {
  const start = await read(0, 16);
  if (start.byteLength < 16) return none;
  const font = start.getUint32(0) === collection ? start.getUint32(12) : 0;
  const header = await read(font, 12);
  if (header.byteLength < 12) return none;
  const records = await read(font + 12, header.getUint16(4) * 16);
  for (let at = 0; at + 16 <= records.byteLength; at += 16) {
    if (records.getUint32(at) !== cmapTag) continue;
    const table = await read(records.getUint32(at + 8), Math.min(records.getUint32(at + 12), largestTable));
    return charactersOf(table);
  }
  return none;
}

function charactersOf(table: DataView): (code: number) => boolean {
  const count = table.byteLength >= 4 ? table.getUint16(2) : 0;
  const readers: ((code: number) => boolean)[] = [];
  for (let index = 0; index < count && 12 + index * 8 <= table.byteLength; index += 1) {
    const at = table.getUint32(4 + index * 8 + 4);
    if (at + 16 > table.byteLength) continue;
    const format = table.getUint16(at);
    if (format === 12 || format === 13) readers.push(groups(table, at));
    else if (format === 4) readers.push(segments(table, at));
  }
  return (code) => readers.some((has) => has(code));
}

/** Format 12: groups of three 32-bit numbers, the first two are the ends of a range. */
function groups(table: DataView, at: number): (code: number) => boolean {
  const count = table.getUint32(at + 12);
  const isThere = (index: number) => at + 16 + index * 12 + 12 <= table.byteLength;
  return (code) => {
    for (let index = 0; index < count && isThere(index); index += 1) {
      const group = at + 16 + index * 12;
      if (table.getUint32(group + 4) >= code) return table.getUint32(group) <= code;
    }
    return false;
  };
}

/** Format 4: parallel arrays of 16-bit numbers, one entry a segment; a segment may leave out some of its characters. */
function segments(table: DataView, at: number): (code: number) => boolean {
  const double = table.getUint16(at + 6);
  const [ends, starts] = [at + 14, at + 16 + double];
  const [deltas, offsets] = [starts + double, starts + 2 * double];
  if (offsets + double > table.byteLength) return none;
  return (code) => {
    if (code > 0xffff) return false;
    for (let entry = 0; entry < double; entry += 2) {
      if (table.getUint16(ends + entry) < code) continue;
      const start = table.getUint16(starts + entry);
      if (start > code) return false;
      const offset = table.getUint16(offsets + entry);
      if (offset === 0) return ((code + table.getUint16(deltas + entry)) & 0xffff) !== 0;
      const glyph = offsets + entry + offset + 2 * (code - start);
      return glyph + 2 <= table.byteLength && table.getUint16(glyph) !== 0;
    }
    return false;
  };
}
