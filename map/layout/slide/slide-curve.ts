/**
 * The rating curve of a slide: bands with their names, the line, a value at each point; where there is no rating the
 * line has a gap, and a sign stands in the strip below the bands.
 */
import { highest, lowest } from '../../../language/model/long-lists.ts';
import type { TouchpointNumbers } from '../../../language/model/numbers.ts';
import { ratesItself } from '../../../language/view/numbers-for.ts';
import { type Overlay, overlaysOf } from '../../view/overlay.ts';
import type { JourneyContext } from '../context.ts';
import { bandAreas } from '../curve/curve.ts';
import { levelsOf } from '../curve/curve-details.ts';
import { curveWithin, stretchThrough } from '../curve/curve-path.ts';
import type { Box, Origin } from '../geometry.ts';
import { bandSign, markOf, noRatingWords } from '../words/rating-words.ts';
import { slideText, slideTextWidth } from './fit-text.ts';
import type { SlideColumn, SlideStage } from './slide-columns.ts';
import { type SlideFrame, SlidePart, sizes } from './slide-frame.ts';
import { lineThroughPoints, type SlidePath, type SlideStroke, type SlideText } from './slide-items.ts';
import type { Priorities } from './slide-priorities.ts';

export interface CurveRoom {
  readonly y: number;
  readonly height: number;
  /** Whether no cards stand above: then each point has its number and its priority. */
  readonly isAlone: boolean;
}

interface Plot {
  readonly frame: SlideFrame;
  readonly context: JourneyContext;
  readonly columns: readonly SlideColumn[];
  /** Of the bands. */
  readonly box: Box;
  readonly yOf: (value: number) => number;
}

/** Room above and below the scale, for the values of extreme points. */
const headroom = 48;
const legendHeight = 30;
const strip = { gap: 8, height: 66, narrow: 34 };
const numbersRow = 34;
const markSize = 22;
const personaDashes = [
  [10, 6],
  [3, 6],
  [14, 5, 3, 5],
  [20, 8],
  [6, 5],
  [16, 5, 3, 5, 3, 5],
  [2, 5, 9, 5],
  [26, 5, 9, 5],
];

export function layoutSlideCurve(
  frame: SlideFrame,
  stages: readonly SlideStage[],
  room: CurveRoom,
  overlay: readonly string[],
  priorities: Priorities,
  context: JourneyContext,
): SlidePart {
  const { journey, words } = context;
  const { low, high } = journey.scale;
  const columns = stages.flatMap((stage) => stage.columns);
  const overlays = overlaysOf(context.view, overlay);
  const gaps = columns.filter((column) => isGap(column, overlays));
  const narrow = columns.some(({ width }) => width < 96);
  const below =
    (gaps.length > 0 ? strip.gap + (narrow ? strip.narrow : strip.height) : 0) + (room.isAlone ? numbersRow : 0);
  const left = columns[0]?.x ?? frame.margin.x + frame.gutter;
  const right = highest(columns.map(({ x, width }) => x + width));
  const box = { x: left, y: room.y + legendHeight, width: right - left, height: room.height - legendHeight - below };
  const scaleTop = box.y + headroom;
  const scaleHeight = box.height - 2 * headroom;
  const yOf = (value: number) => scaleTop + scaleHeight * (1 - (value - low) / (high - low));
  const plot: Plot = { frame, context, columns, box, yOf };
  const part = new SlidePart(words.t('aria.curve', { low: words.number(low), high: words.number(high) }));
  addBands(part, plot);
  addLegend(part, plot, room.y, overlays);
  addLines(part, plot, overlays);
  addPoints(part, plot, room.isAlone ? priorities : undefined);
  const bottom = box.y + box.height;
  if (room.isAlone) addNumbers(part, plot, bottom + 4);
  addGaps(part, plot, gaps, bottom + strip.gap + (room.isAlone ? numbersRow : 0), narrow);
  return part;
}

