/**
 * The rating curve over the bands of the journey's own scale; where there is no rating it has a gap, never a zero.
 *
 * ```
 *   gutter │ columns, one a card                 │
 *   (axis) │                                     │  headroom, for the labels of extreme points
 *   10 ────┼─────────────────────────────────────┼  tick: a figure of the axis and its grid line
 *   green  │   ●───╮                         ●   │  band, from one cut-off to the next
 *    8 ────┼───────╰───●─────────────────────────┼  ●───● stretch: points without a gap between them
 *   yellow │ ┄ ┄ ┄ ┄ ┄ ┄ ┄ ┄ ┄ ┄ ┄ ┄ ┄ ┄ ┄ ┄ ┄ ┄ │  level: a target of the whole journey
 *    5 ────┼─────────────────────────────────────┤
 *   red    │                                     │
 *    1 ────┼─────────────────────────────────────┼
 *          │                   ○ not rated       │  strip, only where there is a gap: a column without a rating
 *          └──── part ───────────┴───── part ────┘  a part belongs to a slice; its x is measured from there
 * ```
 */
import { append, highest } from '../../../language/model/long-lists.ts';
import type { Bands, Scale } from '../../../language/model/model.ts';
import type { Band, TouchpointNumbers } from '../../../language/model/numbers.ts';
import { ratesItself } from '../../../language/view/numbers-for.ts';
import { type Overlay, overlaysOf } from '../../view/overlay.ts';
import type { JourneyContext } from '../context.ts';
import { type Chip, chipAt, type Drawing, type Mark, moveChip, StackLayout } from '../drawing.ts';
import { metrics, type Origin } from '../geometry.ts';
import type { CardColumn, Grid, SliceColumn } from '../grid/columns.ts';
import { lineHeightOf, type TextBlock, textBlock, textWidth } from '../text/text.ts';
import { bandWords } from '../words/band-words.ts';
import { bandSign, markOf, noRatingWords } from '../words/rating-words.ts';
import { type CurveDetail, type CurveLevel, detailAt, type HeightOf, levelsOf } from './curve-details.ts';
import { curveWithin, type Stretch, stretchThrough } from './curve-path.ts';
import { nameLevels } from './level-names.ts';

/** A band behind the curve, over the whole width of the board. */
export interface BandArea {
  readonly band: Band;
  readonly y: number;
  readonly height: number;
}

/** A rated touchpoint on the curve. */
export interface CurvePoint {
  readonly key: string;
  /** Key of the touchpoint. */
  readonly touchpoint: string;
  /** True where a touchpoint is met again: shown, not counted. */
  readonly again: boolean;
  /** The lowest red rating of the journey: it stands out. */
  readonly lowest: boolean;
  readonly mark: Mark;
  readonly number: Chip;
  readonly value: TextBlock;
}

/** A column without a rating: its mark, number and words below the bands. */
export interface CurveGap {
  readonly key: string;
  readonly mark: Mark;
  readonly number: Chip;
  readonly words: TextBlock;
}

/** A slice's part of the lane, measured from the slice's left edge and the lane's top. */
export interface CurvePart {
  readonly width: number;
  /** SVG path data: one for each stretch without a gap that passes here. */
  readonly paths: readonly string[];
  /** Targets and benchmarks of the whole journey, over the whole width. */
  readonly levels: readonly CurveLevel[];
  /** Curves of single personas, behind everybody's. */
  readonly overlays: readonly { readonly key: string; readonly kind: number; readonly paths: readonly string[] }[];
  readonly details: readonly CurveDetail[];
  readonly points: readonly CurvePoint[];
  readonly gaps: readonly CurveGap[];
  /** The names of the levels, in the last slice. */
  readonly names: Drawing | undefined;
}

export interface CurveLayout {
  readonly label: string;
  readonly height: number;
  /** What stands in the gutter, measured from the lane's top: its name, the figures of the axis, the bands' names. */
  readonly axis: Drawing;
  readonly bands: readonly BandArea[];
  /** Heights of the grid lines. */
  readonly gridLines: readonly number[];
  readonly parts: ReadonlyMap<SliceColumn, CurvePart>;
}

