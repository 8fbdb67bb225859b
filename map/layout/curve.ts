/** The rating curve over the bands of the journey's own scale; where there is no rating it has a gap, never a zero. */
import type { Bands, Scale } from '../../language/model/model.ts';
import type { Band, TouchpointNumbers } from '../../language/model/numbers.ts';
import type { CardColumn, Grid } from './columns.ts';
import type { JourneyContext } from './context.ts';
import { type Chip, chipAt, type Mark, moveChip } from './drawing.ts';
import type { Box, Origin } from './geometry.ts';
import { markOf, noRatingWords } from './rating-words.ts';
import { lineHeightOf, type TextBlock, textBlock, textWidth } from './text.ts';

export interface BandArea {
  readonly band: Band;
  readonly box: Box;
}

/** A rated touchpoint on the curve. */
export interface CurvePoint {
  readonly key: string;
  /** Key of the touchpoint. */
  readonly touchpoint: string;
  /** True where a touchpoint is met again: shown, not counted. */
  readonly again: boolean;
  readonly mark: Mark;
  readonly number: Chip;
  readonly value: TextBlock;
}

/** A column without a rating. `hole` is where the bands are left out; `n/a` has none, as nothing is missing there. */
export interface CurveGap {
  readonly key: string;
  readonly hole: Box | undefined;
  readonly mark: Mark;
  readonly important: boolean;
  readonly number: Chip;
  readonly words: TextBlock;
}

export interface CurveLayout {
  readonly label: string;
  readonly box: Box;
  readonly bands: readonly BandArea[];
  readonly axis: readonly TextBlock[];
  readonly axisMarks: readonly Mark[];
  /** Heights of the grid lines. */
  readonly gridLines: readonly number[];
  /** SVG path data: one for each stretch without a gap. */
  readonly paths: readonly string[];
  readonly points: readonly CurvePoint[];
  readonly gaps: readonly CurveGap[];
  /** Where the strip of what has no rating starts; without any it has no height. */
  readonly stripTop: number;
  readonly bottom: number;
}

const plotHeight = 208;
/** Room above and below the scale for the labels of extreme points. */
const headroom = 32;
const stripHeight = 72;
const markSize = 15;

type Plotted = CardColumn & { readonly center: number; readonly numbers: TouchpointNumbers | undefined };

/** Lays out the lane at `top`, each point in the middle of its card's column. */
export function layoutCurve(
  grid: Grid,
  numbersOf: (key: string) => TouchpointNumbers | undefined,
  top: number,
  context: JourneyContext,
): CurveLayout {
  const { journey, words } = context;
  const { low, high } = journey.scale;
  const plot: Box = { x: grid.left, y: top + headroom, width: grid.right - grid.left, height: plotHeight };
  const yOf = (value: number) => plot.y + plot.height * (1 - (value - low) / (high - low));
  const columns = grid.stages.flatMap(({ cards }) => cards.map((card) => plotted(card, numbersOf)));
  const spots = columns.map((column) => spotOf(column, yOf));
  const bands = bandAreas(journey.scale, journey.bands, plot, yOf);
  const gaps = columns.flatMap((column) => gapAt(column, plot, context));
  const stripTop = plot.y + plot.height + headroom;
  return {
    label: words.t('aria.curve', { low: words.number(low), high: words.number(high) }),
    box: plot,
    bands,
    ...layoutAxis(journey.scale, journey.bands, bands, plot, yOf, context),
    paths: stretches(columns, spots).map(curveThrough),
    points: columns.flatMap((column, index) => pointAt(column, index, spots, context)),
    gaps,
    stripTop,
    bottom: stripTop + (gaps.length > 0 ? stripHeight : 0),
  };
}

function plotted(card: CardColumn, numbersOf: (key: string) => TouchpointNumbers | undefined): Plotted {
  const numbers = card.touchpoint && numbersOf(card.touchpoint.key);
  return { ...card, center: card.x + card.width / 2, numbers };
}

