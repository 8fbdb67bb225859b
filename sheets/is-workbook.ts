/** The first bytes of a ZIP archive, and those of workbooks before 2007, which no one here can read. */
const archive = [0x50, 0x4b, 0x03, 0x04];
const before2007 = [0xd0, 0xcf, 0x11, 0xe0];

export function isWorkbook(bytes: Uint8Array): boolean {
  return isArchive(bytes) || before2007.every((byte, index) => bytes[index] === byte);
}

export function isArchive(bytes: Uint8Array): boolean {
  return archive.every((byte, index) => bytes[index] === byte);
}