const plotHeight = 208;
/** Room above and below the scale for the labels of extreme points. */
const headroom = 32;
const plot = { y: headroom, height: plotHeight } as const;
/** Where the strip of what has no rating starts. */
const stripTop = plot.y + plot.height + 10;
const stripHeight = 60;
const gapMark = 20;
const markSize = 15;
const lowestSize = 19;
/** Between a label's number or figure and the middle of its column, with an interval running there and without. */
const labelGap = { interval: 7, none: 3 };
/** The label's right edge where discs of personas stand in the middle. */
const discGap = 14;
/** The axis ends that far left of the columns. */
const axisGap = 12;

type Plotted = CardColumn & { readonly center: number; readonly numbers: TouchpointNumbers | undefined };

/** Lays out the lane, each point in the middle of its card's column; `overlay` has the keys of personas. */
export function layoutCurve(
  grid: Grid,
  numbersOf: (key: string) => TouchpointNumbers | undefined,
  context: JourneyContext,
  overlay: readonly string[],
): CurveLayout {
  const { journey, words } = context;
  const { low, high } = journey.scale;
  const yOf = (value: number) => plot.y + plot.height * (1 - (value - low) / (high - low));
  const columns = grid.stages.flatMap(({ cards }) => cards.map((card) => plotted(card, numbersOf)));
  const bands = bandAreas(journey.scale, journey.bands, yOf);
  const ticks = ticksOf(journey.scale, journey.bands, yOf, words);
  const levels = levelsOf(journey, yOf);
  const lines: Lines = {
    columns,
    spots: columns.map((column) => spotOf(column, yOf)),
    stretches: stretchesOf(columns, yOf),
    overlays: overlaysOf(context.view, overlay).map((of) => overlayLine(of, grid, columns, yOf)),
    yOf,
  };
  const last = grid.stages.at(-1)?.slices.at(-1);
  const parts = grid.stages.flatMap(({ slices }) =>
    slices.map((slice) => {
      const part = { levels, ...partOf(slice, lines, context) };
      const names = slice === last ? levelNames(part, slice.x, lines, context) : undefined;
      return [slice, { ...part, names }] as const;
    }),
  );
  const anyGap = parts.some(([, { gaps }]) => gaps.length > 0);
  return {
    label: words.t('aria.curve', { low: words.number(low), high: words.number(high) }),
    height: anyGap ? stripTop + stripHeight : plot.y + plot.height + headroom,
    axis: layoutAxis(ticks, bands, anyGap, context),
    bands,
    gridLines: ticks.map(({ y }) => y),
    parts: new Map(parts),
  };
}

interface OverlayLine {
  readonly overlay: Overlay;
  readonly stretches: readonly Stretch[];
  /** Where its curve ends: key of the last touchpoint with a rating of the persona's own. */
  readonly last: string | undefined;
}

/** What the slices share of the curves: they cut their parts out of it. */
interface Lines {
  readonly columns: readonly Plotted[];
  readonly spots: readonly (Origin | undefined)[];
  readonly stretches: readonly Stretch[];
  readonly overlays: readonly OverlayLine[];
  readonly yOf: HeightOf;
}

function stretchesOf(columns: readonly Plotted[], yOf: HeightOf): Stretch[] {
  const spots = columns.map((column) => spotOf(column, yOf));
  return stretches(columns, spots).map(stretchThrough);
}

function overlayLine(overlay: Overlay, grid: Grid, columns: readonly Plotted[], yOf: HeightOf): OverlayLine {
  const own = columns.flatMap(({ entry }) =>
    entry?.kind === 'touchpoint' && ratesItself(entry.touchpoint, overlay.key) ? [entry.touchpoint] : [],
  );
  const rated = own.filter(({ key }) => overlay.numbersOf(key)?.band != null);
  const theirs = grid.stages.flatMap(({ cards }) => cards.map((card) => plotted(card, overlay.numbersOf)));
  // Without a rating of its own a persona has no curve: it would lie on everybody's and say nothing.
  return {
    overlay,
    stretches: rated.length === 0 ? [] : stretchesOf(theirs, yOf),
    last: rated.at(-1)?.key,
  };
}