/** The bands over the whole height of the plot: what stands above the scale's end belongs to the last band. */
function addBands(part: SlidePart, { frame, context, box, yOf }: Plot): void {
  const { journey, words } = context;
  const areas = bandAreas(journey.scale, journey.bands, yOf);
  const ends = {
    top: highest(areas.map(({ y }) => -y)) * -1,
    bottom: highest(areas.map(({ y, height }) => y + height)),
  };
  for (const area of areas) {
    const top = area.y === ends.top ? box.y : area.y;
    const bottom = area.y + area.height === ends.bottom ? box.y + box.height : area.y + area.height;
    const band = { x: box.x, y: top, width: box.width, height: bottom - top };
    part.add({ kind: 'box', box: band, radius: 0, fill: `${area.band}Area`, stroke: undefined });
    const name = slideText({
      text: words.t(`band.${area.band}`),
      x: frame.margin.x + 24,
      y: top + (bottom - top) / 2 - 11,
      width: frame.gutter - 24 - 34,
      sizes: [18, 17, 16],
      maxLines: 1,
      colour: 'muted',
    });
    if (bottom - top < name.box.height + 4) continue;
    part.add({ kind: 'mark', shape: area.band, x: frame.margin.x + 9, y: top + (bottom - top) / 2, size: 17 });
    part.add(name);
  }
  for (const { y, text } of ticksOf(context, yOf)) {
    part.add(
      lineThroughPoints(
        [
          { x: box.x, y },
          { x: box.x + box.width, y },
        ],
        { colour: 'border', width: 1.2 },
      ),
    );
    const tick = { text, x: box.x - 40, y: y - 10, width: 32, sizes: [16], maxLines: 1 };
    part.add(slideText({ ...tick, colour: 'muted', anchor: 'end' }));
  }
}

/** The ends of the scale come first: a limit too close to one of them has no room for its own. */
function ticksOf({ journey, words }: JourneyContext, yOf: Plot['yOf']) {
  const { scale, bands } = journey;
  const ends = [scale.high, scale.low].map((value) => ({ value, text: words.number(value) }));
  const limits = [bands.red, bands.yellow].map((limit) => ({ value: limit.limit, text: words.limit(limit) }));
  const ticks: { readonly y: number; readonly text: string }[] = [];
  for (const { value, text } of [...ends, ...limits]) {
    const y = yOf(value);
    const isInside = value >= scale.low && value <= scale.high;
    if (isInside && ticks.every((other) => Math.abs(other.y - y) >= 20)) ticks.push({ y, text });
  }
  return ticks;
}

const levelStrokes: Readonly<Record<'target' | 'benchmark', SlideStroke>> = {
  target: { colour: 'line', width: 2, dash: [14, 6] },
  benchmark: { colour: 'line', width: 2, dash: [3, 5] },
};

function strokeOf(kind: number): SlideStroke {
  return { colour: `persona${kind as 0}`, width: 3, dash: personaDashes[kind] ?? [] };
}

/** Above the bands: what the lane is, and what its other lines mean, as far as they have room. */
function addLegend(part: SlidePart, plot: Plot, y: number, overlays: readonly Overlay[]): void {
  const { frame, context, box } = plot;
  const { words } = context;
  const { x } = frame.margin;
  const title = { text: words.t('lane.curve'), x, y, width: frame.gutter - 8, sizes: [19, 18, 17], maxLines: 1 };
  part.add(slideText({ ...title, bold: true }));
  const entries = [
    ...levelsOf(context.journey, plot.yOf).map(({ kind }) => ({
      stroke: levelStrokes[kind],
      text: levelWords(kind, context),
    })),
    ...overlays.map(({ kind, name }) => ({ stroke: strokeOf(kind), text: name })),
  ];
  let at = box.x;
  for (const { stroke, text } of entries) {
    const width = Math.min(slideTextWidth(text, 18) + 1, 300);
    if (at + 44 + width > box.x + box.width) return;
    part.add(
      lineThroughPoints(
        [
          { x: at, y: y + 12 },
          { x: at + 36, y: y + 12 },
        ],
        stroke,
      ),
    );
    part.add(slideText({ text, x: at + 44, y: y + 1, width, sizes: [18], maxLines: 1 }));
    at += 44 + width + 28;
  }
}

