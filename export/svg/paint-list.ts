/**
 * An SVG of ours as a flat list of what there is to paint, back to front. The elements and properties that it knows are
 * a closed set: one that is new to it is an error that a test sees, not a picture that lacks something.
 */
import { measure } from '../../map/layout/text/measure.ts';
import { type Box, boxAfter, type Matrix, multiply, numbersIn, readTransform } from './matrix.ts';
import { type SvgElement, textOf, withoutTitles } from './parse.ts';
import { type Declarations, declarationsOf, StyleSheet } from './style-sheet.ts';

export interface Paint {
  /** `#rrggbb`. */
  readonly colour: string;
  readonly opacity: number;
}

export interface Stroke extends Paint {
  readonly width: number;
  readonly dash: readonly number[];
  readonly cap: 'butt' | 'round' | 'square';
  readonly join: 'miter' | 'round' | 'bevel';
}

export interface ShapeItem {
  readonly kind: 'shape';
  readonly matrix: Matrix;
  readonly box: Box;
  /** Path data of SVG. */
  readonly path: string;
  readonly fill: Paint | undefined;
  readonly stroke: Stroke | undefined;
}

export interface TextItem {
  readonly kind: 'text';
  readonly matrix: Matrix;
  readonly box: Box;
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly bold: boolean;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly rtl: boolean;
  readonly struck: boolean;
  readonly lang: string | undefined;
  readonly fill: Paint;
  /** The number of the group that says what the text belongs to; texts of one group are read together. */
  readonly group: number;
}

/** Where a text of that width begins on the left, whichever way it is written. */
export function leftEdge({ x, anchor, rtl }: Pick<TextItem, 'x' | 'anchor' | 'rtl'>, width: number): number {
  if (anchor === 'middle') return x - width / 2;
  return (anchor === 'end') !== rtl ? x - width : x;
}

/** A picture within the picture: the logo. */
export interface ImageItem {
  readonly kind: 'image';
  readonly matrix: Matrix;
  readonly box: Box;
  /** With its bytes: `data:image/…;base64,…`. */
  readonly address: string;
  readonly place: Box;
}

export type PaintItem = ShapeItem | TextItem | ImageItem;

export interface PaintList {
  readonly width: number;
  readonly height: number;
  readonly items: readonly PaintItem[];
}

/** Whether the first item covers the whole picture, so that nothing shows through. */
export function hasGround({ width, height, items: [first] }: PaintList): boolean {
  if (first?.kind !== 'shape' || first.fill?.opacity !== 1) return false;
  return first.path === `M0 0H${width}V${height}H0Z` && first.matrix.join() === '1,0,0,1,0,0';
}

/** Properties that are handed down to what is inside. */
const inherited = new Set([
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-opacity',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'font-size',
  'font-weight',
  'text-anchor',
  'direction',
  'visibility',
]);
const ownOnly = new Set(['opacity', 'display', 'text-decoration']);
/** They change nothing on paper, or are decided elsewhere: the font, and the colour behind all. */
const ignored = new Set([
  'cursor',
  'pointer-events',
  'outline',
  'font-family',
  'background',
  'font-variant-numeric',
  'vector-effect',
  'unicode-bidi',
  'forced-color-adjust',
]);

interface Place {
  readonly matrix: Matrix;
  readonly style: Declarations;
  readonly classes: readonly string[];
  readonly opacity: number;
  readonly lang: string | undefined;
  readonly group: number;
}

/** Throws on an element, a property or a value that this painter does not know. */
export function paintList(root: SvgElement): PaintList {
  const [, , width = 0, height = 0] = numbersIn(root.attributes.viewBox ?? '');
  const items: PaintItem[] = [];
  const walk = new Walk(new StyleSheet(styleSheetsIn(root)), items);
  walk.into(root, { matrix: [1, 0, 0, 1, 0, 0], style: {}, classes: [], opacity: 1, lang: undefined, group: 0 });
  return { width, height, items };
}

/** Only what has text: a line for each element of a large map would make reading the sheet take seconds. */
function styleSheetsIn(element: SvgElement): string {
  if (element.name === 'style') return textOf(element);
  const sheets = element.children.map((child) => (typeof child === 'string' ? '' : styleSheetsIn(child)));
  return sheets.filter((sheet) => sheet !== '').join('\n');
}

class Walk {
  readonly #sheet: StyleSheet;
  readonly #items: PaintItem[];
  #groups = 0;

  constructor(sheet: StyleSheet, items: PaintItem[]) {
    this.#sheet = sheet;
    this.#items = items;
  }

