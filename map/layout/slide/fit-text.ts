/** Texts of a slide: as large as their room allows, and never beyond it. */
import type { ColourToken } from '../../theme.ts';
import { type Font, measure, splitGraphemes } from '../text/measure.ts';
import { type Anchor, isRightToLeft } from '../text/text.ts';
import { oneLine, wrap } from '../text/wrap.ts';
import type { SlideText } from './slide-items.ts';

export interface SlideTextRequest {
  readonly text: string;
  readonly x: number;
  /** The top of the first line. */
  readonly y: number;
  readonly width: number;
  /** Sizes to try in px, the largest first; the last one is used where none has room for the whole text. */
  readonly sizes: readonly number[];
  readonly maxLines: number;
  readonly bold?: boolean;
  readonly colour?: ColourToken;
  readonly anchor?: Anchor;
  readonly lang?: string | undefined;
}

/** Arial's ascent and descent, in em. */
const ascent = 0.905;
const descent = 0.212;
const leading = 1.22;

export function lineHeightFor(size: number): number {
  return Math.ceil(size * leading);
}

/**
 * The text in the largest of its sizes in which it keeps to its lines with no word broken; failing that, in the largest
 * in which it keeps to its lines; failing that, in the smallest, ended with an ellipsis.
 */
export function slideText(request: SlideTextRequest): SlideText {
  const { text, x, y, width, sizes, maxLines, bold = false, anchor = 'start' } = request;
  const tries = sizes.map((size) => wrappedIn(text, width, { size, weight: bold ? 'bold' : 'regular' }));
  const fitting = tries.filter(({ lines }) => lines.length <= maxLines);
  const chosen = fitting.find(({ isBroken }) => !isBroken) ?? fitting[0] ?? tries.at(-1);
  if (!chosen) throw new Error('A text needs a size.');
  const { font } = chosen;
  const isCut = chosen.lines.length > maxLines;
  const shown = isCut ? cut(chosen.lines, maxLines, width, font) : chosen.lines;
  const rtl = isRightToLeft(text);
  const lineHeight = lineHeightFor(font.size);
  const lineX = anchor === 'middle' ? x + width / 2 : (anchor === 'end') !== rtl ? x + width : x;
  const baseline = (lineHeight + (ascent - descent) * font.size) / 2;
  return {
    kind: 'text',
    box: { x, y, width, height: shown.length * lineHeight },
    text,
    lines: shown.map((line, index) => ({ text: line, x: lineX, y: y + index * lineHeight + baseline })),
    size: font.size,
    lineHeight,
    bold,
    colour: request.colour ?? 'text',
    anchor,
    rtl,
    lang: request.lang,
    isCut,
  };
}

function wrappedIn(text: string, width: number, font: Font) {
  const words = oneLine(text).split(' ');
  const isBroken = words.some((word) => measure(word, font) > width);
  return { font, lines: wrap(text, width, font), isBroken };
}

function cut(lines: readonly string[], maxLines: number, width: number, font: Font): string[] {
  const kept = lines.slice(0, maxLines);
  const last = splitGraphemes(kept.at(-1) ?? '');
  while (last.length > 0 && measure(`${last.join('').trimEnd()}…`, font) > width) last.pop();
  kept[kept.length - 1] = `${last.join('').trimEnd()}…`;
  return kept;
}

/** Width in px of a text on one line. */
export function slideTextWidth(text: string, size: number, bold = false): number {
  return Math.ceil(measure(oneLine(text), { size, weight: bold ? 'bold' : 'regular' }));
}
