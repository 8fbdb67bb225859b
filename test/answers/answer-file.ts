import type { AnswerFile } from '../../answers/plan.ts';

/** A file in memory, whose bytes come in pieces of this length. */
export function fileOf(content: string | Uint8Array, piece = 1 << 16): AnswerFile {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return {
    size: bytes.length,
    async *bytes() {
      for (let at = 0; at < bytes.length; at += piece) yield bytes.slice(at, at + piece);
    },
    slice: async (start, end) => bytes.slice(start, end),
  };
}

/** UTF-16 with a byte order mark. */
export function utf16(text: string, isBigEndian = false): Uint8Array {
  const bytes = new Uint8Array(2 + text.length * 2);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, 0xfeff, !isBigEndian);
  for (let index = 0; index < text.length; index++) view.setUint16(2 + index * 2, text.charCodeAt(index), !isBigEndian);
  return bytes;
}

/** Windows-1252 of a text without characters beyond Latin-1. */
export function latin1(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}
