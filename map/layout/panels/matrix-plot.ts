/**
 * The field of the matrix: rating from left to right, importance from below upwards, both on the journey's own scale,
 * with the four quadrants and a sign for each touchpoint.
 */
import { type CutLines, quadrantAt } from '../../../language/analysis/cut-lines.ts';
import { importanceScaleOf } from '../../../language/analysis/position.ts';
import type { Journey, Scale } from '../../../language/model/model.ts';
import type { Band, Quadrant } from '../../../language/model/numbers.ts';
import type { JourneyContext } from '../context.ts';
import { describeInQuadrant } from '../describe/describe.ts';
import { quadrants } from '../describe/quadrants.ts';
import { type Chip, chipAt, moveChip, type Stroke } from '../drawing.ts';
import type { Box, Origin } from '../geometry.ts';
import { lineHeightOf, type TextBlock, textBlock } from '../text/text.ts';
import { bandSign } from '../words/rating-words.ts';
import type { Words } from '../words/words.ts';
import { spread } from './declutter.ts';
import { axisNameHeight, axisTexts, type Field, tickRoom, ticksOf } from './matrix-axes.ts';
import type { Rated } from './panel.ts';

/** A touchpoint that has a rating and an importance. */
export interface PlacedTouchpoint extends Rated {
  readonly rating: number;
  readonly importance: number;
  readonly band: Band;
  readonly quadrant: Quadrant;
}

