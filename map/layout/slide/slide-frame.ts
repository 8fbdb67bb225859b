/** The measures that the parts of a slide share, in px. */
import type { JourneyContext } from '../context.ts';
import type { SlideItem } from './slide-items.ts';

/** Where the parts of a slide stand from left to right, and how large its texts are. */
export interface SlideFrame {
  readonly width: number;
  readonly margin: { readonly x: number; readonly y: number };
  /** Left of the columns: the figures of the axis and the names of the bands. */
  readonly gutter: number;
  readonly lines: SlideLines;
  /** Where the figures of the head stand. */
  readonly figures: 'beside' | 'below';
}

/** The most lines of each text; the rest is cut, with an ellipsis. */
export interface SlideLines {
  readonly about: number;
  readonly headline: number;
  readonly name: number;
  readonly channel: number;
  readonly fix: number;
  readonly action: number;
}

export const roomyLines: SlideLines = { about: 2, headline: 4, name: 4, channel: 2, fix: 2, action: 2 };
/** Where long texts would leave no room for the curve. */
export const denseLines: SlideLines = { about: 1, headline: 3, name: 3, channel: 1, fix: 1, action: 1 };

const wholeText = 99;
/** Where a picture may be as high as its texts need. */
export const wholeLines: SlideLines = {
  about: wholeText,
  headline: wholeText,
  name: wholeText,
  channel: wholeText,
  fix: wholeText,
  action: wholeText,
};

export const slideFrame: SlideFrame = {
  width: 1920,
  margin: { x: 56, y: 40 },
  gutter: 112,
  lines: roomyLines,
  figures: 'beside',
};

/** Text sizes. The name of a touchpoint is the smallest that a board of directors reads from its chairs. */
export const sizes = {
  title: [44, 40, 36, 32],
  headline: [28, 26, 24, 22, 20],
  figure: [56, 48, 40, 32, 26],
  heading: [22],
  stage: [22, 20, 18],
  name: [22, 20, 18],
  value: [22],
  body: [19, 18],
  small: [17],
} as const;

/** Collects a group of items. */
export class SlidePart {
  readonly label: string;
  readonly items: SlideItem[] = [];

  constructor(label: string) {
    this.label = label;
  }

  add<Item extends SlideItem>(item: Item): Item {
    this.items.push(item);
    return item;
  }
}

/** In px; a wider card is a bar with a hole in it. Fewer columns than fill a slide keep to its start. */
export const mostColumnWidth = 560;

/** What the columns have from left to right. */
export function columnsRoom({ width, margin, gutter }: SlideFrame): { readonly x: number; readonly width: number } {
  const x = margin.x + gutter;
  return { x, width: width - margin.x - x };
}

/** BCP 47 tag of the writer's words; `undefined` for a text that stands in for a missing one. */
export function langOf(text: string, { lang }: Pick<JourneyContext, 'lang'>): string | undefined {
  return text.trim() === '' ? undefined : lang;
}
