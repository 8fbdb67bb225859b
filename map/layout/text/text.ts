/** Blocks of text: wrapped lines with their places, inside a cell that they never leave. */
import type { Box } from '../geometry.ts';
import { type Font, measure, splitGraphemes } from './measure.ts';
import { oneLine, wrap } from './wrap.ts';

interface TextStyleValues extends Font {
  readonly lineHeight: number;
}

/** The typographic scale. Nothing is smaller than 11 px. */
export const textStyles = {
  title: { size: 24, weight: 'bold', lineHeight: 30 },
  score: { size: 32, weight: 'bold', lineHeight: 38 },
  value: { size: 20, weight: 'bold', lineHeight: 26 },
  heading: { size: 15, weight: 'bold', lineHeight: 20 },
  stage: { size: 16, weight: 'bold', lineHeight: 20 },
  name: { size: 15, weight: 'bold', lineHeight: 19 },
  'value-quiet': { size: 16, weight: 'regular', lineHeight: 20 },
  point: { size: 16, weight: 'bold', lineHeight: 20 },
  figure: { size: 14, weight: 'bold', lineHeight: 18 },
  body: { size: 12, weight: 'regular', lineHeight: 16 },
  strong: { size: 12, weight: 'bold', lineHeight: 16 },
  lane: { size: 12, weight: 'bold', lineHeight: 16 },
  small: { size: 11, weight: 'regular', lineHeight: 14 },
  label: { size: 11, weight: 'bold', lineHeight: 14 },
} as const satisfies Readonly<Record<string, TextStyleValues>>;

/** The smallest letters of a map, in px. */
export const smallestText = 11;

export type TextStyle = keyof typeof textStyles;
/** What the text stands on or how loud it is; the theme gives each tone a colour. */
export type Tone = 'text' | 'muted' | 'inverse' | 'red' | 'yellow' | 'green';
export type Anchor = 'start' | 'middle' | 'end';

export interface TextLine {
  readonly text: string;
  readonly x: number;
  /** The baseline. */
  readonly y: number;
}

export interface TextBlock {
  readonly style: TextStyle;
  readonly tone: Tone;
  readonly anchor: Anchor;
  /** Right to left: `start` is then the right edge. */
  readonly rtl: boolean;
  /** BCP 47 tag where it is not the reader's own. */
  readonly lang: string | undefined;
  readonly lines: readonly TextLine[];
  /** The cell; every line lies inside. */
  readonly box: Box;
  /** The whole text where it was shortened. */
  readonly full: string | undefined;
  /** What else is known of it, for those who point at it; it stands elsewhere for those who cannot. */
  readonly tooltip?: string;
}

export interface TextRequest {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly style: TextStyle;
  readonly tone?: Tone;
  readonly anchor?: Anchor;
  readonly lang?: string | undefined;
  /** More lines than that are shortened, with the whole text kept in `full`. For quotes, never for names. */
  readonly maxLines?: number | undefined;
  readonly tooltip?: string;
}

/** Arial's ascent and descent, in em: they place the baseline so that the line stands in the middle of its height. */
const ascent = 0.905;
const descent = 0.212;

/** Nothing in it is written from right to left. */
const leftToRight = /^[\0-\u058f]*$/;
const firstStrong = /[\p{L}]/u;
const rightToLeft =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;

/** True when the first letter is of a script written from right to left. */
export function isRightToLeft(text: string): boolean {
  return !leftToRight.test(text) && rightToLeft.test(firstStrong.exec(text)?.[0] ?? '');
}

/** Wraps a text into a cell at (x, y) of that width; its height follows from the lines. */
export function textBlock(request: TextRequest): TextBlock {
  const { text, x, y, width, style, anchor = 'start', maxLines } = request;
  const { lineHeight, ...font } = textStyles[style];
  const wrapped = wrap(text, width, font);
  const shortened = maxLines !== undefined && wrapped.length > maxLines;
  const rtl = isRightToLeft(text);
  const lineX = anchor === 'middle' ? x + width / 2 : (anchor === 'end') !== rtl ? x + width : x;
  const baseline = (lineHeight + (ascent - descent) * font.size) / 2;
  const lines = (shortened ? shorten(wrapped, maxLines, width, font) : wrapped).map((line, index) => ({
    text: line,
    x: lineX,
    y: y + index * lineHeight + baseline,
  }));
  return {
    style,
    tone: request.tone ?? 'text',
    anchor,
    rtl,
    lang: request.lang,
    lines,
    box: { x, y, width, height: lines.length * lineHeight },
    full: shortened ? text : undefined,
    ...(request.tooltip === undefined ? {} : { tooltip: request.tooltip }),
  };
}

function shorten(lines: readonly string[], maxLines: number, width: number, font: Font): string[] {
  const kept = lines.slice(0, maxLines);
  const last = splitGraphemes(kept.at(-1) ?? '');
  while (last.length > 0 && measure(`${last.join('')}…`, font) > width) last.pop();
  kept[kept.length - 1] = `${last.join('').trimEnd()}…`;
  return kept;
}

/** Width in px of a text on one line in that style, rounded up. */
export function textWidth(text: string, style: TextStyle): number {
  return Math.ceil(measure(oneLine(text), textStyles[style]));
}

export function lineHeightOf(style: TextStyle): number {
  return textStyles[style].lineHeight;
}