function levelWords(kind: 'target' | 'benchmark', { journey, words }: JourneyContext): string {
  const value = kind === 'target' ? journey.target?.value : journey.benchmark?.number;
  return words.t(`curve.${kind}`, { value: value === undefined ? '' : words.number(value) });
}

function addLines(part: SlidePart, plot: Plot, overlays: readonly Overlay[]): void {
  const { box, columns, context, yOf } = plot;
  for (const { kind, y } of levelsOf(context.journey, yOf)) {
    part.add(
      lineThroughPoints(
        [
          { x: box.x, y },
          { x: box.x + box.width, y },
        ],
        levelStrokes[kind],
      ),
    );
  }
  for (const { key, kind, numbersOf } of overlays) {
    const own = columns.map((column) => ({
      ...column,
      numbers: column.touchpoint && numbersOf(column.touchpoint.key),
    }));
    if (!own.some((column) => column.touchpoint && ratesItself(column.touchpoint, key))) continue;
    addCurve(part, own, plot, strokeOf(kind));
    for (const column of own) {
      const spot = spotOf(column, yOf);
      if (!spot || !column.touchpoint || !ratesItself(column.touchpoint, key)) continue;
      const disc = { x: spot.x - 7, y: spot.y - 7, width: 14, height: 14 };
      part.add({ kind: 'box', box: disc, radius: 7, fill: 'surface', stroke: { ...strokeOf(kind), dash: [] } });
    }
  }
  addCurve(part, columns, plot, { colour: 'text', width: 3.5 });
}

function addCurve(part: SlidePart, columns: readonly SlideColumn[], { yOf }: Plot, stroke: SlideStroke): void {
  for (const stretch of stretchesOf(columns, yOf)) {
    const first = stretch[0];
    const last = stretch.at(-1);
    if (!first || !last) continue;
    const paths = curveWithin(stretchThrough(stretch), 0, last.x + 10);
    for (const path of paths) part.add({ kind: 'path', path, fill: undefined, stroke } satisfies SlidePath);
  }
}

/** A touchpoint that is not rated ends a stretch; one that cannot happen, and an empty stage, do not. */
function stretchesOf(columns: readonly SlideColumn[], yOf: Plot['yOf']): Origin[][] {
  const all: Origin[][] = [[]];
  for (const column of columns) {
    const spot = spotOf(column, yOf);
    if (spot) all.at(-1)?.push(spot);
    else if (column.touchpoint && !column.isAgain && column.numbers?.ratingState !== 'not-applicable') all.push([]);
  }
  return all.filter((stretch) => stretch.length > 1);
}

function spotOf({ center, numbers }: Pick<SlideColumn, 'center' | 'numbers'>, yOf: Plot['yOf']): Origin | undefined {
  if (!numbers || numbers.rating === null || numbers.band === null) return undefined;
  return { x: center, y: yOf(numbers.rating) };
}

/** The signs of the ratings with their values; a value that would touch another one is left out. */
function addPoints(part: SlidePart, plot: Plot, priorities: Priorities | undefined): void {
  const { columns, yOf } = plot;
  const spots = columns.map((column) => spotOf(column, yOf));
  const drawn = columns.flatMap((column, index) => {
    const spot = spots[index];
    const { numbers } = column;
    if (!spot || !numbers) return [];
    return [{ column, numbers, spot, sides: sidesOf(spots, index) }];
  });
  for (const { column, numbers, spot } of drawn) addMark(part, column, numbers, spot);
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
    if (!best) continue;
    taken.push(best.box);
    part.add(best.value);
    if (best.badge && rank !== undefined) addBadge(part, best.badge, rank);
  }
}

