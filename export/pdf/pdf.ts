/**
 * The map as a PDF: vectors and real text on one page or on the sheets of a poster, with its title and its language.
 */
import PDFDocument from 'pdfkit';
import type { FaceWeight, FontShelf } from '../fonts.ts';
import type { PaintItem, PaintList } from '../svg/paint-list.ts';
import { type Pdf, paintSheet } from './painter.ts';
import { jointsOf, overlap, type Sheet, seenOn, sheetMap } from './sheets.ts';

export interface PdfParts {
  /** The pictures one after the other, each with the sheets that it stands on. */
  readonly parts: readonly { readonly picture: PaintList; readonly sheets: readonly Sheet[] }[];
  readonly shelf: FontShelf;
  readonly title: string;
  /** BCP 47 tag of the words in the picture. */
  readonly lang: string;
  /** What is printed beside a sheet of a poster. */
  readonly labelOf: (sheet: Sheet, number: number) => string;
}

/**
 * Without the second, optional copy of title and date: pdfkit writes no title with an `&` into it that could be read,
 * and needs a date.
 */
class DatelessPdf extends PDFDocument {
  override endMetadata(): void {}
}

/** The same bytes whenever it is made: no date, no random name. */
export async function writePdf({ parts, shelf, title, lang, labelOf }: PdfParts): Promise<Uint8Array> {
  const noDate = new Date(0);
  const pdf = new DatelessPdf({
    autoFirstPage: false,
    // Without a font to begin with: the built-in ones have no letters beyond Western Europe, and none is embedded.
    font: '',
    pdfVersion: '1.7',
    tagged: true,
    lang,
    displayTitle: true,
    info: { Title: title, Creator: 'Journey Maps', Producer: 'Journey Maps', CreationDate: noDate },
  });
  // The date was needed for the file's identity only; a file that says 1970 would be a lie.
  delete pdf.info.CreationDate;
  for (const weight of ['regular', 'bold'] satisfies FaceWeight[]) {
    for (const face of shelf.faces[weight]) pdf.registerFont(face.id, face.bytes as Buffer, face.member);
  }
  const written = collected(pdf);
  const root = pdf.struct('Document', { title });
  pdf.addStructure(root);
  let number = 0;
  for (const { picture, sheets } of parts) {
    const near = nearbyItems(picture);
    for (const sheet of sheets) {
      number += 1;
      pdf.addPage({ size: [sheet.width, sheet.height], margin: 0 });
      paintSheet(pdf, sheet, near(sheet), shelf, root);
      if (sheet.place) paintMarks(pdf, sheet, labelOf(sheet, number), shelf);
    }
  }
  root.end();
  pdf.end();
  return written;
}

/** What stands in a sheet's column: a poster of hundreds of sheets would else look at everything for each of them. */
function nearbyItems({ items }: PaintList): (sheet: Sheet) => readonly PaintItem[] {
  const columns = new Map<number, readonly PaintItem[]>();
  return (sheet) => {
    const { x, width } = seenOn(sheet);
    const known = columns.get(x) ?? items.filter(({ box }) => box.x <= x + width && x <= box.x + box.width);
    columns.set(x, known);
    return known;
  };
}

/** Everything that the document writes, once it has ended. */
function collected(pdf: Pdf): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    pdf.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    pdf.on('error', reject);
    pdf.on('end', () => {
      const bytes = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
      let at = 0;
      for (const chunk of chunks) {
        bytes.set(chunk, at);
        at += chunk.length;
      }
      resolve(bytes);
    });
  });
}

const markColour = '#545f70';
const markLength = 14;

/**
 * Where to cut, and which sheet this is: outside of the picture, so that nothing of it stays when the sheets are glued.
 */
function paintMarks(pdf: Pdf, sheet: Sheet, label: string, shelf: FontShelf): void {
  const { window, height } = sheet;
  pdf.markContent('Artifact', { type: 'Pagination' });
  pdf.save();
  pdf.lineWidth(0.5).strokeColor(markColour, 1);
  const gap = 3;
  for (const [x, side] of [
    [window.x, -1],
    [window.x + window.width, 1],
  ] as const) {
    for (const [y, end] of [
      [window.y, -1],
      [window.y + window.height, 1],
    ] as const) {
      pdf
        .moveTo(x + side * gap, y)
        .lineTo(x + side * (gap + markLength), y)
        .stroke();
      pdf
        .moveTo(x, y + end * gap)
        .lineTo(x, y + end * (gap + markLength))
        .stroke();
    }
  }
  paintJoints(pdf, sheet);
  paintSheetMap(pdf, sheet);
  const face = shelf.faces.regular[0];
  if (face) {
    pdf.fillColor(markColour, 1).font(face.id).fontSize(8);
    pdf.text(label, window.x + overlap + markLength, height - 10, { lineBreak: false, baseline: 'alphabetic' });
  }
  pdf.restore();
  pdf.endMarkedContent();
}

/** Short dashed lines in the margin, where the edges of the neighbours come to lie. */
function paintJoints(pdf: Pdf, sheet: Sheet): void {
  const { window } = sheet;
  const joints = jointsOf(sheet);
  const [left, right] = [window.x, window.x + window.width];
  const [top, bottom] = [window.y, window.y + window.height];
  const length = 10;
  const gap = 3;
  pdf.save().dash(2, { space: 2 });
  for (const x of joints.x) {
    for (const [y, end] of [
      [top - gap, -1],
      [bottom + gap, 1],
    ] as const)
      pdf
        .moveTo(x, y)
        .lineTo(x, y + end * length)
        .stroke();
  }
  for (const y of joints.y) {
    for (const [x, end] of [
      [left - gap, -1],
      [right + gap, 1],
    ] as const)
      pdf
        .moveTo(x, y)
        .lineTo(x + end * length, y)
        .stroke();
  }
  pdf.restore();
}

function paintSheetMap(pdf: Pdf, sheet: Sheet): void {
  for (const { x, y, width, height, isThis } of sheetMap(sheet)) {
    pdf.rect(x, y, width, height);
    if (isThis) pdf.fillColor(markColour, 1).fillAndStroke();
    else pdf.stroke();
  }
}
