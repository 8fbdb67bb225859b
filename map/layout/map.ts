/**
 * The whole picture as boxes and lines: pure, with no DOM and no clock, the same in Node and in a browser.
 *
 * A journey is a stack of lanes over shared columns: the stages, the cards, the curve. A further lane is one more block
 * that is laid out over the same grid.
 */
import type { Touchpoint } from '../../language/model/model.ts';
import type { AnalysedJourney } from '../../language/model/numbers.ts';
import { type Grid, layoutGrid } from './columns.ts';
import type { JourneyContext } from './context.ts';
import { type CurveLayout, layoutCurve } from './curve.ts';
import { describeJourney } from './describe.ts';
import { Column, type Drawing } from './drawing.ts';
import { type Box, measures, type Origin } from './geometry.ts';
import { type HeadLayout, layoutHead } from './head.ts';
import { type LegendLayout, layoutLegend } from './legend.ts';
import { layoutMeasureFirst, layoutPriorities, type PanelLayout } from './lists.ts';
import { draftCards, layoutStages, type StageLayout } from './stages.ts';
import { type TextBlock, textBlock } from './text.ts';
import type { Words } from './words.ts';

/** A friendly word where there is nothing to draw yet. */
export interface NoticeLayout {
  readonly box: Box;
  readonly drawing: Drawing;
}

export interface JourneyLayout {
  readonly key: string;
  readonly label: string;
  readonly origin: Origin;
  readonly height: number;
  readonly head: HeadLayout;
  readonly notice: NoticeLayout | undefined;
  /** The names of the lanes. */
  readonly laneNames: readonly TextBlock[];
  readonly stages: readonly StageLayout[];
  readonly curve: CurveLayout | undefined;
  readonly panels: readonly PanelLayout[];
  readonly legend: LegendLayout | undefined;
}

export interface MapLayout {
  readonly width: number;
  readonly height: number;
  readonly label: string;
  /** Where the file has no journey. */
  readonly notice: NoticeLayout | undefined;
  readonly journeys: readonly JourneyLayout[];
}

/** From this panel width on the two lists stand side by side. */
const sideBySide = 960;

/** Lays out all journeys of a file, one below the other, for a window that is `width` px wide. */
export function layoutMap(journeys: readonly AnalysedJourney[], width: number, words: Words): MapLayout {
  const { margin, journeyGap } = measures;
  let y: number = margin;
  let right = 0;
  const laidOut = journeys.map((analysed): JourneyLayout => {
    const journey = layoutJourney(analysed, { x: margin, y }, width, words);
    y += journey.layout.height + journeyGap;
    right = Math.max(right, journey.right);
    return journey.layout;
  });
  const title = words.list(journeys.map(({ journey }) => journey.name || words.t('untitled.journey')));
  const label = words.t('aria.map', { count: journeys.length, title });
  if (journeys.length === 0) {
    const notice = layoutNotice('file', { x: margin, y: margin, width: panelWidth(width) }, words);
    const height = notice.box.height + 2 * margin;
    return { width: notice.box.width + 2 * margin, height, label, notice, journeys: [] };
  }
  const total = Math.max(right, panelWidth(width)) + 2 * margin;
  return { width: total, height: y - journeyGap + margin, label, notice: undefined, journeys: laidOut };
}

function panelWidth(width: number): number {
  const { min, max } = measures.panelWidth;
  return Math.min(max, Math.max(min, width - 2 * measures.margin));
}

