/** Further figures of a whole journey, as tiles below the two that count first. */
import { append, highest } from '../../../language/model/long-lists.ts';
import type { Band } from '../../../language/model/numbers.ts';
import { lineThrough } from '../describe/history.ts';
import { type Mark, StackLayout, type Stroke } from '../drawing.ts';
import type { Box } from '../geometry.ts';
import { type TextBlock, textBlock, textWidth } from '../text/text.ts';

/** One figure with its name. */
export interface TileLayout {
  readonly key: string;
  readonly box: Box;
  readonly band: Band | undefined;
  readonly marks: readonly Mark[];
  readonly texts: readonly TextBlock[];
  /** How the figure came to where it is. */
  readonly strokes: readonly Stroke[];
  /** Share (0–1) of a bar; `undefined` without one. */
  readonly bar: { readonly box: Box; readonly share: number } | undefined;
}

export interface TileRequest {
  readonly key: string;
  readonly value: string;
  /** Small, behind the value. */
  readonly unit?: string | undefined;
  readonly label: string;
  readonly band?: Band | undefined;
  readonly note?: string | undefined;
  /** Below the name: how sure the figure is, what it stands on, how it moved. */
  readonly details?: readonly string[];
  /** The figure before, and it, oldest first. */
  readonly history?: readonly number[];
  /** The range that its line stands for at least, so that a small change looks small. */
  readonly leastRange?: number;
  /** 0–1, as a bar beside the value. */
  readonly share?: number | undefined;
  readonly lang?: string | undefined;
}

const tileGap = 10;

/** Lays out the tiles below what the head has, in as many rows as they need, then moves below them. */
export function layoutTiles(head: StackLayout, requests: readonly TileRequest[]): readonly TileLayout[] {
  if (requests.length === 0) return [];
  const tiles: TileLayout[] = [];
  let x = head.x;
  let row: TileLayout[] = [];
  const endRow = () => {
    const height = highest(row.map(({ box }) => box.height));
    append(
      tiles,
      row.map((tile) => ({ ...tile, box: { ...tile.box, height } })),
    );
    head.y += height;
    row = [];
  };
  for (const request of requests) {
    const width = tileWidth(request);
    if (x > head.x && x + width > head.x + head.width) {
      endRow();
      head.gap(tileGap);
      x = head.x;
    }
    row.push(layoutTile(request, x, head.y, Math.min(width, head.width)));
    x += width + tileGap;
  }
  endRow();
  return tiles;
}

const tilePadding = { x: 10, y: 10 };
const tileMark = { size: 13, gap: 9 };
const figureHeight = 30;
const shareBar = { gap: 12, width: 48, height: 6 };
const unitGap = 6;
const historyLine = { gap: 12, width: 44, height: 18 };
/** A name may be so wide before it wraps. */
const widestLabel = 220;

/** What stands small behind the figure. */
function besides({ unit, note }: TileRequest): string {
  return [unit, note].filter((text) => text !== undefined).join(' · ');
}

function tileWidth(request: TileRequest): number {
  const { value, label, band, share } = request;
  const mark = band ? tileMark.size + tileMark.gap : 0;
  const unit = besides(request);
  const behind = share === undefined ? (unit ? unitGap + textWidth(unit, 'body') : 0) : shareBar.gap + shareBar.width;
  const line = hasHistory(request) ? historyLine.gap + historyLine.width : 0;
  const texts = [label, ...(request.details ?? [])].map((text) => Math.min(textWidth(text, 'small'), widestLabel));
  return 2 * tilePadding.x + Math.max(mark + textWidth(value, 'value') + behind + line, highest(texts), 72);
}

function hasHistory({ history = [] }: TileRequest): boolean {
  return history.length > 1;
}

function layoutTile(request: TileRequest, x: number, y: number, width: number): TileLayout {
  const { value, label, band, share, lang } = request;
  const column = new StackLayout(x + tilePadding.x, y + tilePadding.y, width - 2 * tilePadding.x);
  const { size } = tileMark;
  const indent = band ? size + tileMark.gap : 0;
  const marks: Mark[] = band ? [{ shape: band, x: column.x + size / 2, y: column.y + 17, size }] : [];
  const figureWidth = textWidth(value, 'value');
  const figure = {
    text: value,
    x: column.x + indent,
    y: column.y + figureHeight - 27,
    width: figureWidth,
    maxLines: 1,
  };
  column.texts.push(textBlock({ ...figure, style: 'value' }));
  const right = column.x + indent + figureWidth;
  const unit = besides(request);
  if (unit) {
    const place = { x: right + unitGap, y: column.y + 12, width: textWidth(unit, 'body') };
    column.texts.push(textBlock({ text: unit, ...place, style: 'body', tone: 'muted' }));
  }
  if (hasHistory(request)) {
    const x = right + (unit ? unitGap + textWidth(unit, 'body') : 0) + historyLine.gap;
    const box = { x, y: column.y + 8, width: historyLine.width, height: historyLine.height };
    const { stroke, ends } = lineThrough(request.history ?? [], request.leastRange ?? 0, box);
    column.strokes.push(stroke);
    const today = ends.at(-1);
    if (today) marks.push({ shape: 'today', ...today, size: 6 });
  }
  const { width: barWidth, height: barHeight } = shareBar;
  const box = { x: right + shareBar.gap, y: column.y + 15, width: barWidth, height: barHeight };
  column.gap(figureHeight + 4);
  column.text({ text: label, style: 'small', tone: 'muted', lang });
  for (const text of request.details ?? []) column.text({ text, style: 'small', tone: 'muted' });
  return {
    key: request.key,
    box: { x, y, width, height: column.y + tilePadding.y - y },
    band: undefined,
    marks,
    texts: column.texts,
    strokes: column.strokes,
    bar: share === undefined ? undefined : { box, share },
  };
}
