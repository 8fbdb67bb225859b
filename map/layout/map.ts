/**
 * The whole picture as boxes and lines: pure, with no DOM and no clock, the same in Node and in a browser.
 *
 * A journey is its head, the board with its lanes, and panels below.
 */

import { promisedTimes } from '../../language/analysis/promised-time.ts';
import { unkeptPromises } from '../../language/analysis/promises.ts';
import { unservedNeeds } from '../../language/analysis/served-needs.ts';
import type { JourneyView } from '../../language/model/journey-view.ts';
import { highest } from '../../language/model/long-lists.ts';
import type { JourneyNumbers } from '../../language/model/numbers.ts';
import { metAgainIn, touchpointsByKey } from '../../language/model/touchpoints.ts';
import { defaultOptions, type MapOptions } from '../options.ts';
import { isRatedByPersonasOnly, ratedAlone } from '../view/persona-ratings.ts';
import { type BoardLayout, layoutBoard } from './board/board.ts';
import type { JourneyContext } from './context.ts';
import { describeJourney } from './describe/describe.ts';
import { type Drawing, StackLayout } from './drawing.ts';
import { type AtPosition, type Box, metrics, type Origin } from './geometry.ts';
import { type HeadExtent, type HeadLayout, layoutHead } from './head/head.ts';
import { layoutTitleLine, type TitleLineLayout } from './head/title-line.ts';
import type { Keeper } from './keeper.ts';
import type { LegendLayout } from './panels/legend.ts';
import type { PanelLayout } from './panels/panel.ts';
import { layoutBelow } from './panels/panels.ts';
import { signsOf, type UsedSign } from './panels/visible-signs.ts';
import { mismatchesByTouchpoint } from './words/mismatch-words.ts';
import type { Words } from './words/words.ts';

/** A friendly word where there is nothing to draw yet. */
export interface NoticeLayout {
  readonly box: Box;
  readonly drawing: Drawing;
}

/** Every part has its place in the journey and is measured from there. */
export interface JourneyLayout {
  readonly key: string;
  readonly label: string;
  readonly origin: Origin;
  readonly width: number;
  readonly height: number;
  /** Measured in its own px. */
  readonly head: HeadLayout;
  /** Px of the map for one px of the head: in a page that is zoomed out, the head keeps its size at 100 %. */
  readonly headScale: number;
  /** Only in a page, on the scale of the head; while that is in view, it lies behind its lower end. */
  readonly titleLine: AtPosition<TitleLineLayout> | undefined;
  /** `undefined` where there is not even a stage. */
  readonly board: AtPosition<BoardLayout> | undefined;
  readonly notice: AtPosition<NoticeLayout> | undefined;
  readonly panels: readonly AtPosition<PanelLayout>[];
  readonly legend: AtPosition<LegendLayout> | undefined;
}

export interface MapLayout {
  readonly width: number;
  readonly height: number;
  readonly label: string;
  /** Where the file has no journey. */
  readonly notice: AtPosition<NoticeLayout> | undefined;
  readonly journeys: readonly JourneyLayout[];
}

/** Below the head, and above it in a page, where each line counts. */
const headGap = { file: 26, page: 14, above: 14 };

/**
 * How far what stands below the board may reach: as far as the board, in a file; in a page the px that its window shows
 * across.
 */
export type PanelRoom = 'board' | number;

/** What stands above the panels of a journey, and all that is needed to lay out the panels. */
export interface UpperLayout {
  readonly analysed: JourneyView;
  readonly context: JourneyContext;
  /** As the reader chose, and as the journey needs. */
  readonly chosen: MapOptions;
  readonly options: MapOptions;
  readonly head: HeadLayout;
  readonly headScale: number;
  readonly titleLine: TitleLineLayout | undefined;
  /** Where the board starts. */
  readonly top: number;
  readonly board: BoardLayout | undefined;
  /** Where the board ends, with the room below it. */
  readonly bottom: number;
  /** As wide as the head. */
  readonly width: number;
  /** How wide the notice of a journey without touchpoints is; `undefined` where there are some. */
  readonly noticeWidth: number | undefined;
  /** How wide panels and legend are. */
  readonly lowerWidth: number;
}

/** What stands below the board. */
export interface LowerLayout extends Pick<JourneyLayout, 'notice' | 'panels' | 'legend'> {
  /** Where it ends. */
  readonly height: number;
}

/**
 * Lays out all journeys of a file, one below the other, for a window that is `width` px wide.
 *
 * @param opened in a page, keys of the journeys whose head shows all its details
 */
