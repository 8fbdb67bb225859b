/** The signs of the ratings on the curve of a slide, each with its value, off the lines and off each other. */
import { lowest } from '../../../language/model/long-lists.ts';
import type { TouchpointNumbers } from '../../../language/model/numbers.ts';
import type { JourneyContext } from '../context.ts';
import { levelsOf } from '../curve/curve-details.ts';
import type { Box, Origin } from '../geometry.ts';
import { bandSign } from '../words/rating-words.ts';
import { slideText, slideTextWidth } from './fit-text.ts';
import type { SlideColumn } from './slide-columns.ts';
import { type SlideFrame, type SlidePart, sizes } from './slide-frame.ts';
import type { SlideText } from './slide-items.ts';
import type { Priorities } from './slide-priorities.ts';

/** Where the curve is drawn. */
export interface Plot {
  readonly frame: SlideFrame;
  readonly context: JourneyContext;
  readonly columns: readonly SlideColumn[];
  /** Of the bands. */
  readonly box: Box;
  readonly yOf: (value: number) => number;
  /** Size of the signs of ratings. */
  readonly mark: number;
}

/** How large the signs of ratings are: smaller where the columns are narrow. */
export function markSizeIn(columns: readonly SlideColumn[]): number {
  return Math.max(10, Math.min(22, lowest(columns.map(({ width }) => width)) * 0.6));
}

/** In narrower columns a value stands only where no line runs. */
const narrowColumn = 40;

/** A touchpoint that is not rated ends a stretch; one that cannot happen, and an empty stage, do not. */
export function stretchesOf(columns: readonly SlideColumn[], yOf: Plot['yOf']): Origin[][] {
  const all: Origin[][] = [[]];
  for (const column of columns) {
    const spot = spotOf(column, yOf);
    if (spot) all.at(-1)?.push(spot);
    else if (column.touchpoint && !column.isAgain && column.numbers?.ratingState !== 'not-applicable') all.push([]);
  }
  return all.filter((stretch) => stretch.length > 1);
}

export function spotOf(
  { center, numbers }: Pick<SlideColumn, 'center' | 'numbers'>,
  yOf: Plot['yOf'],
): Origin | undefined {
  if (!numbers || numbers.rating === null || numbers.band === null) return undefined;
  return { x: center, y: yOf(numbers.rating) };
}

/** The signs of the ratings with their values; a value that would touch another one is left out. */
export function addPoints(part: SlidePart, plot: Plot, priorities: Priorities | undefined): void {
  const { columns, yOf } = plot;
  const spots = columns.map((column) => spotOf(column, yOf));
  const drawn = columns.flatMap((column, index) => {
    const spot = spots[index];
    const { numbers } = column;
    if (!spot || !numbers) return [];
    return [{ column, numbers, spot, sides: sidesOf(spots, index) }];
  });
  for (const { column, numbers, spot } of drawn) addMark(part, column, numbers, spot, plot);
  const taken: Box[] = [];
  const free = (box: Box) => taken.every((other) => !overlaps(box, other));
  const bySize = drawn.toSorted(
    (a, b) => (a.numbers.rank ?? Number.POSITIVE_INFINITY) - (b.numbers.rank ?? Number.POSITIVE_INFINITY),
  );
  const lines = obstacles(columns, plot);
  for (const { column, numbers, spot, sides } of bySize) {
    const rank = column.isAgain || !column.touchpoint ? undefined : priorities?.rankOf(column.touchpoint.key);
    const places = sides.map((side) => {
      const value = valueAt(numbers, spot, side, plot);
      const badge = rank === undefined ? undefined : badgeBeside(value.box);
      const box = badge ? union(value.box, badge) : value.box;
      return { value, badge, box, hits: lines.filter((point) => isInside(point, box)).length };
    });
    const [best] = places.filter(({ box }) => free(box)).toSorted((a, b) => a.hits - b.hits);
    const isHidden = best && best.hits > 0 && rank === undefined && column.width < narrowColumn;
    if (!best || isHidden) continue;
    taken.push(best.box);
    part.add(best.value);
    if (best.badge && rank !== undefined) addBadge(part, best.badge, rank);
  }
}

