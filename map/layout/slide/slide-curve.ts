/**
 * The rating curve of a slide: bands with their names, the line, a value at each point; where there is no rating the
 * line has a gap, and a sign stands in the strip below the bands.
 */
import { highest, lowest } from '../../../language/model/long-lists.ts';
import { ratesItself } from '../../../language/view/numbers-for.ts';
import { type Overlay, overlaysOf } from '../../view/overlay.ts';
import type { JourneyContext } from '../context.ts';
import { bandAreas } from '../curve/curve.ts';
import { levelsOf } from '../curve/curve-details.ts';
import { curveWithin, stretchThrough } from '../curve/curve-path.ts';
import type { Box } from '../geometry.ts';
import { markOf, noRatingWords } from '../words/rating-words.ts';
import { slideText, slideTextWidth } from './fit-text.ts';
import type { SlideColumn, SlideStage } from './slide-columns.ts';
import { columnsRoom, type SlideFrame, SlidePart } from './slide-frame.ts';
import { lineThroughPoints, type SlidePath, type SlideStroke } from './slide-items.ts';
import type { Priorities } from './slide-priorities.ts';
import { addPoints, markSizeIn, type Plot, spotOf, stretchesOf } from './slide-values.ts';

export interface CurveRoom {
  readonly y: number;
  readonly height: number;
  /** Whether no cards stand above: then each point has its number and its priority. */
  readonly isAlone: boolean;
}

/** Room above and below the scale: for the values of extreme points, and where there are none. */
const headroom = { most: 48, least: 16 };
const legendHeight = 30;
const strip = { gap: 8, words: 27, narrow: 34 };
const numbersRow = 34;
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
  const reasons = narrow ? [] : gaps.map((column) => gapWords(column, 0, context));
  const stripHeight = narrow ? strip.narrow : strip.words + highest(reasons.map((text) => text?.box.height ?? 0));
  const below = (gaps.length > 0 ? strip.gap + stripHeight : 0) + (room.isAlone ? numbersRow : 0);
  const { x, width } = columnsRoom(frame);
  const box = { x, y: room.y + legendHeight, width, height: room.height - legendHeight - below };
  const yOf = heightsIn(box, columns, overlays, context);
  const plot: Plot = { frame, context, columns, box, yOf, mark: markSizeIn(columns) };
  const part = new SlidePart(words.t('aria.curve', { low: words.number(low), high: words.number(high) }));
  addBands(part, plot);
  addLegend(part, plot, room.y, overlays);
  addLines(part, plot, overlays);
  addPoints(part, plot, room.isAlone ? priorities : undefined);
  addDiscs(part, plot, overlays);
  const bottom = box.y + box.height;
  if (room.isAlone) addNumbers(part, plot, bottom + 4);
  addGaps(part, plot, gaps, bottom + strip.gap + (room.isAlone ? numbersRow : 0), narrow);
  return part;
}

/** Where a value stands: the scale takes the whole height of the box, but for what the extreme values need. */
function heightsIn(
  box: Box,
  columns: readonly SlideColumn[],
  overlays: readonly Overlay[],
  { journey }: JourneyContext,
): Plot['yOf'] {
  const { low, high } = journey.scale;
  const all = columns.flatMap(({ touchpoint, numbers }) =>
    [numbers, ...overlays.map(({ numbersOf }) => touchpoint && numbersOf(touchpoint.key))].flatMap((own) =>
      own && own.rating !== null && own.band !== null ? [own.rating] : [],
    ),
  );
  const least = box.height - 2 * headroom.most;
  const needed = (distance: number) => Math.max(headroom.least, headroom.most - (distance / (high - low)) * least);
  const top = all.length === 0 ? headroom.least : needed(high - highest(all));
  const bottom = all.length === 0 ? headroom.least : needed(lowest(all) - low);
  const height = box.height - top - bottom;
  return (value) => box.y + top + height * (1 - (value - low) / (high - low));
}

/** The bands over the whole height of the plot: what stands above the scale's end belongs to the last band. */
export function addBands(
  part: SlidePart,
  { frame, context, box, yOf }: Pick<Plot, 'frame' | 'context' | 'box' | 'yOf'>,
): void {
  const { journey, words } = context;
  const areas = bandAreas(journey.scale, journey.bands, yOf);
  const ticks = ticksOf(context, yOf);
  const tickWidth = highest(ticks.map(({ text }) => slideTextWidth(text, 16))) + 1;
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
      width: frame.gutter - 24 - tickWidth - 14,
      sizes: [18, 17, 16],
      maxLines: 1,
      colour: 'muted',
    });
    if (bottom - top < name.box.height + 4) continue;
    part.add({ kind: 'mark', shape: area.band, x: frame.margin.x + 9, y: top + (bottom - top) / 2, size: 17 });
    // Beside the long figures of a scale to 1000 there is room for the sign alone.
    if (!name.isCut) part.add(name);
  }
  for (const { y, text } of ticks) {
    part.add(
      lineThroughPoints(
        [
          { x: box.x, y },
          { x: box.x + box.width, y },
        ],
        { colour: 'border', width: 1.2 },
      ),
    );
    const tick = { text, x: box.x - 8 - tickWidth, y: y - 10, width: tickWidth, sizes: [16], maxLines: 1 };
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
  }
  addCurve(part, columns, plot, { colour: 'text', width: 3.5 });
}

/** The ratings of personas, over everybody's: a disc that would lie on that sign stands beside it. */
function addDiscs(part: SlidePart, { columns, yOf, mark }: Plot, overlays: readonly Overlay[]): void {
  for (const { key, kind, numbersOf } of overlays) {
    for (const column of columns) {
      const { touchpoint } = column;
      const spot = spotOf({ ...column, numbers: touchpoint && numbersOf(touchpoint.key) }, yOf);
      if (!spot || !touchpoint || !ratesItself(touchpoint, key)) continue;
      const main = spotOf(column, yOf);
      const aside = main && Math.abs(main.y - spot.y) < mark + 4 ? mark + 4 : 0;
      const disc = { x: spot.x + aside - 7, y: spot.y - 7, width: 14, height: 14 };
      part.add({ kind: 'box', box: disc, radius: 7, fill: 'surface', stroke: { ...strokeOf(kind), dash: [] } });
    }
  }
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
  for (const column of gaps) {
    const { touchpoint, numbers, center, width } = column;
    if (!touchpoint || !numbers) continue;
    const size = Math.min(22, width - 2);
    part.add({ kind: 'mark', shape: markOf(touchpoint, numbers, context), x: center, y: y + 13, size });
    const words = narrow ? undefined : gapWords(column, y + strip.words, context);
    if (words) part.add(words);
  }
}

/** Why there is no rating. */
function gapWords({ touchpoint, numbers, x, width }: SlideColumn, y: number, context: JourneyContext) {
  if (!touchpoint || !numbers) return undefined;
  const text = noRatingWords(touchpoint, numbers, context);
  const place = { text, x: x + 2, y, width: width - 4, sizes: [17, 16], maxLines: 2 };
  return slideText({ ...place, colour: 'muted', anchor: 'middle' });
}
