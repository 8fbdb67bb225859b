/** Paints a list onto one sheet of a PDF: shapes as vectors, text as text. */
import type PDFDocument from 'pdfkit';
import type { FontShelf } from '../fonts.ts';
import { mirrored, visualRuns } from '../reading-order.ts';
import { overlap as boxesOverlap } from '../svg/matrix.ts';
import { type ImageItem, leftEdge, type PaintItem, type ShapeItem, type TextItem } from '../svg/paint-list.ts';
import { type Sheet, seenOn } from './sheets.ts';

export type Pdf = InstanceType<typeof PDFDocument>;
export type PdfStructure = PDFKit.PDFStructureElement;

/**
 * Paints what of the picture lies on this sheet. Text becomes part of the document's structure, a paragraph for each
 * group of the map, so that a screen reader reads card by card; shapes are decoration there.
 */
export function paintSheet(
  pdf: Pdf,
  sheet: Sheet,
  items: readonly PaintItem[],
  shelf: FontShelf,
  root: PdfStructure,
): void {
  const { window, origin, scale } = sheet;
  const seen = seenOn(sheet);
  pdf.save();
  pdf.rect(window.x, window.y, window.width, window.height).clip();
  pdf.transform(scale, 0, 0, scale, origin.x, origin.y);
  for (const part of partsOf(items.filter(({ box }) => boxesOverlap(box, seen)))) {
    if (part.kind === 'shapes') {
      pdf.markContent('Artifact', { type: 'Layout' });
      for (const item of part.items) {
        if (item.kind === 'image') paintImage(pdf, item);
        else paintShape(pdf, item);
      }
      pdf.endMarkedContent();
    } else {
      const paint = () => {
        for (const text of part.items) paintText(pdf, text, shelf);
      };
      root.add(pdf.struct('P', languageOf(part.items), [paint]));
    }
  }
  pdf.restore();
}

function languageOf(items: readonly TextItem[]): { lang?: string } {
  const lang = items[0]?.lang;
  return lang !== undefined && items.every((item) => item.lang === lang) ? { lang } : {};
}

type Part =
  | { readonly kind: 'shapes'; readonly items: (ShapeItem | ImageItem)[] }
  | { readonly kind: 'texts'; readonly items: TextItem[] };

/** Neighbours that belong together: shapes, or the texts of one group in one language. */
function partsOf(items: readonly PaintItem[]): Part[] {
  const parts: Part[] = [];
  for (const item of items) {
    const last = parts.at(-1);
    if (item.kind !== 'text') {
      if (last?.kind === 'shapes') last.items.push(item);
      else parts.push({ kind: 'shapes', items: [item] });
    } else if (last?.kind === 'texts' && isSameGroup(last.items[0], item)) {
      last.items.push(item);
    } else {
      parts.push({ kind: 'texts', items: [item] });
    }
  }
  return parts;
}

function isSameGroup(one: TextItem | undefined, other: TextItem): boolean {
  return one?.group === other.group && one.lang === other.lang;
}

/** A logo in dots; one that is drawn has become dots before. */
function paintImage(pdf: Pdf, { matrix, address, place: { x, y, width, height } }: ImageItem): void {
  pdf.save();
  pdf.transform(...matrix);
  pdf.image(address, x, y, { width, height });
  pdf.restore();
}

function paintShape(pdf: Pdf, { matrix, path, fill, stroke }: ShapeItem): void {
  if (path === '') return;
  pdf.save();
  pdf.transform(...matrix);
  pdf.path(path);
  if (fill) pdf.fillColor(fill.colour, fill.opacity);
  if (stroke) {
    pdf.strokeColor(stroke.colour, stroke.opacity);
    pdf.lineWidth(stroke.width).lineCap(stroke.cap).lineJoin(stroke.join);
    if (stroke.dash.length > 0) pdf.dash(dashOf(stroke.dash) as unknown as number, {});
  }
  if (fill && stroke) pdf.fillAndStroke();
  else if (fill) pdf.fill();
  else pdf.stroke();
  pdf.restore();
}

/** An odd list is repeated, as SVG has it; PDF would start the second round with a gap. */
function dashOf(dash: readonly number[]): number[] {
  return dash.length % 2 === 0 ? [...dash] : [...dash, ...dash];
}

function paintText(pdf: Pdf, item: TextItem, shelf: FontShelf): void {
  const { matrix, text, y, size, bold, rtl, fill } = item;
  const runs = visualRuns(text, rtl, shelf.faces[bold ? 'bold' : 'regular']);
  const measured = runs.map((run) => {
    const text = mirrored(run);
    pdf.font(run.face.id).fontSize(size);
    return { ...run, text, width: pdf.widthOfString(text, run.rtl ? { features: [] } : {}) };
  });
  const width = measured.reduce((sum, run) => sum + run.width, 0);
  const left = leftEdge(item, width);
  pdf.save();
  pdf.transform(...matrix);
  pdf.fillColor(fill.colour, fill.opacity);
  let at = left;
  for (const run of measured) {
    pdf.font(run.face.id).fontSize(size);
    // With features the run is shaped as a whole: word by word, a line of Hebrew would come out in the wrong order.
    pdf.text(run.text, at, y, { lineBreak: false, baseline: 'alphabetic', ...(run.rtl ? { features: [] } : {}) });
    at += run.width;
  }
  if (item.struck) {
    pdf.lineWidth(size / 14).strokeColor(fill.colour, fill.opacity);
    pdf
      .moveTo(left, y - size * 0.3)
      .lineTo(left + width, y - size * 0.3)
      .stroke();
  }
  pdf.restore();
}
