/**
 * A slide as plain data: boxes, lines, signs and texts with their places, sizes and colours, in groups, back to front.
 * Nothing in it depends on SVG, so that a writer of another format draws the same slide with text of its own.
 *
 * Places and sizes are px; a slide is 1920 × 1080 of them. Colours are names of the palette in map/theme.ts.
 */
import type { ColourToken } from '../../theme.ts';
import type { MarkShape } from '../drawing.ts';
import type { Box, Origin } from '../geometry.ts';
import type { Anchor, TextLine } from '../text/text.ts';

/** A rectangle; `radius` rounds its corners. */
export interface SlideBox {
  readonly kind: 'box';
  readonly box: Box;
  readonly radius: number;
  readonly fill: ColourToken | undefined;
  readonly stroke: SlideStroke | undefined;
}

/** An outline of straight lines and cubic curves: SVG path data with absolute M, L, C and Z only. */
export interface SlidePath {
  readonly kind: 'path';
  readonly path: string;
  readonly fill: ColourToken | undefined;
  readonly stroke: SlideStroke | undefined;
}

export interface SlideStroke {
  readonly colour: ColourToken;
  readonly width: number;
  /** Lengths of dashes and gaps; left out for a solid line. */
  readonly dash?: readonly number[];
}

/** A sign in a square of `size` around its middle. */
export interface SlideMark {
  readonly kind: 'mark';
  readonly shape: MarkShape;
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

/** Wrapped lines, all of them within `box`. */
export interface SlideText {
  readonly kind: 'text';
  readonly box: Box;
  /** What the lines say, in one piece; more than that where `isCut`. */
  readonly text: string;
  readonly lines: readonly TextLine[];
  readonly size: number;
  readonly lineHeight: number;
  readonly bold: boolean;
  readonly colour: ColourToken;
  readonly anchor: Anchor;
  /** Right to left: `start` is then the right edge. */
  readonly rtl: boolean;
  /** BCP 47 tag where it is not the reader's own. */
  readonly lang: string | undefined;
  /** Whether the last line ends in an ellipsis because there was no room for the rest. */
  readonly isCut: boolean;
}

export type SlideItem = SlideBox | SlidePath | SlideMark | SlideText;

/** What belongs together, with a name for a screen reader. */
export interface SlideGroup {
  readonly label: string;
  readonly items: readonly SlideItem[];
}

export interface SlideLayout {
  readonly width: number;
  readonly height: number;
  /** What the slide shows, in words. */
  readonly label: string;
  readonly groups: readonly SlideGroup[];
}

/** A line through points. */
export function lineThroughPoints(points: readonly Origin[], stroke: SlideStroke): SlidePath {
  const path = points.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${round(x)} ${round(y)}`).join('');
  return { kind: 'path', path, fill: undefined, stroke };
}

export function round(value: number): number {
  return Math.round(value * 100) / 100;
}
