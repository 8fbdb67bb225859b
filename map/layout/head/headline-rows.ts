/** The sentences of the headline, a row a sentence: next to the two figures where there is room, or else below them. */
import { highest } from '../../../language/model/long-lists.ts';
import type { JourneyContext } from '../context.ts';
import { type Drawing, type MarkShape, StackLayout } from '../drawing.ts';
import type { Box } from '../geometry.ts';
import { headlineSentences } from '../words/headline-words.ts';
import type { TileLayout } from './tiles.ts';

/** A sentence of the headline. */
export interface HeadlineRow {
  readonly key: string;
  readonly box: Box;
  readonly text: string;
  readonly mark: MarkShape;
  /** Key of the touchpoint that it leads to. */
  readonly touchpoint: string | undefined;
  readonly drawing: Drawing;
}

type Sentence = Omit<HeadlineRow, 'box' | 'drawing'>;

/** Above and below a row of the headline: a target of the pointer is 24 px high (WCAG 2.5.8). */
const rowPadding = 4;
/** The least room next to the figures that the headline takes; with less, it stands below them. */
const beside = { gap: 20, least: 300 };
/** What a page shows at once: as many as stand next to the figures. */
const atOnce = { least: 2, most: 3, lines: 5 };

/**
 * Moves the head below them.
 *
 * @param isPage whether a page shows the first ones only
 * @returns `rest`: those that are not laid out yet
 */
export function headlineRows(
  head: StackLayout,
  figures: readonly TileLayout[],
  isPage: boolean,
  { view, words }: JourneyContext,
): { readonly rows: readonly HeadlineRow[]; readonly rest: readonly Sentence[] } {
  const sentences = headlineSentences(view, words).map(({ text, mark, touchpoint }, index): Sentence => {
    return { key: `${index}`, text, mark, touchpoint };
  });
  if (sentences.length === 0) return { rows: [], rest: [] };
  const column = headlineColumn(head, figures);
  const laidOut = layoutRows(column, sentences);
  const rows = isPage ? laidOut.slice(0, shownAtOnce(laidOut)) : laidOut;
  const bottom = highest(rows.map(({ box }) => box.y + box.height));
  head.y = Math.max(head.y, bottom);
  return { rows, rest: sentences.slice(rows.length) };
}

/** The first ones, while they are not more lines than stand next to the figures. */
function shownAtOnce(rows: readonly HeadlineRow[]): number {
  let lines = 0;
  const end = rows.findIndex(({ drawing }, index) => {
    lines += drawing.texts.reduce((sum, text) => sum + text.lines.length, 0);
    return index >= atOnce.most || (index >= atOnce.least && lines > atOnce.lines);
  });
  return end < 0 ? rows.length : end;
}

/** Lays the sentences out from where the column is, and moves it below them. */
export function layoutRows(column: StackLayout, sentences: readonly Sentence[]): readonly HeadlineRow[] {
  return sentences.map((sentence) => {
    const row = new StackLayout(column.x, column.y, column.width);
    row.gap(rowPadding);
    row.marks.push({ shape: sentence.mark, x: row.x + 7, y: row.y + 8, size: 13 });
    row.text({ text: sentence.text, style: 'strong' }, 22);
    row.gap(rowPadding);
    const box = { x: column.x, y: column.y, width: column.width, height: row.y - column.y };
    column.y = row.y;
    return { ...sentence, box, drawing: row.drawing() };
  });
}

function headlineColumn(head: StackLayout, figures: readonly TileLayout[]): StackLayout {
  const [first] = figures;
  if (!first) return new StackLayout(head.x, head.y, head.width);
  const right = highest(figures.map(({ box }) => box.x + box.width));
  const isOneColumn = figures.every(({ box }) => box.x === first.box.x);
  const x = right + beside.gap;
  const width = head.x + head.width - x;
  if (isOneColumn && width >= beside.least) return new StackLayout(x, first.box.y, width);
  return new StackLayout(head.x, head.y + rowPadding, head.width);
}
