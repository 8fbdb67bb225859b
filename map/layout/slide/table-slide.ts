/** A table as slides: a row of headings on each, as many rows as have room, and every text within its cell. */
import { highest, lowest } from '../../../language/model/long-lists.ts';
import type { MarkShape } from '../drawing.ts';
import { slideText } from './fit-text.ts';
import { slideSize } from './slide.ts';
import { SlidePart, sizes, slideFrame } from './slide-frame.ts';
import type { SlideLayout, SlideText } from './slide-items.ts';

export interface TableColumn {
  readonly heading: string;
  /** Its part of the width, beside those of the others. */
  readonly share: number;
  readonly bold?: boolean;
}

export interface TableCell {
  readonly text: string;
  readonly mark?: MarkShape;
  readonly lang?: string | undefined;
}

export interface TableSlide {
  /** Above the title, in small letters: the journey. */
  readonly above: string;
  readonly title: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly TableCell[])[];
}

const padding = { x: 14, y: 13 };
const mostLines = 4;
const bottom = slideSize.height - slideFrame.margin.y;
/** In px; the largest in which all rows have room on one slide. */
const textSizes = [28, 26, 24, 22, 20, 19] as const;

/** A cell whose longest word has no room is smaller than the others, so that the word is not torn apart. */
const smallerSizes = [24, 22, 20, 19, 18, 17, 16] as const;

/** Without rows there is no slide. */
export function layoutTableSlides(table: TableSlide): SlideLayout[] {
  let slides: SlideLayout[] = [];
  for (const size of textSizes) {
    slides = slidesIn(table, size);
    if (slides.length <= 1) break;
  }
  return slides;
}

function slidesIn(table: TableSlide, size: number): SlideLayout[] {
  const layout = new TableLayout(table, size);
  for (const row of table.rows) layout.addRow(row);
  return layout.slides;
}

interface Place {
  readonly x: number;
  readonly width: number;
}

class TableLayout {
  readonly slides: SlideLayout[] = [];
  private readonly table: TableSlide;
  private readonly size: number;
  private readonly places: readonly Place[];
  private groups: SlidePart[] = [];
  private y = Number.POSITIVE_INFINITY;

  constructor(table: TableSlide, size: number) {
    this.table = table;
    this.size = size;
    this.places = placesOf(table.columns);
  }

  addRow(row: readonly TableCell[]): void {
    const { columns } = this.table;
    const isBold = (index: number) => columns[index]?.bold === true;
    const heights = row.map((cell, index) => this.cellText(cell, index, 0, isBold(index)).box.height);
    const height = highest(heights) + 2 * padding.y;
    if (this.y + height > bottom) this.open();
    const part = new SlidePart(row.map(({ text }) => text).join(', '));
    const { x } = slideFrame.margin;
    const line = { x, y: this.y + height - 1, width: slideFrame.width - 2 * x, height: 1 };
    part.add({ kind: 'box', box: line, radius: 0, fill: 'border', stroke: undefined });
    for (const [index, cell] of row.entries()) {
      const text = part.add(this.cellText(cell, index, this.y, isBold(index)));
      const left = (this.places[index]?.x ?? 0) + padding.x + this.size / 2;
      const middle = text.box.y + text.lineHeight / 2;
      if (cell.mark) part.add({ kind: 'mark', shape: cell.mark, x: left, y: middle, size: this.size });
    }
    this.groups.push(part);
    this.y += height;
  }

  private open(): void {
    const { above, title, columns } = this.table;
    const head = layoutPageHead(above, title);
    const headings = new SlidePart(columns.map(({ heading }) => heading).join(', '));
    const texts = this.headingTexts(columns, head.bottom);
    const height = highest(texts.map(({ box }) => box.height)) + 2 * padding.y;
    const { x } = slideFrame.margin;
    const box = { x, y: head.bottom, width: slideFrame.width - 2 * x, height };
    headings.add({ kind: 'box', box, radius: 8, fill: 'subtle', stroke: undefined });
    for (const text of texts) headings.add(text);
    this.groups = [head.part, headings];
    this.slides.push({ ...slideSize, label: `${title}. ${above}`, groups: this.groups });
    this.y = head.bottom + height;
  }

  /** All of the same size, even if only one of them has no room for a larger one. */
  private headingTexts(columns: readonly TableColumn[], y: number): SlideText[] {
    const inSize = (most: number) =>
      columns.map(({ heading }, index) => this.cellText({ text: heading }, index, y, true, most));
    return inSize(lowest(inSize(this.size).map(({ size }) => size)));
  }

  private cellText(
    { text, mark, lang }: TableCell,
    index: number,
    y: number,
    bold: boolean,
    most = this.size,
  ): SlideText {
    const { x, width } = this.places[index] ?? { x: 0, width: 100 };
    const indent = mark ? Math.round(this.size * 1.5) : 0;
    return slideText({
      text,
      x: x + padding.x + indent,
      y: y + padding.y,
      width: width - 2 * padding.x - indent,
      sizes: [most, ...smallerSizes.filter((size) => size < most)],
      maxLines: mostLines,
      bold,
      lang,
    });
  }
}

function placesOf(columns: readonly TableColumn[]): Place[] {
  const { margin, width } = slideFrame;
  const all = columns.reduce((sum, { share }) => sum + share, 0);
  let x = margin.x;
  return columns.map(({ share }) => {
    const place = { x, width: ((width - 2 * margin.x) * share) / all };
    x += place.width;
    return place;
  });
}

/** The name of a slide, with the journey above it in small letters. */
export function layoutPageHead(above: string, title: string): { readonly part: SlidePart; readonly bottom: number } {
  const { margin, width } = slideFrame;
  const part = new SlidePart(title);
  const line = { x: margin.x, width: width - 2 * margin.x, maxLines: 1 };
  const first = part.add(slideText({ ...line, text: above, y: margin.y, sizes: sizes.body, colour: 'muted' }));
  const y = first.box.y + first.box.height + 4;
  const second = part.add(slideText({ ...line, text: title, y, sizes: sizes.title, bold: true }));
  return { part, bottom: second.box.y + second.box.height + 24 };
}