function partOf(
  { x, width, firstColumn, cards }: SliceColumn,
  { columns, spots, stretches: line, overlays, yOf }: Lines,
  context: JourneyContext,
): Omit<CurvePart, 'levels' | 'names'> {
  const own = columns.slice(firstColumn, firstColumn + cards.length);
  const here = own.map((column) => ({ ...column, x: column.x - x, center: column.center - x }));
  const lastOf = new Map(overlays.flatMap(({ overlay, last }) => (last === undefined ? [] : [[overlay.key, last]])));
  const shown = overlays.map(({ overlay }) => overlay);
  const details = (column: Plotted): CurveDetail[] => {
    const { entry, numbers, center } = column;
    if (entry?.kind !== 'touchpoint' || !numbers) return [];
    const place = { center, right: column.x + column.width, top: 8, bottom: stripTop - 8 };
    const detail = detailAt(entry.touchpoint, numbers, place, yOf, shown, lastOf, context);
    return detail ? [detail] : [];
  };
  return {
    width,
    paths: line.flatMap((stretch) => curveWithin(stretch, x, width)),
    overlays: overlays.flatMap(({ overlay: { key, kind }, stretches: theirs }) => {
      const paths = theirs.flatMap((stretch) => curveWithin(stretch, x, width));
      return paths.length === 0 ? [] : [{ key, kind, paths }];
    }),
    details: here.flatMap(details),
    points: here.flatMap((column, index) => {
      const { entry } = column;
      const hasDiscs = entry?.kind === 'touchpoint' && shown.some(({ key }) => ratesItself(entry.touchpoint, key));
      return pointAt(column, firstColumn + index, spots, hasDiscs, context);
    }),
    gaps: here.flatMap((column) => (isOnOverlay(column, shown) ? [] : gapAt(column, context))),
  };
}

function levelNames(
  part: Omit<CurvePart, 'names'>,
  left: number,
  { stretches: line, overlays }: Lines,
  context: JourneyContext,
): Drawing | undefined {
  if (part.levels.length === 0) return undefined;
  const all = [...line, ...overlays.flatMap((overlay) => overlay.stretches)];
  const curves = all.map(({ points }) => points.map(({ x, y }) => ({ x: x - left, y })));
  return nameLevels(part, curves, context);
}

