/**
 * What there is to paint as an SVG for an engine that reads one font, one script and one direction well: every element
 * says all about itself, and a text that needs more than the map's own font from left to right is handed over as
 * shapes.
 */
import type { FontShelf } from '../fonts.ts';
import { mirrored, type VisualRun, visualRuns } from '../reading-order.ts';
import type { Matrix } from './matrix.ts';
import {
  type ImageItem,
  leftEdge,
  type PaintItem,
  type PaintList,
  type ShapeItem,
  type TextItem,
} from './paint-list.ts';

/** The family of the map's own font. */
export const mainFamily = 'Arimo';

/** A stripe of a picture over its whole width, in px of the picture, and in dots. */
export interface Stripe {
  readonly top: number;
  readonly height: number;
  readonly dots: { readonly width: number; readonly height: number };
}

/** The picture, or a stripe of it that has as many px as dots. */
export function plainSvg({ width, height, items }: PaintList, shelf: FontShelf, stripe?: Stripe): string {
  const { top, height: tall, dots } = stripe ?? { top: 0, height, dots: { width, height } };
  const painted = items.filter((item) => isIn(item, top, top + tall)).map((item) => itemMarkup(item, shelf));
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 ${top} ${width} ${tall}" width="${dots.width}" height="${dots.height}" preserveAspectRatio="none" font-family="${mainFamily}">${painted.join('')}</svg>`;
}

/** With room for marks above and below letters, and for soft edges. */
function isIn(item: PaintItem, top: number, bottom: number): boolean {
  const { box, matrix } = item;
  const [, b, , d] = matrix;
  const margin = 1 + (item.kind === 'text' ? item.size * (Math.abs(b) + Math.abs(d)) : 0);
  return box.y - margin <= bottom && top <= box.y + box.height + margin;
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

function textMarkup(item: TextItem, shelf: FontShelf): string {
  const { matrix, text, rtl, size, bold, fill } = item;
  const faces = shelf.faces[bold ? 'bold' : 'regular'];
  const runs = visualRuns(text, rtl, faces);
  const isPlain = !rtl && runs.every((run) => !run.rtl && run.face === faces[0]);
  const shared = { transform: transformOf(matrix), fill: fill.colour, 'fill-opacity': unless(1, fill.opacity) };
  if (!isPlain) return `<path${attributes({ ...shared, d: lettersOf(item, runs) })}/>`;
  const said = attributes({
    ...shared,
    x: item.x,
    y: item.y,
    'font-size': size,
    'font-weight': bold ? 700 : undefined,
    'text-anchor': unless('start', item.anchor),
    'text-decoration': item.struck ? 'line-through' : undefined,
  });
  return `<text${said}>${escaped(runs.map((run) => run.text).join(''))}</text>`;
}

/** The letters as shapes, a line through them where the text is struck. */
function lettersOf(item: TextItem, runs: readonly VisualRun[]): string {
  const { y, size, struck } = item;
  const outlines = runs.map((run) => run.face.outline(mirrored(run), size));
  const width = outlines.reduce((sum, outline) => sum + outline.width, 0);
  const left = leftEdge(item, width);
  let at = left;
  const letters = outlines.map((outline) => {
    const path = outline.at(at, y);
    at += outline.width;
    return path;
  });
  return `${letters.join('')}${struck ? strikeThrough(left, y, width, size) : ''}`;
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
