/** A slide as native shapes and texts of a presentation, which people can edit. */
import type PptxGenJS from 'pptxgenjs';
import { type Brand, logoAddress } from '../../language/model/brand.ts';
import { highest, lowest } from '../../language/model/long-lists.ts';
import { brandedPalettes } from '../../map/brand-palettes.ts';
import { logoSize, slideLogoPlace, slideStripe } from '../../map/components/brand-band.tsx';
import type { MarkShape } from '../../map/layout/drawing.ts';
import { slideTextWidth } from '../../map/layout/slide/fit-text.ts';
import type {
  SlideBox,
  SlideItem,
  SlideLayout,
  SlideMark,
  SlidePath,
  SlideText,
} from '../../map/layout/slide/slide-items.ts';
import { renderMark } from '../../map/standalone-slides.tsx';
import type { ColourToken, Palette, ThemeName } from '../../map/theme.ts';
import { identity, type Matrix, multiply } from '../svg/matrix.ts';
import { paintList, type ShapeItem } from '../svg/paint-list.ts';
import { parseSvg } from '../svg/parse.ts';
import { type Step, stepsOf } from './outline.ts';
import { plainXml } from './plain-xml.ts';

/** Px of a slide in an inch and in a point. */
const pxPerInch = 144;
const pxPerPoint = 2;
/** Room beside a text, in px: another program's letters may be a little wider. */
const spare = 4;
/** Places are measured for Arial; the letters of most other families are wider. */
const ownFontScale = 0.9;

interface Line {
  readonly colour: string;
  readonly width: number;
  readonly isDashed: boolean;
}

/** Draws slides in one theme; what a sign looks like is found once. */
export class SlideDrawer {
  private readonly theme: ThemeName;
  private readonly signs = new Map<MarkShape, readonly ShapeItem[]>();

  private readonly palette: Palette;
  private readonly brand: Brand | undefined;

  /** @param brand with a logo in dots */
  constructor(theme: ThemeName, brand?: Brand) {
    this.theme = theme;
    this.brand = brand;
    this.palette = brandedPalettes(brand?.colours)[theme];
  }

  draw(slide: PptxGenJS.Slide, { groups, width, height }: SlideLayout): void {
    slide.background = { color: this.colour('canvas') };
    this.addBrand(slide, { width, height });
    for (const { items, label } of groups) {
      for (const item of items) this.add(slide, item, plainXml(label));
    }
  }

  private addBrand(slide: PptxGenJS.Slide, { width, height }: Pick<SlideLayout, 'width' | 'height'>): void {
    const { logo, colours = [] } = this.brand ?? {};
    if (colours.length > 0) {
      const place = placed({ x: 0, y: 0, width, height: slideStripe });
      slide.addShape('rect', { ...place, fill: { color: this.colour('accent') }, objectName: 'brand' });
    }
    if (!logo) return;
    const { right, top, room } = slideLogoPlace(width, height);
    const size = logoSize(logo, room);
    const box = { x: right - size.width, y: top + (room.height - size.height) / 2, ...size };
    const plate = { x: box.x - 6, y: box.y - 3, width: box.width + 12, height: box.height + 6 };
    slide.addShape('rect', { ...placed(plate), fill: { color: 'FFFFFF' }, objectName: 'logo' });
    slide.addImage({ data: logoAddress(logo), ...placed(box) });
  }

  private add(slide: PptxGenJS.Slide, item: SlideItem, label: string): void {
    if (item.kind === 'box') this.addBox(slide, item, label);
    else if (item.kind === 'path') this.addPath(slide, item, label);
    else if (item.kind === 'mark') this.addMark(slide, item, label);
    else this.addText(slide, item);
  }

  private addBox(slide: PptxGenJS.Slide, { box, radius, fill, stroke }: SlideBox, label: string): void {
    const shortest = Math.min(box.width, box.height);
    slide.addShape(radius > 0 ? 'roundRect' : 'rect', {
      ...placed(box),
      ...(radius > 0 ? { rectRadius: inches(Math.min(radius, shortest / 2)) } : {}),
      ...(fill ? { fill: { color: this.colour(fill) } } : {}),
      ...(stroke ? lineOf(this.strokeOf(stroke)) : {}),
      objectName: label,
    });
  }

  private addPath(slide: PptxGenJS.Slide, { path, fill, stroke }: SlidePath, label: string): void {
    const paint = { fill: fill && this.colour(fill), line: stroke && this.strokeOf(stroke) };
    addOutline(slide, stepsOf(path, identity), paint, label);
  }