function addMark(
  part: SlidePart,
  { isAgain }: SlideColumn,
  numbers: TouchpointNumbers,
  { x, y }: Origin,
  { mark }: Plot,
): void {
  if (numbers.band === null) return;
  const radius = mark * 0.8;
  const halo = { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius };
  const stroke = isAgain
    ? ({ colour: 'line', width: 1.5, dash: [3, 3] } as const)
    : ({ colour: 'text', width: 2 } as const);
  part.add({ kind: 'box', box: halo, radius, fill: 'canvas', stroke });
  part.add({ kind: 'mark', shape: bandSign(numbers, numbers.band), x, y, size: mark * (isAgain ? 0.72 : 0.86) });
}

/** On the outer side of the bend, so that the line does not run through it. */
function valueAt(numbers: TouchpointNumbers, { x, y }: Origin, side: Side, { context, mark }: Plot): SlideText {
  const { words, journey } = context;
  const figure = words.rating(numbers.rating ?? 0, journey.bands);
  const text = numbers.ratingKind === 'csat' ? words.t('curve.csat', { rating: figure }) : figure;
  const width = slideTextWidth(text, sizes.value[0], true) + 1;
  const top = side === 'below' ? y + mark * 0.8 + 2 : y - mark * 0.8 - 2 - 27;
  return slideText({
    text,
    x: x - width / 2,
    y: top,
    width,
    sizes: sizes.value,
    maxLines: 1,
    bold: true,
    anchor: 'middle',
  });
}

type Side = 'above' | 'below';

/** The outer side of the bend comes first. */
function sidesOf(spots: readonly (Origin | undefined)[], index: number): readonly Side[] {
  const own = spots[index];
  const neighbours = [spots[index - 1], spots[index + 1]].flatMap((spot) => (spot ? [spot.y] : []));
  const mean = neighbours.reduce((sum, y) => sum + y, 0) / Math.max(1, neighbours.length);
  const isValley = own !== undefined && neighbours.length > 0 && mean < own.y;
  return isValley ? ['below', 'above'] : ['above', 'below'];
}

/** Points on the lines that a value should not lie on: the curve, and the levels of the journey where it is. */
function obstacles(columns: readonly SlideColumn[], { context, yOf }: Plot): Origin[] {
  const levels = levelsOf(context.journey, yOf);
  const steps = Array.from({ length: 25 }, (_, step) => step / 24);
  const along = stretchesOf(columns, yOf).flatMap((points) =>
    points.slice(1).flatMap((end, index) => {
      const start = points[index] ?? end;
      return steps.map((t) => ({
        x: start.x + t * (end.x - start.x),
        y: start.y + t * t * (3 - 2 * t) * (end.y - start.y),
      }));
    }),
  );
  return [...along, ...columns.flatMap(({ center }) => levels.map(({ y }) => ({ x: center, y })))];
}

function isInside({ x, y }: Origin, box: Box): boolean {
  return x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height;
}

function badgeBeside({ x, y, width }: Box): Box {
  return { x: x + width + 4, y: y - 1, width: 28, height: 28 };
}

function addBadge(part: SlidePart, box: Box, rank: number): void {
  const loud = rank === 1;
  const stroke = { colour: loud ? 'solid' : 'line', width: 2 } as const;
  part.add({ kind: 'box', box, radius: 14, fill: loud ? 'solid' : 'subtle', stroke });
  const text = { text: String(rank), x: box.x, y: box.y + 3, width: box.width, sizes: [18], maxLines: 1, bold: true };
  part.add(slideText({ ...text, colour: loud ? 'inverse' : 'text', anchor: 'middle' }));
}

function overlaps(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

function union(a: Box, b: Box): Box {
  const [x, y] = [Math.min(a.x, b.x), Math.min(a.y, b.y)];
  const [right, bottom] = [Math.max(a.x + a.width, b.x + b.width), Math.max(a.y + a.height, b.y + b.height)];
  return { x, y, width: right - x, height: bottom - y };
}
