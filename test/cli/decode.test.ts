import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decode } from '../../cli/decode.ts';

const encoder = new TextEncoder();

describe('decode', () => {
  test.each(['', 'journey: Kunderejse på æ, ø og å\n', 'journey: 🚗\r\n', 'tab\tand form feed\f'])(
    'reads %j',
    (text) => {
      expect(decode(encoder.encode(text))).toEqual({ kind: 'text', text });
    },
  );

  test('leaves a byte order mark out, so that columns count from the first letter', () => {
    expect(decode(Uint8Array.of(0xef, 0xbb, 0xbf, ...encoder.encode('journey:')))).toEqual({
      kind: 'text',
      text: 'journey:',
    });
  });

  test.each([
    ['with a byte order mark', Buffer.from('\u{FEFF}journey: På\n', 'utf16le')],
    ['big-endian', Buffer.from('\u{FEFF}journey: På\n', 'utf16le').swap16()],
    ['without a byte order mark', Buffer.from('journey: En kunderejse på nettet\n', 'utf16le')],
  ])('knows UTF-16 %s', (_, bytes) => {
    expect(decode(bytes)).toEqual({ kind: 'utf-16' });
  });

  test('names the first line that is in an older encoding', () => {
    expect(decode(Buffer.from('journey: x\nstage: Køb\nstage: På\n', 'latin1'))).toEqual({
      kind: 'not-utf-8',
      line: 2,
    });
  });

  test('names the last line when the text breaks off within a letter', () => {
    expect(decode(Uint8Array.of(...encoder.encode('a\nb\n'), 0xc3))).toEqual({ kind: 'not-utf-8', line: 3 });
  });

  test.each([
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13)],
    ['one zero byte in a text', Uint8Array.of(...encoder.encode('journey: x'), 0)],
    ['control bytes among bytes that are no letters', Uint8Array.of(1, 2, 3, 0xff, 0xfe)],
  ])('calls %s binary', (_, bytes) => {
    expect(decode(bytes)).toEqual({ kind: 'binary' });
  });

  test('reads whatever is UTF-8 without zero bytes, and never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        fc.pre(!text.includes('\0') && !text.startsWith('\u{FEFF}'));
        expect(decode(encoder.encode(text))).toEqual({ kind: 'text', text });
      }),
    );
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        expect(['text', 'binary', 'utf-16', 'not-utf-8']).toContain(decode(bytes).kind);
      }),
    );
  });
});
