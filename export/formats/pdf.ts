import { lowest } from '../../language/model/long-lists.ts';
import { fontShelf } from '../fonts.ts';
import { writePdf } from '../pdf/pdf.ts';
import { pointsPerPx, posterSheets, type Sheet, singleSheet } from '../pdf/sheets.ts';
import type { ExportRequest } from '../request.ts';
import { type PaintList, paintList, type TextItem } from '../svg/paint-list.ts';
import { drawnText, parseSvg } from '../svg/parse.ts';
import { type FormatWriter, fixedTheme, hasOutlines, type Job, missingIn } from './job.ts';

export const writePdfFile: FormatWriter = async (job) => {
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
};

/** Every letter and digit that can stand beside a sheet. */
function aSheet(title: string) {
  return { title, number: 1234567890, count: 1234567890, row: 1, column: 1 };
}

function sheetsFor(picture: PaintList, { paper, poster, scale }: ExportRequest): readonly Sheet[] {
  return poster ? posterSheets(picture, poster, scale ?? 1) : [singleSheet(picture, paper ?? 'fit')];
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
