import { lowest } from '../../language/model/long-lists.ts';
import { fontShelf } from '../fonts.ts';
import { type PdfParts, writePdf } from '../pdf/pdf.ts';
import { pointsPerPx, posterSheets, type Sheet, singleSheet } from '../pdf/sheets.ts';
import { type ExportRequest, posterPapers } from '../request.ts';
import { type PaintList, paintList } from '../svg/paint-list.ts';
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
  const small = new Set(parts.flatMap((part) => tooSmall(part, job)));
  return { bytes, warnings: [...missingIn(shelf, job), ...small] };
};

/** Every letter and digit that can stand beside a sheet. */
function aSheet(title: string) {
  return { title, number: 1234567890, count: 1234567890, row: 1, column: 1 };
}

function sheetsFor(picture: PaintList, { paper, poster, scale }: ExportRequest): readonly Sheet[] {
  return poster ? posterSheets(picture, poster, scale) : [singleSheet(picture, paper ?? 'fit')];
}

type PdfPart = PdfParts['parts'][number];

/** Smaller letters than this, in points, are not read from paper with ease. */
const smallestReadable = 8;

/** A fitted page is read on a screen, where one goes nearer. */
function tooSmall({ picture, sheets }: PdfPart, { say, request }: Job): string[] {
  const [sheet] = sheets;
  const paper = request.poster ?? request.paper ?? 'fit';
  if (paper === 'fit' || !sheet) return [];
  const least = lowest(picture.items.flatMap((item) => (item.kind === 'text' ? [item.size] : [])));
  const size = least * sheet.scale;
  if (sheet.scale >= pointsPerPx || size >= smallestReadable) return [];
  const larger = posterPapers.find((one) => least * singleSheet(picture, one).scale >= smallestReadable);
  return [
    say('small-text', {
      paper: paper.toUpperCase(),
      size: Math.floor(size * 10) / 10,
      larger: larger?.toUpperCase() ?? 'none',
      sheets: posterSheets(picture, paper).length,
    }),
  ];
}
