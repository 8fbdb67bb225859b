/**
 * The board of a journey: lanes over shared columns, cut into slices. A slice is a stage, or a part of a long one, and
 * holds all that stands in its columns, measured from its own left edge: a file draws the slices side by side, a page
 * draws each as a picture of its own, whose header stays in view while one scrolls.
 */
import type { AnalysedJourney, TouchpointNumbers } from '../../../language/model/numbers.ts';
import { isShown, type MapOptions } from '../../options.ts';
import type { FiguresBelow } from '../cards/card-figures.ts';
import type { JourneyContext } from '../context.ts';
import { type CurveLayout, type CurvePart, layoutCurve } from '../curve/curve.ts';
import { type Drawing, StackLayout } from '../drawing.ts';
import { type AtPosition, metrics, type Origin } from '../geometry.ts';
import { type Grid, layoutGrid, type SliceColumn, type StageColumn } from '../grid/columns.ts';
import type { LaneCell, LaneLayout } from '../lanes/lane.ts';
import { layoutLanes } from '../lanes/layout-lanes.ts';
import { hasTimeLane } from '../lanes/time.ts';
import { stageNameOf } from '../words/rating-words.ts';
import { type BranchLinesLayout, type BranchStop, layoutBranchLines } from './branch-lines.ts';
import { type HeaderPart, layoutHeaders } from './stage-header.ts';
import { draftCards, type EntryLayout, layoutEntries } from './stages.ts';
import { layoutWaits } from './waits.ts';

/** What one slice shows of a lane, measured from the slice's left edge and the lane's top. */
export interface LanePart {
  readonly id: LaneLayout['id'];
  /** In the body. */
  readonly origin: Origin;
  readonly height: number;
  /** Each with its place in the part. */
  readonly cells: readonly LaneCell[];
}

/** What stands below the headers in a slice's columns. */
export interface BodyLayout {
  readonly width: number;
  readonly entries: readonly EntryLayout[];
  /** `undefined` where the curve is hidden, or where there is none to draw. */
  readonly curve: AtPosition<CurvePart> | undefined;
  readonly lanes: readonly LanePart[];
  /** The words of waits, in their gaps between the cards. */
  readonly waits: Drawing | undefined;
}

export interface SliceLayout {
  readonly key: string;
  /** In the board. Slices cover it from the gutter to its right edge. */
  readonly origin: Origin;
  readonly width: number;
  /** `undefined` in the nameless stage of a journey without stages. */
  readonly header: HeaderPart | undefined;
  readonly body: AtPosition<BodyLayout>;
}

export interface StageLayout {
  readonly key: string;
  readonly label: string;
  /** Left edge, in the board; its slices cover it. */
  readonly left: number;
  readonly width: number;
  readonly slices: readonly SliceLayout[];
}

/**
 * Bands and lines behind all columns, measured from the first slice's left edge. They are drawn in one piece: cut into
 * slices, their smoothed ends would show as seams.
 */
export interface BackdropLayout {
  readonly width: number;
  /** `undefined` where the lane of `next` is hidden, or where there is nothing to draw. */
  readonly branches: AtPosition<BranchLinesLayout> | undefined;
  readonly curve: AtPosition<Pick<CurveLayout, 'bands' | 'gridLines'>> | undefined;
  readonly lanes: readonly (Pick<LaneLayout, 'id' | 'guides'> & { readonly origin: Origin })[];
}

/** What stands left of the columns, measured from the top of its lane. */
export interface GutterItem extends AtPosition<Drawing> {
  readonly key: string;
  /** One sentence for a screen reader, instead of the texts. */
  readonly label: string | undefined;
}

export interface BoardLayout {
  readonly width: number;
  readonly height: number;
  /** Where the body starts: the headers are above it. */
  readonly bodyTop: number;
  readonly gutter: {
    /** Where the first slice starts. */
    readonly width: number;
    /** Beside the headers. */
    readonly corner: Drawing | undefined;
    /** Beside the bodies. */
    readonly body: AtPosition<readonly GutterItem[]>;
  };
  readonly backdrop: AtPosition<BackdropLayout>;
  readonly stages: readonly StageLayout[];
}

