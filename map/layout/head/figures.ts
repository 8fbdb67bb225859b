/** The two figures that count first: next to each other where the window is narrow, or else one below the other. */
import { highest } from '../../../language/model/long-lists.ts';
import { atMost, type JourneyContext } from '../context.ts';
import { lineThrough } from '../describe/history.ts';
import type { Mark, StackLayout, Stroke } from '../drawing.ts';
import type { Origin } from '../geometry.ts';
import { lineHeightOf, type TextBlock, type TextStyle, textBlock, textWidth } from '../text/text.ts';
import type { TileLayout, TileRequest } from './tiles.ts';

/** From so many px on, the headline has room next to figures in one column. */
const columnFrom = 560;
const padding = { x: 10, y: 5 };
const gap = { figures: 6, mark: 7, unit: 5, line: 8, label: 12 };
const markSize = 14;
const historyLine = { width: 36, height: 16 };
/** The name of a figure is so wide at most; with less than `least`, it stands below the figure. */
const label = { most: 100, least: 64, lines: 2 };

/** Moves the head below them. */
export function layoutFigures(
  head: StackLayout,
  requests: readonly TileRequest[],
  context: JourneyContext,
): readonly TileLayout[] {
  if (requests.length === 0) return [];
  const columns = head.width < columnFrom ? requests.length : 1;
  const room = (head.width - (columns - 1) * gap.figures) / columns;
  const width = columns === 1 ? Math.min(room, highest(requests.map((one) => widthOf(one, context)))) : room;
  const height = highest(requests.map((one) => layoutFigure(one, { x: 0, y: 0 }, width, context).box.height));
  const tiles = requests.map((request, index) => {
    const [across, down] = columns === 1 ? [0, index] : [index, 0];
    const at = { x: head.x + across * (room + gap.figures), y: head.y + down * (height + gap.figures) };
    const tile = layoutFigure(request, at, width, context);
    return { ...tile, box: { ...tile.box, height } };
  });
  head.y = highest(tiles.map(({ box }) => box.y + box.height));
  return tiles;
}

function widthOf(request: TileRequest, context: JourneyContext): number {
  const { right } = layoutValue(request, { x: 0, y: 0 }, context);
  return right + gap.label + Math.min(textWidth(request.label, 'small'), label.most) + padding.x;
}

function layoutFigure(request: TileRequest, at: Origin, width: number, context: JourneyContext): TileLayout {
  const { key, band } = request;
  const { right, ...value } = layoutValue(request, at, context);
  const lineHeight = lineHeightOf(styleIn(context));
  const room = at.x + width - padding.x - right - gap.label;
  const isBeside = room >= Math.min(label.least, textWidth(request.label, 'small'));
  const named = (x: number, y: number, width: number) => nameOf(request, { x, y }, width, context);
  const beside = named(right + gap.label, at.y + padding.y, room);
  const below = named(at.x + padding.x, at.y + padding.y + lineHeight, width - 2 * padding.x);
  const rest = Math.max(0, lineHeight - beside.box.height) / 2;
  const name = isBeside ? named(beside.box.x, beside.box.y + rest, room) : below;
  const height = isBeside ? Math.max(lineHeight, beside.box.height) : lineHeight + below.box.height;
  const box = { ...at, width, height: height + 2 * padding.y };
  return { key, box, band, ...value, texts: [...value.texts, name], bar: undefined };
}

function nameOf(request: TileRequest, at: Origin, width: number, context: JourneyContext): TextBlock {
  const maxLines = atMost(label.lines, context);
  const text = { text: request.label, lang: request.lang, maxLines };
  return textBlock({ ...text, ...at, width: Math.max(1, width), style: 'small', tone: 'muted' });
}

interface ValueLayout {
  readonly marks: readonly Mark[];
  readonly texts: readonly TextBlock[];
  readonly strokes: readonly Stroke[];
  /** Where it ends. */
  readonly right: number;
}

/** The figure with the sign of its band, its unit, and how it came to where it is. */
function layoutValue(
  { value, unit, band, history = [], leastRange = 0 }: TileRequest,
  at: Origin,
  context: JourneyContext,
): ValueLayout {
  const style = styleIn(context);
  const middle = at.y + padding.y + lineHeightOf(style) / 2;
  const marks: Mark[] = [];
  let right = at.x + padding.x;
  if (band) {
    marks.push({ shape: band, x: right + markSize / 2, y: middle, size: markSize });
    right += markSize + gap.mark;
  }
  const texts = [textBlock({ text: value, x: right, y: at.y + padding.y, width: textWidth(value, style), style })];
  right += textWidth(value, style);
  if (unit) {
    const place = { x: right + gap.unit, y: middle - 3, width: textWidth(unit, 'small') };
    texts.push(textBlock({ text: unit, ...place, style: 'small', tone: 'muted' }));
    right += gap.unit + place.width;
  }
  if (history.length < 2) return { marks, texts, strokes: [], right };
  const box = { ...historyLine, x: right + gap.line, y: middle - historyLine.height / 2 };
  const { stroke, ends } = lineThrough(history, leastRange, box);
  const today = ends.at(-1);
  if (today) marks.push({ shape: 'today', ...today, size: 6 });
  return { marks, texts, strokes: [stroke], right: box.x + box.width };
}

function styleIn({ whole }: JourneyContext): TextStyle {
  return whole ? 'score' : 'title';
}
