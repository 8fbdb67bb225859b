/**
 * Writes map/layout/text/font-widths.json: how wide each character is, for the layout of the map, which runs without a
 * DOM.
 *
 * Arimo has the widths of Arial, Helvetica and Liberation Sans, one of which every reader has. For what Arimo lacks
 * (Arabic, Armenian, Georgian, arrows, symbols) DejaVu Sans stands in: it is wider than nearly every font that a
 * browser falls back to, so that a text never needs more room than it was given.
 *
 * Run: node scripts/font-metrics.mjs [another file to write to]
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import opentype from 'opentype.js';

const require = createRequire(import.meta.url);
const arimoSubsets = ['latin', 'latin-ext', 'vietnamese', 'greek', 'greek-ext', 'cyrillic', 'cyrillic-ext', 'hebrew'];
const weights = {
  regular: { arimo: '400', dejavu: 'DejaVuSans.ttf' },
  bold: { arimo: '700', dejavu: 'DejaVuSans-Bold.ttf' },
};
/**
 * Everything in the Basic Multilingual Plane but CJK, Hangul, Yi, surrogates and private use, which the layout sizes
 * itself.
 */
const covered = [
  [0x20, 0x1fff],
  [0x2000, 0x2bff],
  [0xfb1d, 0xfdff],
  [0xfe70, 0xfefc],
];

function load(file) {
  const bytes = readFileSync(require.resolve(file));
  return opentype.parse(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
}

/** Advance widths in thousandths of an em, by code point; the first font that has the character decides. */
function widthsOf(fonts) {
  const widths = new Map();
  for (const font of fonts) {
    for (const [first, last] of covered) {
      for (let code = first; code <= last; code += 1) {
        const character = String.fromCodePoint(code);
        // Zero width is decided by Unicode's categories at layout time, not by a font.
        if (widths.has(code) || /[\p{M}\p{C}]/u.test(character) || !font.hasChar(character)) continue;
        const advance = font.charToGlyph(character).advanceWidth;
        widths.set(code, Math.ceil((advance * 1000) / font.unitsPerEm));
      }
    }
  }
  return widths;
}

/** Runs of neighbouring code points: the first one, then their widths. Strings, so that a run stays on one line. */
function runsOf(widths) {
  const runs = {};
  let first = Number.NaN;
  let previous = Number.NaN;
  for (const code of [...widths.keys()].sort((a, b) => a - b)) {
    if (code === previous + 1) {
      runs[first] += ` ${widths.get(code)}`;
    } else {
      first = code;
      runs[first] = String(widths.get(code));
    }
    previous = code;
  }
  return runs;
}

const result = {};
for (const [weight, { arimo, dejavu }] of Object.entries(weights)) {
  const fonts = arimoSubsets.map((subset) => load(`@fontsource/arimo/files/arimo-${subset}-${arimo}-normal.woff`));
  fonts.push(load(`dejavu-fonts-ttf/ttf/${dejavu}`));
  result[weight] = runsOf(widthsOf(fonts));
}
const target = process.argv[2] ?? new URL('../map/layout/text/font-widths.json', import.meta.url);
writeFileSync(target, `${JSON.stringify(result, undefined, 2)}\n`);
