/**
 * How wide a text is, without a DOM: the same answer in Node and in a browser. Widths are those of Arial and the fonts
 * made to its measure (see scripts/font-metrics.mjs); what is not in that table gets a width that no common font
 * exceeds.
 */
import table from './font-widths.json' with { type: 'json' };

export type Weight = 'regular' | 'bold';

/** A size in px and a weight; the family is always the map's own stack. */
export interface Font {
  readonly size: number;
  readonly weight: Weight;
}

/** Thousandths of an em for what the table lacks. */
const fullWidth = 1000;
const emojiWidth = 1400;
const otherWidth = 1000;

const emoji = /\p{Extended_Pictographic}|\p{Regional_Indicator}/u;
const zeroWidth = /^[\p{M}\p{Cf}]$/u;

/** Widths in thousandths of an em by UTF-16 code unit; 0 where unknown. */
type Widths = Uint16Array;

function readTable(runs: Readonly<Record<string, string>>): Widths {
  const widths = new Uint16Array(0x10000);
  for (const [first, run] of Object.entries(runs)) {
    widths.set(run.split(' ').map(Number), Number(first));
  }
  return widths;
}

const widthsByWeight: Readonly<Record<Weight, Widths>> = {
  regular: readTable(table.regular),
  bold: readTable(table.bold),
};

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });
/** No combining marks, emoji or surrogates in it: every UTF-16 unit is a grapheme of its own. */
const simple = /^[\u0020-\u02ff\u0370-\u0482\u048a-\u058f\u2010-\u2027\u2030-\u205e\u2190-\u21ff]*$/;

/** Splits into what a reader takes for one character. */
export function splitGraphemes(text: string): string[] {
  return simple.test(text) ? text.split('') : Array.from(graphemes.segment(text), (segment) => segment.segment);
}

function graphemeWidth(grapheme: string, widths: Widths): number {
  const code = grapheme.codePointAt(0) ?? 0;
  const known = widths[code];
  if (grapheme.length === 1 && known) return known;
  // One emoji however many code points it is made of: a family, a flag, a skin tone.
  if (emoji.test(grapheme) && (!known || grapheme.includes('\ufe0f'))) return emojiWidth;
  let sum = 0;
  for (const character of grapheme) {
    if (!zeroWidth.test(character)) sum += widths[character.codePointAt(0) ?? 0] || fallbackWidth(character);
  }
  // A mark that has nothing to stand on is drawn on a dotted circle.
  return sum || otherWidth;
}

function fallbackWidth(character: string): number {
  return (character.codePointAt(0) ?? 0) >= 0x2e80 ? fullWidth : otherWidth;
}

/** Width in px, never less than what a browser draws in the fonts named above. */
export function measure(text: string, font: Font): number {
  const widths = widthsByWeight[font.weight];
  let sum = 0;
  if (simple.test(text)) {
    for (let index = 0; index < text.length; index += 1) sum += widths[text.charCodeAt(index)] || otherWidth;
  } else {
    for (const grapheme of splitGraphemes(text)) sum += graphemeWidth(grapheme, widths);
  }
  return (sum * font.size) / 1000;
}

/**
 * Width in px where the fonts above are known to draw just that; `undefined` where it is an upper bound, or nothing.
 */
export function exactWidth(text: string, font: Font): number | undefined {
  if (text === '' || !simple.test(text)) return undefined;
  const widths = widthsByWeight[font.weight];
  for (let index = 0; index < text.length; index += 1) if (!widths[text.charCodeAt(index)]) return undefined;
  return measure(text, font);
}
