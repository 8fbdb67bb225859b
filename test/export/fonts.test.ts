/** Which font draws what, and in which order. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openSync } from 'fontkit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type FontFace, type FontShelf, fontRuns, fontShelf } from '../../export/fonts.ts';
import { codePointsIn } from '../../export/node/character-map.ts';
import { fontFolders, fontsWith } from '../../export/node/system-fonts.ts';
import { mirrored, visualRuns } from '../../export/reading-order.ts';
import { ensureFresh } from '../fresh-bundle.ts';
import { assets } from './bundle.ts';

let shelf: FontShelf;

beforeAll(async () => {
  ensureFresh('dist/export/export.js', ['export', 'map', 'language']);
  shelf = await fontShelf('Köp → ქ é אבג 客 \u200d\ufe0f', assets);
}, 150_000);

describe('a shelf', () => {
  test('knows what it lacks, and that nothing is drawn for joiners and variants', () => {
    expect(shelf.missing).toEqual(['客']);
  });

  test('the map’s own font draws what it has, DejaVu the rest', () => {
    const runs = fontRuns('Köp ქ', shelf.faces.regular).map(({ text, face }) => [text, face.id]);
    expect(runs).toEqual([
      ['Köp ', 'arimo-regular.ttf'],
      ['ქ', 'dejavu-regular.ttf'],
    ]);
  });

  test('what nobody can draw is a sign of its own, as wide as that sign', () => {
    expect(
      fontRuns('a客b', shelf.faces.regular)
        .map(({ text }) => text)
        .join(''),
    ).toBe('a\ufffdb');
  });

  test('a mark stays with its letter', () => {
    expect(fontRuns('e\u0301ქ\u0301', shelf.faces.bold).map(({ text }) => text)).toEqual(['e\u0301', 'ქ\u0301']);
  });
});

describe('from left to right', () => {
  const drawn = (text: string, rtl: boolean) => visualRuns(text, rtl, shelf.faces.regular).map(mirrored);

  test('a Hebrew word in a Latin line', () => expect(drawn('ab אבג cd', false)).toEqual(['ab ', 'אבג', ' cd']));

  test('a Latin word and a number in a Hebrew line', () => {
    expect(drawn('אב 12 cd', true).join('|')).toBe('cd| |12|אב ');
  });

  test('brackets in a Hebrew line look to the other side', () =>
    expect(drawn('(אב)', true).join('')).toContain(')אב('));

  test('a Latin line is one run', () => expect(drawn('Ein Text, 12 %', false)).toEqual(['Ein Text, 12 %']));
});

describe('signs between words of two fonts', () => {
  const face = (id: string, letters: RegExp): FontFace => ({
    id,
    bytes: new Uint8Array(),
    member: undefined,
    hasOutlines: true,
    has: (codePoint) => letters.test(String.fromCodePoint(codePoint)),
    outline: () => ({ width: 0, path: '', scale: 1 }),
  });
  const faces = [face('latin', /[ -~]/u), face('arabic', /\p{Script_Extensions=Arabic}/u)];
  const drawn = (text: string, rtl: boolean) => visualRuns(text, rtl, faces).map(mirrored).join('|');

  // What a browser shows, from left to right; a painter turns the letters of each Arabic word round.
  test.each([
    ['SMS: في', true, 'في| :|SMS'],
    ['في (SMS): نعم', true, 'نعم| :(|SMS|)|في '],
    ['في، 12: لا', true, 'لا| :|12|في، '],
    ['SMS: في (نعم) ok', false, 'SMS: |(|نعم|)|في | ok'],
  ])('%s', (text, rtl, visual) => expect(drawn(text, rtl)).toBe(visual));
});

describe('a font’s characters', () => {
  const file = createRequire(import.meta.url).resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf');

  test('are those that fontkit finds', async () => {
    const bytes = readFileSync(file);
    const has = await codePointsIn(async (at, length) => {
      const part = bytes.subarray(at, at + length);
      return new DataView(part.buffer, part.byteOffset, part.byteLength);
    });
    const font = openSync(file);
    if (!('hasGlyphForCodePoint' in font)) throw new Error('DejaVu Sans is one font.');
    const different = Array.from({ length: 0x20000 / 16 }, (_, index) => index * 16 + (index % 16)).filter(
      (code) => has(code) !== font.hasGlyphForCodePoint(code),
    );
    expect(different).toEqual([]);
  });

  test('what is no font has none', async () => {
    const has = await codePointsIn(async () => new DataView(new ArrayBuffer(64)));
    expect(has(65)).toBe(false);
  });

  test('a font that has a character is found, one that does not exist is not', async () => {
    const folders = [path.dirname(file), path.join(path.dirname(file), 'nowhere')];
    expect(await fontsWith(['ქ', 'ა'], folders)).toHaveLength(1);
    expect(await fontsWith(['客'], folders)).toEqual([]);
  });

  test('what only looks like a font does no harm', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'journey-fonts-'));
    afterAll(() => rmSync(folder, { recursive: true, force: true }));
    writeFileSync(path.join(folder, 'broken.ttf'), Uint8Array.of(0, 1, 0, 0, 0, 9));
    writeFileSync(path.join(folder, 'empty.otf'), '');
    expect(await fontsWith(['a'], [folder])).toEqual([]);
  });

  test.each(['linux', 'darwin', 'win32'] as const)('%s has its own places', (platform) => {
    expect(fontFolders(platform, { HOME: '/h', WINDIR: 'W', LOCALAPPDATA: 'L' }).length).toBeGreaterThan(1);
  });
});