export function layoutMap(
  journeys: readonly JourneyView[],
  width: number,
  words: Words,
  options: MapOptions = defaultOptions,
  room: PanelRoom = 'board',
  opened: readonly string[] = [],
): MapLayout {
  const uppers = layoutUppers(journeys, width, words, options, room, opened);
  return placeJourneys(uppers, uppers.map(layoutLower), width, words, room);
}

/** Lays out what stands above the panels of each journey; the keeper has parts of an earlier text. */
export function layoutUppers(
  journeys: readonly JourneyView[],
  width: number,
  words: Words,
  options: MapOptions,
  room: PanelRoom,
  opened: readonly string[],
  keeper?: Keeper,
): readonly UpperLayout[] {
  return journeys.map((analysed) =>
    layoutUpper(analysed, width, words, options, room, opened.includes(analysed.journey.key), keeper),
  );
}

/** Puts the journeys one below the other, each with what stands below its board. */
export function placeJourneys(
  uppers: readonly UpperLayout[],
  lowers: readonly LowerLayout[],
  width: number,
  words: Words,
  room: PanelRoom,
): MapLayout {
  const { margin, journeyGap } = metrics;
  let y: number = room === 'board' ? margin : headGap.above;
  const laidOut = uppers.flatMap((upper, index): JourneyLayout[] => {
    const lower = lowers[index];
    if (!lower) return [];
    const journey = placeJourney(upper, lower, { x: margin, y });
    y += journey.height + journeyGap;
    return [journey];
  });
  const names = uppers.map(({ analysed: { journey } }) => journey.name || words.t('untitled.journey'));
  const label = words.t('aria.map', { count: uppers.length, title: words.list(names) });
  if (uppers.length === 0) {
    const notice = layoutNotice('file', Math.min(headWidth(width, room), noticeWidth), words);
    const size = { width: notice.box.width + 2 * margin, height: notice.box.height + 2 * margin };
    return { ...size, label, notice: { origin: { x: margin, y: margin }, item: notice }, journeys: [] };
  }
  const total = highest(laidOut.map((journey) => journey.width)) + 2 * margin;
  return { width: total, height: y - journeyGap + margin, label, notice: undefined, journeys: laidOut };
}

/** How wide head, panels and legend are in a window that is `width` px wide. */
export function panelWidth(width: number): number {
  const { min, max } = metrics.panelWidth;
  return Math.min(max, Math.max(min, width - 2 * metrics.margin));
}

/**
 * How wide the head is, in its own px. In a page it stays where it is while one scrolls sideways, so that it must not
 * be wider than the window: a reader could not scroll to the part that the window cuts off.
 */
function headWidth(width: number, room: PanelRoom): number {
  if (room === 'board') return panelWidth(width);
  const { least, max } = metrics.panelWidth;
  const scale = headScaleOf(width, room);
  const seen = (room - metrics.margin) / scale - Math.max(headEnd, metrics.margin / scale);
  return Math.min(max, Math.max(least, Math.floor(seen)));
}

/** Own px that stay free at the end of a head: outlines reach over it. */
const headEnd = 16;

/** Px of the map for one px of what keeps its size in a page that is zoomed out. */
export function headScaleOf(width: number, room: PanelRoom): number {
  return room === 'board' ? 1 : Math.max(1, room / width);
}

/** How wide panels and legend are beside a board: a wide one leaves no hole beside them. */
export function widthBeside(whole: number, board: { readonly width: number } | undefined, room: PanelRoom): number {
  const wide = board === undefined ? 0 : board.width - metrics.ringRoom.x;
  const seen = room === 'board' ? wide : Math.min(wide, room - 2 * metrics.margin);
  const { spread, hardly } = metrics.panelWidth;
  return Math.max(whole, seen <= spread * hardly ? seen : spread);
}