/** Where the curve passes in that column; `undefined` without a rating on the scale. */
function spotOf({ center, numbers }: Plotted, yOf: (value: number) => number): Origin | undefined {
  if (!numbers || numbers.rating === null || numbers.band === null) return undefined;
  return { x: center, y: yOf(numbers.rating) };
}

function bandAreas(scale: Scale, bands: Bands, plot: Box, yOf: (value: number) => number): BandArea[] {
  const within = (value: number) => Math.min(scale.high, Math.max(scale.low, value));
  const red = within(bands.red.limit);
  const yellow = Math.max(red, within(bands.yellow.limit));
  const area = (band: Band, from: number, to: number): BandArea => ({
    band,
    box: { x: plot.x, y: yOf(to), width: plot.width, height: yOf(from) - yOf(to) },
  });
  const areas = [area('green', yellow, scale.high), area('yellow', red, yellow), area('red', scale.low, red)];
  return areas.filter(({ box }) => box.height > 0);
}

type Axis = Pick<CurveLayout, 'axis' | 'axisMarks' | 'gridLines'>;

function layoutAxis(
  scale: Scale,
  bands: Bands,
  areas: readonly BandArea[],
  plot: Box,
  yOf: (value: number) => number,
  { words }: JourneyContext,
): Axis {
  const lineHeight = lineHeightOf('small');
  const ends = [scale.low, scale.high].map((value) => ({ value, text: words.number(value) }));
  const limits = [bands.red, bands.yellow].map((limit) => ({ value: limit.limit, text: words.limit(limit) }));
  const ticks: { readonly value: number; readonly text: string }[] = [];
  // The ends of the scale come first: a limit too close to one of them has no room for a figure of its own.
  for (const tick of [...ends, ...limits]) {
    const inside = tick.value >= scale.low && tick.value <= scale.high;
    const free = ticks.every((other) => Math.abs(yOf(other.value) - yOf(tick.value)) >= lineHeight);
    if (inside && free) ticks.push(tick);
  }
  const figures = ticks.map(({ value, text }) => tickLabel(text, plot.x - 10, yOf(value)));
  const figureWidth = Math.max(...figures.map(({ box }) => box.width));
  const right = plot.x - 10 - figureWidth - 10;
  const named = areas.filter(({ box }) => box.height >= lineHeight + 4);
  const name = ({ band, box }: BandArea) => {
    const text = words.t(`band.${band}`);
    const width = Math.min(textWidth(text, 'small'), right - 16);
    const y = box.y + (box.height - lineHeight) / 2;
    return textBlock({ text, x: 16, y, width, style: 'small', tone: 'muted', maxLines: 1 });
  };
  return {
    axis: [...figures, ...named.map(name)],
    axisMarks: named.map(({ band, box }) => ({ shape: band, x: 6, y: box.y + box.height / 2, size: 11 })),
    gridLines: ticks.map(({ value }) => yOf(value)),
  };
}

function tickLabel(text: string, right: number, y: number): TextBlock {
  const width = textWidth(text, 'small');
  return textBlock({
    text,
    x: right - width,
    y: y - lineHeightOf('small') / 2,
    width,
    style: 'small',
    tone: 'muted',
    anchor: 'end',
  });
}

/** The label stands on the outer side of the bend, so that the curve does not run through it. */
function pointAt(
  { center, numbers, touchpoint, entry, width }: Plotted,
  index: number,
  spots: readonly (Origin | undefined)[],
  { journey, words }: JourneyContext,
): CurvePoint[] {
  const spot = spots[index];
  if (!spot || !touchpoint || !numbers || numbers.rating === null || numbers.band === null) return [];
  const again = entry?.kind === 'again';
  const text = words.rating(numbers.rating, journey.bands);
  const valueWidth = textWidth(text, 'figure');
  const number = chipAt(0, 0, { kind: 'number', text: String(touchpoint.number), maxWidth: width });
  const neighbours = [spots[index - 1], spots[index + 1]].flatMap((other) => (other ? [other.y] : []));
  const mean = neighbours.reduce((sum, y) => sum + y, 0) / Math.max(1, neighbours.length);
  const below = neighbours.length > 0 && mean < spot.y;
  const height = number.box.height;
  const y = below ? spot.y + markSize / 2 + 6 : spot.y - markSize / 2 - 6 - height;
  const left = center - (number.box.width + 5 + valueWidth) / 2;
  const valueX = left + number.box.width + 5;
  const valueY = y + (height - lineHeightOf('figure')) / 2;
  return [
    {
      key: `${touchpoint.key}/${again ? index : ''}`,
      touchpoint: touchpoint.key,
      again,
      mark: { shape: numbers.band, x: center, y: spot.y, size: again ? markSize - 2 : markSize },
      number: moveChip(number, left, y),
      value: textBlock({ text, x: valueX, y: valueY, width: valueWidth, style: 'figure' }),
    },
  ];
}