function layoutJourney(
  analysed: AnalysedJourney,
  origin: Origin,
  width: number,
  words: Words,
): { readonly layout: JourneyLayout; readonly right: number } {
  const { journey, numbers } = analysed;
  const lang = journey.language === words.locale || journey.language === '' ? undefined : journey.language;
  const context: JourneyContext = {
    journey,
    words,
    ranked: numbers.ranking.length,
    blindSpots: new Set(numbers.measureFirst),
    lang,
  };
  const head = layoutHead(panelWidth(width), numbers, context);
  const top = head.box.height + 32;
  const base = { key: journey.key, label: describeJourney(analysed, words), origin, head };
  const touchpoints = touchpointsOf(analysed);
  if (journey.stages.every(({ entries }) => entries.length === 0)) {
    return { layout: emptyJourney(base, analysed, width, top, context), right: layoutGrid(journey, width).right };
  }
  const grid = layoutGrid(journey, width);
  const drafts = draftCards(grid, (key) => numbers.touchpoints[key], context);
  const lanes = layoutStages(grid, numbers.stages, drafts, top, context);
  const curve = layoutCurve(grid, (key) => numbers.touchpoints[key], lanes.bottom + measures.laneGap, context);
  const names: TextBlock[] = [laneName(words.t('lane.touchpoints'), lanes.cardsTop + 18)];
  if (lanes.cardsTop > top) names.unshift(laneName(words.t('lane.stages'), top + 14));
  names.push(laneName(words.t('lane.curve'), curve.box.y - 28));
  if (curve.gaps.length > 0) names.push(laneName(words.t('lane.noRating'), curve.stripTop + 10));
  const panels = layoutPanels(analysed, touchpoints, curve.bottom + measures.laneGap, width, context);
  const below = Math.max(...panels.map(({ box }) => box.y + box.height)) + measures.panelGap;
  const legend = layoutLegend({ x: 0, y: below, width: panelWidth(width) }, analysed, context);
  const height = legend.box.y + legend.box.height;
  const layout = { ...base, height, notice: undefined, laneNames: names, stages: lanes.stages, curve, panels, legend };
  return { layout, right: grid.right };
}

function touchpointsOf({ journey }: AnalysedJourney): ReadonlyMap<string, Touchpoint> {
  const entries = journey.stages.flatMap((stage) => stage.entries);
  return new Map(
    entries.flatMap((entry) => (entry.kind === 'touchpoint' ? [[entry.touchpoint.key, entry.touchpoint]] : [])),
  );
}

function laneName(text: string, y: number): TextBlock {
  return textBlock({ text, x: 0, y, width: measures.gutter - 14, style: 'label', tone: 'muted' });
}

function layoutPanels(
  analysed: AnalysedJourney,
  touchpoints: ReadonlyMap<string, Touchpoint>,
  top: number,
  width: number,
  context: JourneyContext,
): PanelLayout[] {
  const whole = panelWidth(width);
  const split = whole >= sideBySide;
  const left = split ? Math.round((whole - measures.panelGap) * 0.56) : whole;
  const priorities = layoutPriorities({ x: 0, y: top, width: left }, analysed, touchpoints, context);
  const second = split
    ? { x: left + measures.panelGap, y: top, width: whole - left - measures.panelGap }
    : { x: 0, y: top + priorities.box.height + measures.panelGap, width: whole };
  const measureFirst = layoutMeasureFirst(second, analysed, touchpoints, context);
  if (!split) return [priorities, measureFirst];
  const height = Math.max(priorities.box.height, measureFirst.box.height);
  return [priorities, measureFirst].map((panel) => ({ ...panel, box: { ...panel.box, height } }));
}

type JourneyBase = Pick<JourneyLayout, 'key' | 'label' | 'origin' | 'head'>;

/** Stages that are named already are shown, with a word on how to go on. */
function emptyJourney(
  base: JourneyBase,
  { journey, numbers }: AnalysedJourney,
  width: number,
  top: number,
  context: JourneyContext,
): JourneyLayout {
  const grid: Grid = layoutGrid(journey, width);
  const lanes = layoutStages(grid, numbers.stages, new Map(), top, context);
  const noticeTop = journey.stages.length === 0 ? top : lanes.bottom + measures.laneGap;
  const notice = layoutNotice('journey', { x: 0, y: noticeTop, width: panelWidth(width) }, context.words);
  const height = notice.box.y + notice.box.height;
  const parts = { laneNames: [], stages: lanes.stages, curve: undefined, panels: [], legend: undefined };
  return { ...base, height, notice, ...parts };
}

function layoutNotice(what: 'file' | 'journey', box: Omit<Box, 'height'>, words: Words): NoticeLayout {
  const column = new Column(box.x + 32, box.y + 32, box.width - 64);
  column.text({ text: words.t(`empty.${what}.title`), style: 'heading' });
  column.gap(8);
  column.text({ text: words.t(`empty.${what}.text`), style: 'body', tone: 'muted' });
  column.gap(12);
  column.chipRow([{ kind: 'plain', text: words.t(`empty.${what}.example`), style: 'strong' }]);
  return { box: { ...box, height: column.y + 32 - box.y }, drawing: column.drawing() };
}