  private addMark(slide: PptxGenJS.Slide, { shape, x, y, size }: SlideMark, label: string): void {
    const scale = size / 16;
    const place: Matrix = [scale, 0, 0, scale, x - 8 * scale, y - 8 * scale];
    for (const { path, matrix, fill, stroke } of this.signOf(shape)) {
      const line = stroke && {
        colour: stroke.colour.slice(1),
        width: stroke.width * scale,
        isDashed: stroke.dash.length > 0,
      };
      addOutline(slide, stepsOf(path, multiply(place, matrix)), { fill: fill?.colour.slice(1), line }, label);
    }
  }

  private addText(slide: PptxGenJS.Slide, text: SlideText): void {
    const { box, size, lineHeight, bold, colour, anchor, rtl, lang, isCut, lines } = text;
    // The ellipsis of a text that was cut is part of it.
    const said = isCut ? lines.map((line) => line.text).join(' ') : text.text.replace(/\s+/gu, ' ');
    const isRight = (anchor === 'end') !== rtl;
    const align = anchor === 'middle' ? 'center' : isRight ? 'right' : 'left';
    const place = lines.length > 1 ? box : lineBox(text, align);
    const left = align === 'center' ? spare : isRight ? 2 * spare : 0;
    slide.addText(plainXml(said), {
      ...placed({ ...place, x: place.x - left, width: place.width + 2 * spare }),
      margin: 0,
      fontFace: this.brand?.font ?? 'Arial',
      fontSize: (size / pxPerPoint) * (this.brand?.font ? ownFontScale : 1),
      lineSpacing: lineHeight / pxPerPoint,
      color: this.colour(colour),
      bold,
      align,
      valign: 'top',
      wrap: lines.length > 1,
      fit: 'none',
      isTextBox: true,
      ...(rtl ? { rtlMode: true } : {}),
      ...(lang === undefined ? {} : { lang }),
    });
  }

  private colour(token: ColourToken): string {
    return this.palette[token].slice(1);
  }

  private strokeOf({ colour, width, dash = [] }: NonNullable<SlideBox['stroke']>): Line {
    return { colour: this.colour(colour), width, isDashed: dash.length > 0 };
  }

  private signOf(shape: MarkShape): readonly ShapeItem[] {
    const known = this.signs.get(shape);
    if (known) return known;
    const [, ...items] = paintList(parseSvg(renderMark(shape, this.theme, this.brand))).items;
    const found = items.filter((item) => item.kind === 'shape');
    this.signs.set(shape, found);
    return found;
  }
}

/** Around the letters of one line: beside it, in the room that its text may take, others may stand. */
function lineBox({ box, lines, size, bold }: SlideText, align: 'left' | 'center' | 'right'): SlideBox['box'] {
  const width = Math.min(box.width, slideTextWidth(lines[0]?.text ?? '', size, bold));
  const free = box.width - width;
  return { ...box, width, x: box.x + (align === 'left' ? 0 : align === 'center' ? free / 2 : free) };
}

interface OutlinePaint {
  readonly fill: string | undefined;
  readonly line: Line | undefined;
}

function addOutline(slide: PptxGenJS.Slide, steps: readonly Step[], { fill, line }: OutlinePaint, label: string): void {
  const points = steps.flatMap((step) =>
    step.kind === 'close' ? [] : step.kind === 'curve' ? [step.first, step.second, step.to] : [step.to],
  );
  if (points.length === 0) return;
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const [left, top] = [lowest(xs), lowest(ys)];
  // A shape without a height has no outline.
  const width = Math.max(1, highest(xs) - left);
  const height = Math.max(1, highest(ys) - top);
  const at = (x: number, y: number) => ({ x: inches(x - left), y: inches(y - top) });
  slide.addShape('custGeom' as PptxGenJS.ShapeType, {
    ...placed({ x: left, y: top, width, height }),
    points: steps.map((step) => {
      if (step.kind === 'close') return { close: true };
      const to = at(step.to.x, step.to.y);
      if (step.kind === 'move') return { ...to, moveTo: true };
      if (step.kind === 'line') return to;
      const [first, second] = [at(step.first.x, step.first.y), at(step.second.x, step.second.y)];
      return { ...to, curve: { type: 'cubic', x1: first.x, y1: first.y, x2: second.x, y2: second.y } };
    }),
    ...(fill ? { fill: { color: fill } } : {}),
    ...(line ? lineOf(line) : {}),
    objectName: label,
  });
}

function lineOf({ colour, width, isDashed }: Line): Pick<PptxGenJS.ShapeProps, 'line'> {
  return { line: { color: colour, width: width / pxPerPoint, ...(isDashed ? { dashType: 'dash' } : {}) } };
}

function placed({ x, y, width, height }: SlideBox['box']) {
  return { x: inches(x), y: inches(y), w: inches(width), h: inches(height) };
}

function inches(px: number): number {
  return Math.round((px / pxPerInch) * 1e5) / 1e5;
}