const { ringRoom, cardGap, laneGap } = metrics;

type NumbersOf = (key: string) => TouchpointNumbers | undefined;

/** Lays out the board at (0, 0) for a window that is `width` px wide; `undefined` for a journey without stages. */
export function layoutBoard(
  { journey, numbers }: AnalysedJourney,
  width: number,
  context: JourneyContext,
  options: MapOptions,
): BoardLayout | undefined {
  const grid = layoutGrid(journey, width, isShown('time', options), options.cards);
  const first = grid.stages[0]?.slices[0];
  if (!first) return undefined;
  const numbersOf: NumbersOf = (key) => numbers.touchpoints[key];
  const headers = layoutHeaders(grid.stages, numbers.stages, context);
  const bodyTop = headers.height === 0 ? 0 : headers.height + cardGap - ringRoom.y;
  const below = figuresBelow(grid, context, options);
  const entries = layoutEntries(grid, draftCards(grid, numbersOf, context, below), context, numbersOf);
  const cardsBottom = bottomOf(entries);
  const stops = stopsOf(grid, entries, cardsBottom);
  const branches = isShown('next', options) ? layoutBranchLines(stops, context) : undefined;
  const zoneBottom = cardsBottom + ringRoom.x + (branches?.height ?? 0);
  const lower = layoutLowerLanes(grid, numbersOf, zoneBottom, context, options);
  const lanes = lower.lanes.map((lane) => ({ lane, byColumn: new Map(lane.cells.map((cell) => [cell.column, cell])) }));
  const left = { x: -first.x, y: cardsBottom };
  const rows = { bodyTop, headers: headers.parts, entries, curve: lower.curve, lanes };
  const boardWidth = grid.right + ringRoom.x;
  return {
    width: boardWidth,
    height: bodyTop + lower.bottom,
    bodyTop,
    gutter: {
      width: first.x,
      corner: headers.height === 0 ? undefined : laneName(context.words.t('lane.stages'), 14),
      body: { origin: { x: 0, y: bodyTop }, item: gutterItems(lower, context) },
    },
    backdrop: {
      origin: { x: first.x, y: bodyTop },
      item: backdropOf(lower, branches && { origin: left, item: branches }, boardWidth - first.x),
    },
    stages: grid.stages.map((column, index) => stageOf(column, index, rows, context)),
  };
}

function figuresBelow(grid: Grid, context: JourneyContext, options: MapOptions): FiguresBelow {
  const columns = grid.stages.flatMap(({ cards }) =>
    cards.flatMap(({ entry, wait }) => (entry?.kind === 'touchpoint' ? [{ touchpoint: entry.touchpoint, wait }] : [])),
  );
  return {
    importance: isShown('importance', options),
    evidence: isShown('evidence', options),
    // Hidden, its facts are hidden as well.
    time: !isShown('time', options) || hasTimeLane(columns, context),
  };
}

interface LowerLanes {
  readonly curve: AtPosition<CurveLayout> | undefined;
  readonly lanes: readonly LaneLayout[];
  /** Where the last lane ends, in the body. */
  readonly bottom: number;
}

/** The lanes below the cards; none for stages that have no touchpoint yet. */
function layoutLowerLanes(
  grid: Grid,
  numbersOf: NumbersOf,
  cardsBottom: number,
  context: JourneyContext,
  options: MapOptions,
): LowerLanes {
  if (grid.stages.every(({ stage }) => stage.entries.length === 0)) {
    return { curve: undefined, lanes: [], bottom: cardsBottom };
  }
  const curve = isShown('curve', options) ? layoutCurve(grid, numbersOf, context, options.overlay) : undefined;
  const curveBottom = curve ? cardsBottom + laneGap + curve.height : cardsBottom;
  const lanes = layoutLanes(grid, numbersOf, curveBottom + laneGap, context, options);
  const last = lanes.at(-1);
  return {
    curve: curve && { origin: { x: 0, y: cardsBottom + laneGap }, item: curve },
    lanes,
    bottom: last ? last.top + last.height : curveBottom,
  };
}