function layoutUpper(
  analysed: JourneyView,
  width: number,
  words: Words,
  chosen: MapOptions,
  room: PanelRoom,
  isOpen: boolean,
  keeper: Keeper | undefined,
): UpperLayout {
  const { journey, numbers } = analysed;
  // A page has the rest of a text in a tooltip; a file has no place for it but the picture.
  const context = { ...contextOf(analysed, words, room === 'board'), keeper };
  const options = withPersonas(chosen, numbers, context);
  const whole = panelWidth(width);
  const wide = headWidth(width, room);
  const headScale = headScaleOf(width, room);
  const head = layoutHead(wide, numbers, context, headExtent(options, room, isOpen));
  const titleLine = room === 'board' ? undefined : layoutTitleLine(wide, numbers, context);
  const top = head.box.height * headScale + (room === 'board' ? headGap.file : headGap.page);
  const board = layoutBoard(analysed, width, context, options);
  const isEmpty = journey.stages.every(({ entries }) => entries.length === 0);
  return {
    analysed,
    context,
    chosen,
    options,
    head,
    headScale,
    titleLine,
    top,
    board,
    bottom: board ? top + board.height + metrics.laneGap : top,
    width: isEmpty ? wide : whole,
    noticeWidth: isEmpty ? Math.min(wide, noticeWidth) : undefined,
    lowerWidth: widthBeside(whole, board, room),
  };
}

/** Lays out what stands below that board: panels and legend, or a notice. */
export function layoutLower(upper: UpperLayout): LowerLayout {
  const { analysed, context, options, board, bottom, lowerWidth } = upper;
  if (upper.noticeWidth !== undefined) return layoutEmpty(bottom, upper.noticeWidth, context.words);
  const signs = board ? signsOf(board) : new Set<UsedSign>();
  return { notice: undefined, ...layoutBelow(analysed, bottom, lowerWidth, context, options, signs) };
}

function placeJourney(upper: UpperLayout, lower: LowerLayout, origin: Origin): JourneyLayout {
  const { analysed, context, head, headScale, titleLine, top, board, width } = upper;
  return {
    key: analysed.journey.key,
    label: describeJourney(analysed, context),
    origin,
    width: Math.max(width, board?.width ?? 0),
    head,
    headScale,
    titleLine: titleLine && {
      origin: { x: 0, y: (head.box.height - titleLine.box.height) * headScale },
      item: titleLine,
    },
    board: board && { origin: { x: 0, y: top }, item: board },
    ...lower,
  };
}

function headExtent({ hiddenParts }: MapOptions, room: PanelRoom, isOpen: boolean): HeadExtent {
  if (hiddenParts.includes('head')) return 'title';
  if (room === 'board') return 'whole';
  return isOpen ? 'open' : 'closed';
}

/**
 * Where nothing is rated for everybody, the personas' own curves are drawn unasked: without them there would be none.
 */
function withPersonas(options: MapOptions, { coverage }: JourneyNumbers, { personas }: JourneyContext): MapOptions {
  const unasked = options.overlay.length === 0 && isRatedByPersonasOnly(coverage, personas);
  return unasked ? { ...options, overlay: personas.map(({ key }) => key) } : options;
}

/**
 * What every part of this journey's picture needs to know.
 *
 * @param whole whether no text is to be shortened.
 */
export function contextOf(view: JourneyView, words: Words, whole = false): JourneyContext {
  const { journey, numbers } = view;
  const own = journey.language === words.locale || journey.language === '';
  return {
    journey,
    view,
    words,
    ranked: numbers.ranking.length,
    blindSpots: new Set(numbers.measureFirst),
    known: touchpointsByKey(journey),
    metAgain: metAgainIn(journey),
    promised: new Map(promisedTimes(journey).map((promise) => [promise.touchpoint.key, promise])),
    unkept: new Set(unkeptPromises(journey).map(({ promise }) => promise)),
    unserved: new Set(unservedNeeds(journey).map(({ need }) => need)),
    mismatches: mismatchesByTouchpoint(view),
    personas: ratedAlone(view),
    whole,
    lang: own ? undefined : journey.language,
  };
}

/** Below the stages of a journey without touchpoints: a word on how to go on. */
function layoutEmpty(top: number, width: number, words: Words): LowerLayout {
  const item = layoutNotice('journey', width, words);
  const notice = { origin: { x: 0, y: top }, item };
  return { notice, panels: [], legend: undefined, height: top + item.box.height };
}

/** The line to write is read in one go. */
const noticeWidth = 560;

function layoutNotice(what: 'file' | 'journey', width: number, words: Words): NoticeLayout {
  const column = new StackLayout(32, 32, width - 64);
  column.text({ text: words.t(`empty.${what}.title`), style: 'heading' });
  column.gap(8);
  column.text({ text: words.t(`empty.${what}.text`), style: 'body', tone: 'muted' });
  column.gap(12);
  column.chipRow([{ kind: 'plain', text: words.t(`empty.${what}.example`), style: 'strong' }]);
  return { box: { x: 0, y: 0, width, height: column.y + 32 }, drawing: column.drawing() };
}