export interface Line {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

/** A sign in a field that leads to a touchpoint. */
export interface SignLayout {
  /** Unique in its field. */
  readonly id: string;
  /** Key of the touchpoint. */
  readonly key: string;
  readonly label: string;
  readonly chip: Chip;
  /** What can be pointed at. */
  readonly box: Box;
  /** From the sign to where its values are, if it had to make room for another one. */
  readonly leader: Line | undefined;
}

/** A touchpoint in the matrix: its band's shape and its number. */
export interface PointLayout extends SignLayout {
  readonly quadrant: Quadrant;
}

/** A field with two axes, and signs in it. */
export interface Plot {
  readonly frame: Box;
  /** The part of the field to look at first, and whether something is lost or gained there. */
  readonly emphasis: Box;
  readonly tint: 'loss' | 'gain';
  readonly cuts: readonly Line[];
  readonly texts: readonly TextBlock[];
  /** Intervals of values, below the signs. */
  readonly strokes?: readonly Stroke[];
  readonly points: readonly SignLayout[];
}

export interface MatrixPlot extends Plot {
  readonly points: readonly PointLayout[];
}

interface PlotResult {
  readonly plot: MatrixPlot;
  /** In the order of the journey: there was no room for their signs. */
  readonly without: readonly PlacedTouchpoint[];
  /** Where the lowest text ends. */
  readonly bottom: number;
}

/** Between the frame and the ends of the scale: room for a sign, and above and below it the names of the quadrants. */
const inset = { left: 24, right: 52, y: 42 };
/** Inside of the frame: the names of the quadrants, which no line crosses. */
const nameStrip = 28;
/** Signs are a little smaller than what can be pointed at, which is 24 px and more. */
const ringGap = 2;
/** Four steps to the side are a sign of two figures, two down are one sign. */
const spacing = { gap: 2 * ringGap + 1, reach: 150, step: { x: 13, y: 13.5 } };

/** All touchpoints that have both values, in the order of the journey. */
export function placedTouchpoints(rated: Iterable<Rated>, lines: CutLines): PlacedTouchpoint[] {
  return [...rated].flatMap(({ touchpoint, numbers }) => {
    const { rating, importance, band } = numbers;
    if (rating === null || importance === null || band === null) return [];
    return [{ touchpoint, numbers, rating, importance, band, quadrant: quadrantAt(importance, rating, lines) }];
  });
}

/** Lays out the field below and right of `at`. */
export function layoutPlot(
  at: Origin,
  width: number,
  placed: readonly PlacedTouchpoint[],
  lines: CutLines,
  context: JourneyContext,
): PlotResult {
  const { words, journey } = context;
  const ticks = ticksOf(journey, lines, words);
  const left = tickRoom(ticks);
  const height = heightFor(placed.length);
  const frame: Box = { x: at.x + left, y: at.y + axisNameHeight, width: width - left, height };
  const field = fieldOf(frame, journey);
  const cut = { x: field.x(lines.rating.limit), y: field.y(lines.importance) };
  const right = frame.x + frame.width;
  const axes = axisTexts(frame, field, ticks, words);
  const { points, without } = placePoints(placed, field, cut, context);
  const plot: MatrixPlot = {
    frame,
    tint: 'loss',
    // Half the frame's line stays to be seen.
    emphasis: { x: frame.x + 0.5, y: frame.y + 0.5, width: cut.x - frame.x - 0.5, height: cut.y - frame.y - 0.5 },
    cuts: [
      { x1: cut.x, y1: frame.y + nameStrip, x2: cut.x, y2: frame.y + height - nameStrip },
      { x1: frame.x, y1: cut.y, x2: right, y2: cut.y },
    ],
    texts: [...axes.texts, ...quadrantNames(frame, words)],
    points,
  };
  return { plot, without, bottom: axes.bottom };
}

/** More touchpoints get more room, up to what can be looked at as one picture. */
function heightFor(count: number): number {
  return Math.min(760, 400 + 3 * Math.max(0, count - 30));
}

function fieldOf(frame: Box, journey: Journey): Field {
  const box = {
    x: frame.x + inset.left,
    y: frame.y + inset.y,
    width: frame.width - inset.left - inset.right,
    height: frame.height - 2 * inset.y,
  };
  // A limit of the journey may lie off its scale: then the line stands at the end, and one side is empty.
  const share = (value: number, { low, high }: Scale) => (Math.min(high, Math.max(low, value)) - low) / (high - low);
  return {
    box,
    x: (rating) => box.x + box.width * share(rating, journey.scale),
    y: (importance) => box.y + box.height * (1 - share(importance, importanceScaleOf(journey))),
  };
}

/** First come the priorities, so that it is not they that make room; then what else there is. */
function placePoints(
  placed: readonly PlacedTouchpoint[],
  field: Field,
  cut: Origin,
  context: JourneyContext,
): Pick<MatrixPlot, 'points'> & Pick<PlotResult, 'without'> {
  const rankOf = ({ numbers }: PlacedTouchpoint) => numbers.rank ?? Number.MAX_SAFE_INTEGER;
  const inTurn = placed.toSorted((a, b) => rankOf(a) - rankOf(b));
  const spotOf = ({ rating, importance }: PlacedTouchpoint) => ({ x: field.x(rating), y: field.y(importance) });
  const places = spread(
    inTurn.map((one) => ({
      spot: spotOf(one),
      box: signAt({ x: 0, y: 0 }, one).box,
      within: areaOf(one.quadrant, field.box, cut),
    })),
    spacing,
  );
  const found = new Map(inTurn.map((one, index) => [one, places[index]]));
  const points = placed.flatMap((one) => {
    const place = found.get(one);
    return place ? [pointAt(place, spotOf(one), one, context)] : [];
  });
  return { points, without: placed.filter((one) => !found.get(one)) };
}

/** The part of the field that is this quadrant's. */
function areaOf(quadrant: Quadrant, box: Box, cut: Origin): Box {
  const left = quadrant === 'concentrate-here' || quadrant === 'low-priority';
  const upper = quadrant === 'concentrate-here' || quadrant === 'keep-up';
  const [x1, x2] = left ? [box.x, cut.x] : [cut.x, box.x + box.width];
  const [y1, y2] = upper ? [box.y, cut.y] : [cut.y, box.y + box.height];
  return { x: x1, y: y1, width: x2 - x1, height: y2 - y1 };
}

/** The sign of a touchpoint: the shape of its band, which is the point itself, and right of it its number. */
function signAt({ x, y }: Origin, { touchpoint, numbers, band }: PlacedTouchpoint): Chip {
  const sign = bandSign(numbers, band);
  const chip = chipAt(0, 0, { kind: sign, mark: sign, text: String(touchpoint.number), maxWidth: 96 });
  return moveChip(chip, x - (chip.mark?.x ?? 0), y - (chip.mark?.y ?? 0));
}

function pointAt(place: Origin, spot: Origin, one: PlacedTouchpoint, context: JourneyContext): PointLayout {
  const moved = place.x !== spot.x || place.y !== spot.y;
  return {
    ...pointOf(signAt(place, one), one, context),
    leader: moved ? { x1: spot.x, y1: spot.y, x2: place.x, y2: place.y } : undefined,
  };
}

/** A sign that stands anywhere, as something to point at. */
export function pointOf(chip: Chip, one: PlacedTouchpoint, context: JourneyContext): PointLayout {
  const { x, y, width, height } = chip.box;
  return {
    id: one.touchpoint.key,
    key: one.touchpoint.key,
    label: describeInQuadrant(one.touchpoint, one.numbers, one.quadrant, context),
    quadrant: one.quadrant,
    chip,
    box: { x: x - ringGap, y: y - ringGap, width: width + 2 * ringGap, height: height + 2 * ringGap },
    leader: undefined,
  };
}

/** In the corners, beyond the ends of the scale: no sign can come there. */
function quadrantNames(frame: Box, { t }: Words): TextBlock[] {
  const lineHeight = lineHeightOf('strong');
  const width = frame.width / 2 - 16;
  return quadrants.map((quadrant) => {
    const right = quadrant === 'keep-up' || quadrant === 'possible-overkill';
    const lower = quadrant === 'low-priority' || quadrant === 'possible-overkill';
    return textBlock({
      text: t(`quadrant.${quadrant}`),
      x: right ? frame.x + frame.width - 12 - width : frame.x + 12,
      y: lower ? frame.y + frame.height - 8 - lineHeight : frame.y + 8,
      width,
      style: 'strong',
      anchor: right ? 'end' : 'start',
      maxLines: 1,
    });
  });
}