function addMark(part: SlidePart, { isAgain }: SlideColumn, numbers: TouchpointNumbers, { x, y }: Origin): void {
  if (numbers.band === null) return;
  const radius = markSize * 0.8;
  const halo = { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius };
  const stroke = isAgain
    ? ({ colour: 'line', width: 1.5, dash: [3, 3] } as const)
    : ({ colour: 'text', width: 2 } as const);
  part.add({ kind: 'box', box: halo, radius, fill: 'canvas', stroke });
  part.add({ kind: 'mark', shape: bandSign(numbers, numbers.band), x, y, size: isAgain ? markSize - 6 : markSize - 3 });
}

/** On the outer side of the bend, so that the line does not run through it. */
function valueAt(numbers: TouchpointNumbers, { x, y }: Origin, side: Side, { context }: Plot): SlideText {
  const { words, journey } = context;
  const figure = words.rating(numbers.rating ?? 0, journey.bands);
  const text = numbers.ratingKind === 'csat' ? words.t('curve.csat', { rating: figure }) : figure;
  const width = slideTextWidth(text, sizes.value[0], true) + 1;
  const top = side === 'below' ? y + markSize * 0.8 + 2 : y - markSize * 0.8 - 2 - 27;
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

/** The numbers of the touchpoints below the bands, where they have room side by side. */
function addNumbers(part: SlidePart, { columns }: Plot, y: number): void {
  const widest = highest(columns.map(({ touchpoint }) => slideTextWidth(String(touchpoint?.number ?? ''), 17, true)));
  const least = lowest(columns.map(({ width }) => width));
  const step = Math.max(1, Math.ceil((widest + 8) / Math.max(1, least)));
  columns.forEach(({ touchpoint, center, isAgain }, index) => {
    if (!touchpoint || index % step > 0) return;
    const width = Math.max(widest, 1) + 2;
    const text = { text: String(touchpoint.number), x: center - width / 2, y: y + 2, width, sizes: [17], maxLines: 1 };
    part.add(slideText({ ...text, bold: true, colour: isAgain ? 'muted' : 'text', anchor: 'middle' }));
  });
}

function isGap({ touchpoint, numbers, isAgain }: SlideColumn, overlays: readonly Overlay[]): boolean {
  if (!touchpoint || !numbers || isAgain || numbers.band !== null) return false;
  return !overlays.some(
    ({ key, numbersOf }) => ratesItself(touchpoint, key) && (numbersOf(touchpoint.key)?.band ?? null) !== null,
  );
}

/** The strip of what has no rating: its sign, and why, where there is room for words. */
function addGaps(part: SlidePart, plot: Plot, gaps: readonly SlideColumn[], y: number, narrow: boolean): void {
  if (gaps.length === 0) return;
  const { frame, context } = plot;
  const title = { text: context.words.t('lane.noRating'), x: frame.margin.x, y: y + 2, width: frame.gutter - 8 };
  part.add(slideText({ ...title, sizes: [17, 16], maxLines: 2, colour: 'muted' }));
  for (const { touchpoint, numbers, center, x, width } of gaps) {
    if (!touchpoint || !numbers) continue;
    const size = Math.min(22, width - 2);
    part.add({ kind: 'mark', shape: markOf(touchpoint, numbers, context), x: center, y: y + 13, size });
    if (narrow) continue;
    const text = noRatingWords(touchpoint, numbers, context);
    const words = { text, x: x + 2, y: y + 27, width: width - 4, sizes: [17, 16], maxLines: 2 };
    part.add(slideText({ ...words, colour: 'muted', anchor: 'middle' }));
  }
}

function overlaps(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

function union(a: Box, b: Box): Box {
  const [x, y] = [Math.min(a.x, b.x), Math.min(a.y, b.y)];
  const [right, bottom] = [Math.max(a.x + a.width, b.x + b.width), Math.max(a.y + a.height, b.y + b.height)];
  return { x, y, width: right - x, height: bottom - y };
}
