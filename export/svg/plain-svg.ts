/**
 * What there is to paint as an SVG for an engine of shapes: every element has all its attributes, and letters are
 * paths. An engine that shapes texts itself needs the fonts, takes longer, and draws scripts and directions otherwise
 * than a browser does.
 */
import type { FontShelf } from '../fonts.ts';
import { mirrored, visualRuns } from '../reading-order.ts';
import type { Matrix } from './matrix.ts';
import {
  type ImageItem,
  leftEdge,
  type PaintItem,
  type PaintList,
  type ShapeItem,
  type TextItem,
} from './paint-list.ts';

/** A stripe of a picture over its whole width, in px of the picture, and in dots. */
export interface Stripe {
  readonly top: number;
  readonly height: number;
  readonly dots: { readonly width: number; readonly height: number };
}

/** An item as markup, with the heights between which it is painted, in px of the picture. */
interface PlainItem {
  readonly top: number;
  readonly bottom: number;
  readonly markup: string;
}

/** A picture whose items become markup once, however many stripes show them. */
export class PlainPicture {
  readonly #list: PaintList;
  readonly #items: readonly PlainItem[];

  constructor(list: PaintList, shelf: FontShelf) {
    this.#list = list;
    this.#items = list.items.map((item) => plainItem(item, shelf));
  }

  /** As many px as dots. */
  stripe({ top, height, dots }: Stripe): string {
    const bottom = top + height;
    const painted = this.#items.filter((item) => item.top <= bottom && top <= item.bottom).map(({ markup }) => markup);
    return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 ${top} ${this.#list.width} ${height}" width="${dots.width}" height="${dots.height}" preserveAspectRatio="none">${painted.join('')}</svg>`;
  }
}

/** With room for marks above and below letters, and for soft edges. */
function plainItem(item: PaintItem, shelf: FontShelf): PlainItem {
  const { box, matrix } = item;
  const [, b, , d] = matrix;
  const margin = 1 + (item.kind === 'text' ? item.size * (Math.abs(b) + Math.abs(d)) : 0);
  return { top: box.y - margin, bottom: box.y + box.height + margin, markup: itemMarkup(item, shelf) };
}

function itemMarkup(item: PaintItem, shelf: FontShelf): string {
  if (item.kind === 'image') return imageMarkup(item);
  return item.kind === 'shape' ? shapeMarkup(item) : textMarkup(item, shelf);
}

function imageMarkup({ matrix, address, place }: ImageItem): string {
  return `<image${attributes({ href: address, transform: transformOf(matrix), ...place })}/>`;
}

function shapeMarkup({ matrix, path, fill, stroke }: ShapeItem): string {
  if (path === '') return '';
  const line = stroke && {
    stroke: stroke.colour,
    'stroke-opacity': unless(1, stroke.opacity),
    'stroke-width': stroke.width,
    'stroke-linecap': unless('butt', stroke.cap),
    'stroke-linejoin': unless('miter', stroke.join),
    'stroke-dasharray': stroke.dash.length > 0 ? stroke.dash.join(' ') : undefined,
  };
  const ink = { fill: fill?.colour ?? 'none', 'fill-opacity': unless(1, fill?.opacity) };
  return `<path${attributes({ d: path, transform: transformOf(matrix), ...ink, ...line })}/>`;
}

/** The letters as shapes, run by run, a line through them where the text is struck. */
function textMarkup(item: TextItem, shelf: FontShelf): string {
  const { matrix, y, size, struck, fill } = item;
  const runs = visualRuns(item.text, item.rtl, shelf.faces[item.bold ? 'bold' : 'regular']);
  const outlines = runs.map((run) => run.face.outline(mirrored(run), size));
  const width = outlines.reduce((sum, outline) => sum + outline.width, 0);
  const left = leftEdge(item, width);
  const shapes: string[] = [];
  let at = left;
  for (const { path, scale, width: own } of outlines) {
    if (path !== '') shapes.push(`<path transform="translate(${at} ${y})scale(${scale} ${-scale})" d="${path}"/>`);
    at += own;
  }
  if (struck) shapes.push(`<path${attributes({ d: strikeThrough(left, y, width, size) })}/>`);
  const shared = { transform: transformOf(matrix), fill: fill.colour, 'fill-opacity': unless(1, fill.opacity) };
  return shapes.length > 0 ? `<g${attributes(shared)}>${shapes.join('')}</g>` : '';
}

function strikeThrough(left: number, y: number, width: number, size: number): string {
  const top = y - size * 0.3;
  return `M${left} ${top}h${width}v${size / 14}h${-width}Z`;
}

function transformOf(matrix: Matrix): string | undefined {
  const [a, b, c, d, e, f] = matrix;
  if (a !== 1 || b !== 0 || c !== 0 || d !== 1) return `matrix(${matrix.join(' ')})`;
  return e === 0 && f === 0 ? undefined : `translate(${e} ${f})`;
}

function unless<T>(usual: T, value: T | undefined): T | undefined {
  return value === usual ? undefined : value;
}

function attributes(values: Readonly<Record<string, string | number | undefined>>): string {
  return Object.entries(values)
    .map(([name, value]) => (value === undefined ? '' : ` ${name}="${escaped(String(value))}"`))
    .join('');
}

/** `>` too: XML does not allow `]]>` in a text. */
function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
