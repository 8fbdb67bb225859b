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
  const roots = drawing.svgs(fixedTheme(job)).map(parseSvg);
  const { title, lang } = drawing;
  const text = roots.map(drawnText).join('');
  const shelf = await fontShelf(`${text}${say('sheet', aSheet(title))}`, job.assets, hasOutlines);
  const parts = roots.map(paintList).map((picture) => ({ picture, sheets: sheetsFor(picture, request) }));
  const count = parts.reduce((sum, { sheets }) => sum + sheets.length, 0);
  const bytes = await writePdf({
    parts,
    shelf,
    title,
    lang,
    labelOf: ({ place }, number) => say('sheet', { title, number, count, ...place }),
  });
  const small = new Set(parts.flatMap(({ picture, sheets }) => tooSmall(picture, sheets, job)));
  return { bytes, warnings: [...missingIn(shelf, job), ...small] };
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