function gapAt(
  { x, width, center, numbers, touchpoint, entry }: Plotted,
  plot: Box,
  context: JourneyContext,
): CurveGap[] {
  if (!touchpoint || !numbers || entry?.kind !== 'touchpoint' || numbers.band !== null) return [];
  const strip = plot.y + plot.height + headroom;
  const shape = markOf(touchpoint, numbers);
  const number = chipAt(0, 0, { kind: 'number', text: String(touchpoint.number), maxWidth: width });
  const left = center - (number.box.width + 5 + 18) / 2;
  const words = textBlock({
    text: noRatingWords(touchpoint, numbers, context.words),
    x: x + 4,
    y: strip + 32,
    width: width - 8,
    style: 'small',
    tone: 'muted',
    anchor: 'middle',
    maxLines: 2,
  });
  return [
    {
      key: touchpoint.key,
      hole:
        shape === 'not-applicable'
          ? undefined
          : { x, y: plot.y, width, height: plot.height + headroom + stripHeight - 6 },
      mark: { shape, x: left + number.box.width + 5 + 9, y: strip + 6 + number.box.height / 2, size: 18 },
      important: context.blindSpots.has(touchpoint.key),
      number: moveChip(number, left, strip + 6),
      words,
    },
  ];
}

/**
 * Stretches of the curve. A touchpoint that is not rated ends one; one that cannot happen (`n/a`), an empty stage and a
 * reference to an unrated one do not, as nothing is missing there.
 */
function stretches(columns: readonly Plotted[], spots: readonly (Origin | undefined)[]): Origin[][] {
  const all: Origin[][] = [[]];
  columns.forEach(({ touchpoint, entry, numbers }, index) => {
    const spot = spots[index];
    if (spot) all.at(-1)?.push(spot);
    else if (touchpoint && entry?.kind === 'touchpoint' && numbers?.ratingState !== 'not-applicable') all.push([]);
  });
  return all.filter((stretch) => stretch.length > 1);
}

/** A smooth line that never rises above or falls below the points it joins (Fritsch & Carlson 1980, limited slopes). */
function curveThrough(points: readonly Origin[]): string {
  const slopes = points.map((_, index) => slopeAt(points, index));
  return points.reduce((path, point, index) => {
    const previous = points[index - 1];
    if (!previous) return `M${round(point.x)} ${round(point.y)}`;
    const third = (point.x - previous.x) / 3;
    const before = `${round(previous.x + third)} ${round(previous.y + third * (slopes[index - 1] ?? 0))}`;
    const after = `${round(point.x - third)} ${round(point.y - third * (slopes[index] ?? 0))}`;
    return `${path}C${before} ${after} ${round(point.x)} ${round(point.y)}`;
  }, '');
}

/** 0 at peaks, troughs and ends; elsewhere the harmonic mean of the slopes on both sides. */
function slopeAt(points: readonly Origin[], index: number): number {
  const [before, at, after] = [points[index - 1], points[index], points[index + 1]];
  if (!before || !at || !after) return 0;
  const left = (at.y - before.y) / (at.x - before.x);
  const right = (after.y - at.y) / (after.x - at.x);
  return left * right <= 0 ? 0 : (2 * left * right) / (left + right);
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
