/**
 * Breaks a text into lines that fit a width. A word that is wider than a line (a Dutch compound, an address) is broken
 * at a syllable where it can be and anywhere where it cannot: nothing is ever cut off.
 */
import { append } from '../../../language/model/long-lists.ts';
import { type Font, measure, splitGraphemes } from './measure.ts';

/** Where a line may end without a space: between ideographs, kana, Hangul and Thai, as East Asian typesetting does. */
const ideograph =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u;
const opening = /[\p{Ps}\p{Pi}]$/u;
const closing = /^[\p{Pe}\p{Pf}、。，．：；！？ー々.,:;!?%…]/u;
/** After these a line may end inside a word: on-line, http://a/b, 2025–2026. */
const breakAfter = /[-/‐–—_=&@]$/u;
const vowel = /^[aeiouyáàâäãåæéèêëíìîïóòôöõøúùûüýÿœαεηιουωаеёиоуыэюя]/iu;
const letter = /^\p{L}/u;
/** Scripts that are written with hyphens; Arabic, Hebrew and Indic words are broken without one. */
const hyphenated = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}]/u;
/** Soft hyphens say where a word may be broken; the layout finds its own places. */
const invisible = /[\p{Cc}\p{Zl}\p{Zp}]+/gu;
const softHyphen = /\u00ad/gu;
/** A line may end here. The blank that a language has between a number and its sign keeps them together: `60 %`. */
const blanks = /(?:(?<!\d)[\u00a0\u202f]|[^\S\u00a0\u202f])+/gu;

/** Most texts: words with one space between them, of letters that need no looking at one by one. */
const plain = /^[!-~¡-¬®-˿]+(?: [!-~¡-¬®-˿]+)*$/;

/** One line of text with no control characters in it, as it is drawn. */
export function oneLine(text: string): string {
  if (plain.test(text)) return text;
  return text.replace(invisible, ' ').replace(softHyphen, '').replace(blanks, ' ').trim();
}

/** Lines that are each at most `width` px wide in that font; none for an empty text. */
export function wrap(text: string, width: number, font: Font): string[] {
  if (plain.test(text) && measure(text, font) <= width) return [text];
  const lines: string[] = [];
  for (const paragraph of text.split(/\r\n|[\n\r\u2028\u2029]/u)) {
    const cleaned = oneLine(paragraph);
    if (cleaned !== '') wrapParagraph(cleaned, width, font, lines);
  }
  return lines;
}

function wrapParagraph(text: string, width: number, font: Font, lines: string[]): void {
  const space = measure(' ', font);
  let line = '';
  let used = 0;
  for (const word of text.split(' ')) {
    let glue = line === '' ? 0 : space;
    for (const piece of pieces(word)) {
      const needed = measure(piece, font);
      if (used + glue + needed <= width) {
        line += (glue > 0 ? ' ' : '') + piece;
        used += glue + needed;
      } else {
        if (line !== '') lines.push(line);
        const broken = needed <= width ? [piece] : breakWord(piece, width, font);
        append(lines, broken.slice(0, -1));
        line = broken.at(-1) ?? '';
        used = measure(line, font);
      }
      glue = 0;
    }
  }
  if (line !== '') lines.push(line);
}

/** The parts of a word between which a line may end with no hyphen added. */
function pieces(word: string): string[] {
  if (/^[\p{L}\p{M}\p{N}.,]*$/u.test(word) && !ideograph.test(word)) return [word];
  const result: string[] = [];
  let piece = '';
  for (const grapheme of splitGraphemes(word)) {
    if (piece !== '' && mayBreakBetween(piece, grapheme)) {
      result.push(piece);
      piece = '';
    }
    piece += grapheme;
  }
  result.push(piece);
  return result;
}

function mayBreakBetween(before: string, after: string): boolean {
  if (closing.test(after) || opening.test(before)) return false;
  const last = before.at(-1) ?? '';
  if (ideograph.test(last) || ideograph.test(after)) return true;
  // "e-mail" keeps its e, "-5" its sign.
  return breakAfter.test(before) && before.length > 2 && letter.test(after);
}

/** Breaks one word that is too wide for a line; each part but the last ends in a hyphen where it breaks letters. */
function breakWord(word: string, width: number, font: Font): string[] {
  const graphemes = splitGraphemes(word);
  const widths = graphemes.map((grapheme) => measure(grapheme, font));
  const hyphen = measure('-', font);
  const parts: string[] = [];
  let start = 0;
  for (let end = lineEnd(widths, start, width); end < graphemes.length; end = lineEnd(widths, start, width)) {
    const fitting = lineEnd(widths, start, width - hyphen);
    const cut = bestCut(graphemes, start, Math.max(start + 1, fitting));
    const inLetters = hyphenated.test(graphemes[cut - 1] ?? '') && hyphenated.test(graphemes[cut] ?? '');
    parts.push(graphemes.slice(start, cut).join('') + (inLetters ? '-' : ''));
    start = cut;
  }
  parts.push(graphemes.slice(start).join(''));
  return parts;
}

/** The index after the last grapheme that fits the width; one always does, lest a narrow cell never ends. */
function lineEnd(widths: readonly number[], start: number, width: number): number {
  let end = start;
  let used = 0;
  while (end < widths.length && used + (widths[end] ?? 0) <= width) {
    used += widths[end] ?? 0;
    end += 1;
  }
  return Math.max(end, start + 1);
}

/** Before a consonant that starts a syllable (vowel next), at least three letters from either end; else `fitting`. */
function bestCut(word: readonly string[], start: number, fitting: number): number {
  for (let cut = Math.min(fitting, word.length - 3); cut >= Math.max(start + 3, fitting - 7); cut -= 1) {
    const [before, at, after] = [word[cut - 1] ?? '', word[cut] ?? '', word[cut + 1] ?? ''];
    if (letter.test(before) && letter.test(at) && !vowel.test(at) && vowel.test(after)) return cut;
  }
  return fitting;
}
