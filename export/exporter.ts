/** From analysed journeys to the bytes of a file: the same in the editor, in a browser and on the command line. */

import type { JourneyView } from '../language/model/journey-view.ts';
import { lowest } from '../language/model/long-lists.ts';
import type { ThemeName } from '../map/theme.ts';
import type { ExportAssets } from './assets.ts';
import { type ComparedJourneys, comparisonDrawing, type Drawing, mapDrawing } from './drawing.ts';
import { type FontFace, type FontShelf, fontShelf } from './fonts.ts';
import { type ExportTranslator, exportTranslatorFor } from './messages/messages.ts';
import { writePdf } from './pdf/pdf.ts';
import { pointsPerPx, posterSheets, type Sheet, singleSheet } from './pdf/sheets.ts';
import { PngPainter, pngSize } from './png.ts';
import { type ExportRequest, themeName } from './request.ts';
import { type PaintList, paintList, type TextItem } from './svg/paint-list.ts';
import { drawnText, parseSvg } from './svg/parse.ts';
import { withFonts } from './svg-fonts.ts';

export interface Exported {
  readonly bytes: Uint8Array;
  /** In the reader's language: what is not as it was wished for. The file is written all the same. */
  readonly warnings: readonly string[];
}

export interface Exporter {
  /**
   * @param locale BCP 47 tag of the reader's language: the words in the picture, and those of the warnings.
   */
  export(journeys: readonly JourneyView[], request: ExportRequest, locale: string): Promise<Exported>;
  /** Two journeys side by side. They show all lanes that a comparison has: what `options` hide of a map does not count. */
  exportComparison(compared: ComparedJourneys, request: ExportRequest, locale: string): Promise<Exported>;
}

/** Make one for a whole program and keep it: what draws images can be started only once. */
export function createExporter(assets: ExportAssets): Exporter {
  const painter = new PngPainter(() => assets.asset('resvg.wasm'));
  const write = async (drawing: Drawing, request: ExportRequest, locale: string): Promise<Exported> => {
    const job: Job = { drawing, request, assets, say: exportTranslatorFor(locale).t };
    switch (request.format) {
      case 'svg':
        return svgFile(job);
      case 'html':
        return htmlFile(job);
      case 'png':
        return pngFile(job, painter);
      case 'pdf':
        return pdfFile(job);
    }
  };
  return {
    export: (journeys, request, locale) => write(mapDrawing(journeys, request.options, locale), request, locale),
    exportComparison: (compared, request, locale) => write(comparisonDrawing(compared, locale), request, locale),
  };
}

interface Job {
  readonly drawing: Drawing;
  readonly request: ExportRequest;
  readonly assets: ExportAssets;
  readonly say: ExportTranslator['t'];
}

async function svgFile({ drawing, request, assets }: Job): Promise<Exported> {
  const svg = drawing.svg(themeName(request.theme ?? 'light'));
  const file = request.embedFonts ? await withFonts(svg, drawnText(parseSvg(svg)), assets) : svg;
  return { bytes: new TextEncoder().encode(file), warnings: [] };
}

function htmlFile({ drawing, request }: Job): Exported {
  const page = drawing.page(themeName(request.theme ?? 'auto'));
  return { bytes: new TextEncoder().encode(page), warnings: [] };
}

/** Dots and ink have one theme: what follows the reader's system on a page is light here. */
function fixedTheme({ request }: Job): ThemeName {
  const theme = themeName(request.theme ?? 'light');
  return theme === 'auto' ? 'light' : theme;
}

async function pngFile(job: Job, painter: PngPainter): Promise<Exported> {
  const root = parseSvg(job.drawing.svg(fixedTheme(job)));
  const picture = paintList(root);
  const shelf = await fontShelf(drawnText(root), job.assets, hasOutlines);
  const { width, height, isReduced } = pngSize(picture, job.request);
  const bytes = await painter.paint(picture, { width, height, isReduced }, shelf);
  const reduced = isReduced ? [job.say('reduced', { width, height })] : [];
  return { bytes, warnings: [...missingIn(shelf, job), ...reduced] };
}

async function pdfFile(job: Job): Promise<Exported> {
  const { request, say, drawing } = job;
  const root = parseSvg(drawing.svg(fixedTheme(job)));
  const picture = paintList(root);
  const { title, lang } = drawing;
  const shelf = await fontShelf(`${drawnText(root)}${say('sheet', aSheet(title))}`, job.assets, hasOutlines);
  const sheets = sheetsFor(picture, request);
  const bytes = await writePdf({
    picture,
    sheets,
    shelf,
    title,
    lang,
    labelOf: ({ place }, number) => say('sheet', { title, number, count: sheets.length, ...place }),
  });
  return { bytes, warnings: [...missingIn(shelf, job), ...tooSmall(picture, sheets, job)] };
}

/** Every letter and digit that can stand beside a sheet. */
function aSheet(title: string) {
  return { title, number: 1234567890, count: 1234567890, row: 1, column: 1 };
}

function hasOutlines(face: FontFace): boolean {
  return face.hasOutlines;
}

function sheetsFor(picture: PaintList, { paper, poster, scale }: ExportRequest): readonly Sheet[] {
  return poster ? posterSheets(picture, poster, scale ?? 1) : [singleSheet(picture, paper ?? 'fit')];
}

function missingIn({ missing }: FontShelf, { say, request }: Job): string[] {
  if (missing.length === 0) return [];
  const shown = missing.slice(0, 20).map((character) => `${character} (${codeOf(character)})`);
  const characters = [...shown, ...(missing.length > shown.length ? ['…'] : [])].join(', ');
  return [say('missing-characters', { characters, count: missing.length, format: request.format.toUpperCase() })];
}

function codeOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** Smaller letters than this, in points, are read with a magnifying glass. */
const smallestReadable = 4.5;

/** A fitted page is read on a screen, where one goes nearer. */
function tooSmall({ items }: PaintList, sheets: readonly Sheet[], { say, request }: Job): string[] {
  const [sheet] = sheets;
  const paper = request.poster ?? request.paper ?? 'fit';
  if (paper === 'fit') return [];
  const sizes = items.filter((item): item is TextItem => item.kind === 'text').map(({ size }) => size);
  const size = lowest(sizes) * (sheet?.scale ?? pointsPerPx);
  if (!sheet || sheet.scale >= pointsPerPx || size >= smallestReadable) return [];
  return [say('small-text', { paper: paper.toUpperCase(), size })];
}