  into(element: SvgElement, outer: Place): void {
    const { name, attributes, children } = element;
    if (name === 'title' || name === 'desc' || name === 'style' || name === 'metadata') return;
    const classes = [...outer.classes, attributes.class ?? ''];
    const style = this.#styleOf(attributes, classes, outer.style);
    if (style.display === 'none' || style.visibility === 'hidden') return;
    const isNamed = name === 'g' && 'aria-label' in attributes;
    if (isNamed) this.#groups += 1;
    const place: Place = {
      classes,
      style,
      matrix: multiply(outer.matrix, readTransform(attributes.transform)),
      opacity: outer.opacity * Number(style.opacity ?? 1),
      lang: attributes['xml:lang'] ?? attributes.lang ?? outer.lang,
      group: isNamed ? this.#groups : outer.group,
    };
    if (name === 'svg' || name === 'g' || name === 'a') {
      for (const child of children) if (typeof child !== 'string') this.into(child, place);
    } else if (name === 'text') {
      this.#items.push(textItem(withoutTitles(element), place));
    } else if (name === 'image') {
      this.#items.push(imageItem(attributes, place));
    } else {
      const shape = shapeItem(element, place);
      if (shape) this.#items.push(shape);
    }
  }

  #styleOf(attributes: SvgElement['attributes'], classes: readonly string[], outer: Declarations): Declarations {
    const handedDown = Object.fromEntries(Object.entries(outer).filter(([property]) => inherited.has(property)));
    const presentation = Object.fromEntries(
      Object.entries(attributes).filter(([name]) => inherited.has(name) || ownOnly.has(name)),
    );
    const own = { ...this.#sheet.declarationsFor(classes), ...declarationsOf(attributes.style ?? '') };
    for (const property of Object.keys(own)) {
      if (!inherited.has(property) && !ownOnly.has(property) && !ignored.has(property)) {
        throw new Error(`The painter does not know the property "${property}" (${classes.at(-1)}).`);
      }
    }
    return { ...handedDown, ...presentation, ...own };
  }
}

function imageItem(attributes: SvgElement['attributes'], { matrix }: Place): ImageItem {
  const [x = 0, y = 0, width = 0, height = 0] = ['x', 'y', 'width', 'height'].map((name) => Number(attributes[name]));
  const place = { x, y, width, height };
  return { kind: 'image', matrix, box: boxAfter(matrix, place), address: attributes.href ?? '', place };
}

function textItem(element: SvgElement, { matrix, style, opacity, lang, group }: Place): TextItem {
  for (const child of element.children) {
    if (typeof child !== 'string') throw new Error(`The painter does not know <${child.name}> in a text.`);
  }
  const text = textOf(element);
  const size = Number.parseFloat(style['font-size'] ?? '16');
  const [x, y] = [Number(element.attributes.x ?? 0), Number(element.attributes.y ?? 0)];
  const bold = Number(style['font-weight'] ?? 400) >= 600 || style['font-weight'] === 'bold';
  const colour = paintOf(style.fill ?? '#000000', style['fill-opacity'], opacity);
  if (!colour) throw new Error(`A text without a colour: ${text}`);
  const item = {
    kind: 'text',
    matrix,
    text,
    x,
    y,
    size,
    bold,
    anchor: oneOf(['start', 'middle', 'end'], style['text-anchor'] ?? 'start'),
    rtl: style.direction === 'rtl',
    struck: style['text-decoration'] === 'line-through',
    lang,
    fill: colour,
    group,
  } as const;
  return { ...item, box: boxAfter(matrix, textBox(item)) };
}

/** What a letter may reach beyond its own width, and a font beyond the one that was measured, in em. */
const overhang = 1;

/** Holds the text, and is not much wider: what a poster's sheet does not show is not written onto it. */
function textBox(item: Omit<TextItem, 'box'>): Box {
  const { text, y, size, bold } = item;
  const width = measure(text, { size, weight: bold ? 'bold' : 'regular' });
  const margin = overhang * size + width * 0.1;
  return { x: leftEdge(item, width) - margin, y: y - 2 * size, width: width + 2 * margin, height: 3 * size };
}

function shapeItem(element: SvgElement, { matrix, style, opacity }: Place): ShapeItem | undefined {
  const { path, box } = outlineOf(element);
  const fill = paintOf(style.fill ?? '#000000', style['fill-opacity'], opacity);
  const stroke = strokeOf(style, opacity);
  if (!fill && !stroke) return undefined;
  const margin = stroke ? stroke.width * 2 : 0;
  const grown = {
    x: box.x - margin,
    y: box.y - margin,
    width: box.width + 2 * margin,
    height: box.height + 2 * margin,
  };
  return { kind: 'shape', matrix, box: boxAfter(matrix, grown), path, fill, stroke };
}