function backdropOf({ curve, lanes }: LowerLanes, branches: BackdropLayout['branches'], width: number): BackdropLayout {
  return {
    width,
    branches,
    curve: curve && { origin: curve.origin, item: { bands: curve.item.bands, gridLines: curve.item.gridLines } },
    lanes: lanes.map(({ id, top, guides }) => ({ id, origin: { x: 0, y: top }, guides })),
  };
}

function bottomOf(entries: ReadonlyMap<SliceColumn, readonly EntryLayout[]>): number {
  let bottom = 0;
  for (const { origin, height } of [...entries.values()].flat()) bottom = Math.max(bottom, origin.y + height);
  return bottom;
}

/** The cards from left to right, with their lower edges measured from that of the highest one. */
function stopsOf(grid: Grid, entries: ReadonlyMap<SliceColumn, readonly EntryLayout[]>, bottom: number): BranchStop[] {
  return grid.stages.flatMap(({ slices }) =>
    slices.flatMap((slice) =>
      slice.cards.map((column, index): BranchStop => {
        const entry = entries.get(slice)?.[index];
        return { column, bottom: entry ? entry.origin.y + entry.height - bottom : 0 };
      }),
    ),
  );
}

function gutterItems({ curve, lanes }: LowerLanes, { words }: JourneyContext): GutterItem[] {
  const cards = laneName(words.t('lane.touchpoints'), ringRoom.y + 18);
  const items: GutterItem[] = [{ key: 'touchpoints', label: undefined, origin: { x: 0, y: 0 }, item: cards }];
  if (curve) items.push({ key: 'curve', label: curve.item.label, origin: curve.origin, item: curve.item.axis });
  for (const { id, top, gutter } of lanes) {
    items.push({ key: id, label: undefined, origin: { x: 0, y: top }, item: gutter });
  }
  return items;
}

type Columns = ReadonlyMap<number, LaneCell>;

interface Rows extends Pick<LowerLanes, 'curve'> {
  readonly lanes: readonly { readonly lane: LaneLayout; readonly byColumn: Columns }[];
  readonly bodyTop: number;
  readonly headers: ReadonlyMap<SliceColumn, HeaderPart>;
  readonly entries: ReadonlyMap<SliceColumn, readonly EntryLayout[]>;
}

function stageOf({ stage, slices }: StageColumn, index: number, rows: Rows, context: JourneyContext): StageLayout {
  const { words } = context;
  const named = words.t('aria.stage', { number: String(index + 1), name: stageNameOf(stage, words) });
  const repeats = stage.repeats && words.t('stage.repeats', { text: stage.repeats.value });
  const label = repeats ? `${named}. ${repeats}` : named;
  const laidOut = slices.map((slice) => sliceOf(slice, rows, context));
  const left = slices[0]?.x ?? 0;
  const width = slices.reduce((sum, slice) => sum + slice.width, 0);
  return { key: stage.key, label, left, width, slices: laidOut };
}

function sliceOf(
  slice: SliceColumn,
  { bodyTop, headers, entries, curve, lanes }: Rows,
  context: JourneyContext,
): SliceLayout {
  const { key, x, width } = slice;
  const part = curve?.item.parts.get(slice);
  const body = {
    width,
    entries: entries.get(slice) ?? [],
    curve: curve && part && { origin: curve.origin, item: part },
    lanes: lanes.map(({ lane, byColumn }) => lanePart(lane, byColumn, slice)),
    waits: layoutWaits(slice, context),
  };
  const origin = { x, y: 0 };
  return { key, origin, width, header: headers.get(slice), body: { origin: { x: 0, y: bodyTop }, item: body } };
}

function lanePart({ id, top, height }: LaneLayout, cells: Columns, slice: SliceColumn): LanePart {
  const own = slice.cards.flatMap((_, index) => cells.get(slice.firstColumn + index) ?? []);
  const placed = own.map((cell) => ({ ...cell, origin: { x: cell.origin.x - slice.x, y: cell.origin.y - top } }));
  return { id, origin: { x: 0, y: top }, height, cells: placed };
}

function laneName(text: string, y: number): Drawing {
  const name = new StackLayout(0, y, metrics.gutter - 14);
  name.text({ text, style: 'lane', tone: 'muted' });
  return name.drawing();
}
