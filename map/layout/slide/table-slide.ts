/** A table as slides: a row of headings on each, as many rows as have room, and every text within its cell. */
import { highest } from '../../../language/model/long-lists.ts';
import type { MarkShape } from '../drawing.ts';
import { slideText } from './fit-text.ts';
import { slideSize } from './slide.ts';
import { SlidePart, sizes, slideFrame } from './slide-frame.ts';
import type { SlideLayout } from './slide-items.ts';

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

const padding = { x: 14, y: 12 };
const markRoom = 30;
const mostLines = 4;
const bottom = slideSize.height - slideFrame.margin.y;

/** Without rows there is no slide. */
export function layoutTableSlides(table: TableSlide): SlideLayout[] {
  const places = placesOf(table.columns);
  const slides: SlideLayout[] = [];
  let open: OpenSlide | undefined;
  for (const row of table.rows) {
    const height = rowHeight(row, table.columns, places);
    if (!open || open.y + height > bottom) {
      open = openSlide(table, places);
      slides.push(open.slide);
    }
    open.add(rowPart(row, table.columns, places, open.y, height));
    open.y += height;
  }
  return slides;
}

interface Place {
  readonly x: number;
  readonly width: number;
}

interface OpenSlide {
  readonly slide: SlideLayout;
  readonly add: (part: SlidePart) => void;
  y: number;
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

function openSlide({ above, title, columns }: TableSlide, places: readonly Place[]): OpenSlide {
  const groups: SlidePart[] = [];
  const head = layoutPageHead(above, title);
  groups.push(head.part);
  const headings = new SlidePart(columns.map(({ heading }) => heading).join(', '));
  const texts = columns.map(({ heading }, index) => cellText({ text: heading }, places[index], head.bottom, true));
  const height = highest(texts.map(({ box }) => box.height)) + 2 * padding.y;
  const { x } = slideFrame.margin;
  const box = { x, y: head.bottom, width: slideFrame.width - 2 * x, height };
  headings.add({ kind: 'box', box, radius: 8, fill: 'subtle', stroke: undefined });
  for (const text of texts) headings.add(text);
  groups.push(headings);
  const slide = { ...slideSize, label: `${title}. ${above}`, groups };
  return { slide, add: (part) => void groups.push(part), y: head.bottom + height };
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

function cellText({ text, mark, lang }: TableCell, place: Place | undefined, y: number, bold: boolean) {
  const { x, width } = place ?? { x: 0, width: 100 };
  const indent = mark ? markRoom : 0;
  return slideText({
    text,
    x: x + padding.x + indent,
    y: y + padding.y,
    width: width - 2 * padding.x - indent,
    sizes: sizes.body,
    maxLines: mostLines,
    bold,
    lang,
  });
}

function rowHeight(row: readonly TableCell[], columns: readonly TableColumn[], places: readonly Place[]): number {
  const heights = row.map((cell, index) => cellText(cell, places[index], 0, columns[index]?.bold === true).box.height);
  return highest(heights) + 2 * padding.y;
}

function rowPart(
  row: readonly TableCell[],
  columns: readonly TableColumn[],
  places: readonly Place[],
  y: number,
  height: number,
): SlidePart {
  const part = new SlidePart(row.map(({ text }) => text).join(', '));
  const { x } = slideFrame.margin;
  const line = { x, y: y + height - 1, width: slideFrame.width - 2 * x, height: 1 };
  part.add({ kind: 'box', box: line, radius: 0, fill: 'border', stroke: undefined });
  for (const [index, cell] of row.entries()) {
    const text = part.add(cellText(cell, places[index], y, columns[index]?.bold === true));
    const left = (places[index]?.x ?? 0) + padding.x + 9;
    if (cell.mark) part.add({ kind: 'mark', shape: cell.mark, x: left, y: text.box.y + text.lineHeight / 2, size: 18 });
  }
  return part;
}