/** Whether a persona's own rating stands in the column: then it is no gap, though it is not rated for everybody. */
function isOnOverlay({ entry }: Plotted, overlays: readonly Overlay[]): boolean {
  return (
    entry?.kind === 'touchpoint' &&
    overlays.some(
      ({ key, numbersOf }) =>
        ratesItself(entry.touchpoint, key) && (numbersOf(entry.touchpoint.key)?.band ?? null) !== null,
    )
  );
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

export function bandAreas(scale: Scale, bands: Bands, yOf: (value: number) => number): BandArea[] {
  const within = (value: number) => Math.min(scale.high, Math.max(scale.low, value));
  const red = within(bands.red.limit);
  const yellow = Math.max(red, within(bands.yellow.limit));
  const area = (band: Band, from: number, to: number): BandArea => ({ band, y: yOf(to), height: yOf(from) - yOf(to) });
  const areas = [area('green', yellow, scale.high), area('yellow', red, yellow), area('red', scale.low, red)];
  return areas.filter(({ height }) => height > 0);
}

/** Whether the band is high enough for its name at the axis. */
export function isNamed({ height }: BandArea): boolean {
  return height >= lineHeightOf('small') + 4;
}

export interface Tick {
  readonly y: number;
  readonly text: string;
}

/** Figures of the axis. The ends of the scale come first: a limit too close to one of them has no room for its own. */
export function ticksOf(
  scale: Scale,
  bands: Bands,
  yOf: (value: number) => number,
  words: JourneyContext['words'],
): Tick[] {
  const ends = [scale.low, scale.high].map((value) => ({ value, text: words.number(value) }));
  const limits = [bands.red, bands.yellow].map((limit) => ({ value: limit.limit, text: words.limit(limit) }));
  const ticks: Tick[] = [];
  for (const { value, text } of [...ends, ...limits]) {
    const y = yOf(value);
    const inside = value >= scale.low && value <= scale.high;
    const free = ticks.every((other) => Math.abs(other.y - y) >= lineHeightOf('small'));
    if (inside && free) ticks.push({ y, text });
  }
  return ticks;
}

export function layoutAxis(
  ticks: readonly Tick[],
  areas: readonly BandArea[],
  anyGap: boolean,
  context: Pick<JourneyContext, 'journey' | 'words'>,
): Drawing {
  const { words } = context;
  const lineHeight = lineHeightOf('small');
  const end = metrics.gutter - axisGap;
  const figures = ticks.map(({ y, text }) => tickLabel(text, end, y));
  const right = end - highest(figures.map(({ box }) => box.width)) - 10;
  const named = areas.filter(isNamed);
  const bandName = ({ band, y, height }: BandArea) => {
    const text = words.t(`band.${band}`);
    const width = Math.min(textWidth(text, 'small'), right - 16);
    const top = y + (height - lineHeight) / 2;
    const tooltip = bandWords(band, context);
    return textBlock({ text, x: 16, y: top, width, style: 'small', tone: 'muted', maxLines: 1, tooltip });
  };
  const axis = new StackLayout(0, plot.y - 28, metrics.gutter - 14);
  axis.text({ text: words.t('lane.curve'), style: 'lane', tone: 'muted' });
  append(axis.texts, [...figures, ...named.map(bandName)]);
  append(
    axis.marks,
    named.map(({ band, y, height }) => ({ shape: band, x: 6, y: y + height / 2, size: 11 })),
  );
  if (anyGap) {
    axis.y = stripTop + 8;
    axis.text({ text: words.t('lane.noRating'), style: 'lane', tone: 'muted' });
  }
  return axis.drawing();
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
  hasDiscs: boolean,
  { journey, view, words }: JourneyContext,
): CurvePoint[] {
  const spot = spots[index];
  if (!spot || !touchpoint || !numbers || numbers.rating === null || numbers.band === null) return [];
  const again = entry?.kind === 'again' && touchpoint?.metAgain === undefined;
  const lowest = !again && numbers.band === 'red' && view.numbers.score.worst?.touchpoint === touchpoint.key;
  const style = lowest ? 'point' : 'value-quiet';
  const size = again ? markSize - 2 : lowest ? lowestSize : markSize;
  const figure = words.rating(numbers.rating, journey.bands);
  const text = numbers.ratingKind === 'csat' ? words.t('curve.csat', { rating: figure }) : figure;
  const valueWidth = textWidth(text, style);
  const number = chipAt(0, 0, { kind: 'number', text: String(touchpoint.number), maxWidth: width });
  const neighbours = [spots[index - 1], spots[index + 1]].flatMap((other) => (other ? [other.y] : []));
  const mean = neighbours.reduce((sum, y) => sum + y, 0) / Math.max(1, neighbours.length);
  const below = neighbours.length > 0 && mean < spot.y;
  const height = number.box.height;
  const y = below ? spot.y + size / 2 + 6 : spot.y - size / 2 - 6 - height;
  // The interval runs down the middle, between the two.
  const gap = numbers.interval && !again ? labelGap.interval : labelGap.none;
  const valueX = hasDiscs ? center - discGap - valueWidth : center + gap;
  const left = (hasDiscs ? valueX - 5 : center - gap) - number.box.width;
  const valueY = y + (height - lineHeightOf(style)) / 2;
  return [
    {
      key: `${touchpoint.key}/${again ? index : ''}`,
      touchpoint: touchpoint.key,
      again,
      lowest,
      mark: { shape: bandSign(numbers, numbers.band), x: center, y: spot.y, size },
      number: moveChip(number, left, y),
      value: textBlock({ text, x: valueX, y: valueY, width: valueWidth, style, tone: lowest ? 'red' : 'text' }),
    },
  ];
}

function gapAt({ x, width, center, numbers, touchpoint, entry }: Plotted, context: JourneyContext): CurveGap[] {
  if (!touchpoint || !numbers || entry?.kind !== 'touchpoint' || numbers.band !== null) return [];
  const shape = markOf(touchpoint, numbers, context);
  const number = chipAt(0, 0, { kind: 'number', text: String(touchpoint.number), maxWidth: width });
  const left = center - (number.box.width + 5 + gapMark) / 2;
  const middle = stripTop + 4 + number.box.height / 2;
  const words = textBlock({
    text: noRatingWords(touchpoint, numbers, context),
    x: x + 4,
    y: stripTop + 30,
    width: width - 8,
    style: 'small',
    tone: 'muted',
    anchor: 'middle',
    maxLines: 2,
  });
  return [
    {
      key: touchpoint.key,
      mark: { shape, x: left + number.box.width + 5 + gapMark / 2, y: middle, size: gapMark },
      number: moveChip(number, left, stripTop + 4),
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