function strokeOf(style: Declarations, opacity: number): Stroke | undefined {
  const paint = paintOf(style.stroke ?? 'none', style['stroke-opacity'], opacity);
  const width = Number.parseFloat(style['stroke-width'] ?? '1');
  if (!paint || width === 0) return undefined;
  const dash = style['stroke-dasharray'];
  return {
    ...paint,
    width,
    dash: dash === undefined || dash === 'none' ? [] : numbersIn(dash),
    cap: oneOf(['butt', 'round', 'square'], style['stroke-linecap'] ?? 'butt'),
    join: oneOf(['miter', 'round', 'bevel'], style['stroke-linejoin'] ?? 'miter'),
  };
}

function paintOf(value: string, ownOpacity: string | undefined, opacity: number): Paint | undefined {
  if (value === 'none' || value === 'transparent') return undefined;
  const short = /^#([\da-f])([\da-f])([\da-f])$/i.exec(value);
  const colour = short
    ? `#${short
        .slice(1)
        .map((digit) => digit + digit)
        .join('')}`
    : value;
  if (!/^#[\da-f]{6}$/i.test(colour)) throw new Error(`The painter does not know the colour "${value}".`);
  return { colour, opacity: opacity * Number(ownOpacity ?? 1) };
}

function oneOf<T extends string>(known: readonly T[], value: string): T {
  const found = known.find((one) => one === value);
  if (found === undefined) throw new Error(`The painter does not know the value "${value}".`);
  return found;
}

interface Outline {
  readonly path: string;
  /** Holds the shape; for a path it may be much larger. */
  readonly box: Box;
}

function outlineOf({ name, attributes }: SvgElement): Outline {
  const value = (attribute: string) => Number(attributes[attribute] ?? 0);
  switch (name) {
    case 'rect':
      return rectangle(value('x'), value('y'), value('width'), value('height'), value('rx') || value('ry'));
    case 'circle':
      return ellipse(value('cx'), value('cy'), value('r'), value('r'));
    case 'ellipse':
      return ellipse(value('cx'), value('cy'), value('rx'), value('ry'));
    case 'line':
      return line(value('x1'), value('y1'), value('x2'), value('y2'));
    case 'path':
      return { path: attributes.d ?? '', box: pathBox(attributes.d ?? '') };
    case 'polyline':
    case 'polygon': {
      const points = numbersIn(attributes.points ?? '');
      return { path: `M${points.join(' ')}${name === 'polygon' ? 'Z' : ''}`, box: around(points) };
    }
    default:
      throw new Error(`The painter does not know the element <${name}>.`);
  }
}

function rectangle(x: number, y: number, width: number, height: number, radius: number): Outline {
  const r = Math.min(radius, width / 2, height / 2);
  const path =
    r > 0
      ? `M${x + r} ${y}H${x + width - r}A${r} ${r} 0 0 1 ${x + width} ${y + r}V${y + height - r}A${r} ${r} 0 0 1 ${x + width - r} ${y + height}H${x + r}A${r} ${r} 0 0 1 ${x} ${y + height - r}V${y + r}A${r} ${r} 0 0 1 ${x + r} ${y}Z`
      : `M${x} ${y}H${x + width}V${y + height}H${x}Z`;
  return { path, box: { x, y, width, height } };
}

function ellipse(x: number, y: number, rx: number, ry: number): Outline {
  return {
    path: `M${x - rx} ${y}A${rx} ${ry} 0 1 1 ${x + rx} ${y}A${rx} ${ry} 0 1 1 ${x - rx} ${y}Z`,
    box: { x: x - rx, y: y - ry, width: 2 * rx, height: 2 * ry },
  };
}

function line(x1: number, y1: number, x2: number, y2: number): Outline {
  const box = { x: Math.min(x1, x2), y: Math.min(y1, y2), width: Math.abs(x2 - x1), height: Math.abs(y2 - y1) };
  return { path: `M${x1} ${y1}L${x2} ${y2}`, box };
}

/** Commands whose numbers are pairs of absolute coordinates: the curve never leaves what is around all of them. */
const inPairs = /^[\sMLCQZ\d.,e+-]*$/;

function pathBox(path: string): Box {
  const numbers = numbersIn(path);
  if (!inPairs.test(path) || numbers.length === 0) return around(numbers);
  const [xs, ys] = [0, 1].map((side) => numbers.filter((_, index) => index % 2 === side));
  const [left, right] = endsOf(xs);
  const [top, bottom] = endsOf(ys);
  return { x: left, y: top, width: right - left, height: bottom - top };
}

function endsOf(values: readonly number[] = []): [least: number, most: number] {
  return values.reduce<[number, number]>(
    ([least, most], value) => [Math.min(least, value), Math.max(most, value)],
    [Infinity, -Infinity],
  );
}

/** No point of a path is farther from its origin than all of its numbers together. */
function around(numbers: readonly number[]): Box {
  const reach = numbers.reduce((sum, number) => sum + Math.abs(number), 0);
  return { x: -reach, y: -reach, width: 2 * reach, height: 2 * reach };
}
