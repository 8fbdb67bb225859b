/** What stands below the board: the matrix, the lists, and how to read the picture. */
import type { Touchpoint } from '../../../language/model/model.ts';
import type { AnalysedJourney } from '../../../language/model/numbers.ts';
import { touchpointsByKey } from '../../../language/model/touchpoints.ts';
import type { MapOptions, PartId, PriorityOrder } from '../../options.ts';
import type { JourneyContext } from '../context.ts';
import { type AtPosition, type Box, metrics, type Origin } from '../geometry.ts';
import { layoutActions } from './actions-list.ts';
import { layoutDrivers } from './drivers.ts';
import { type LegendLayout, layoutLegend } from './legend.ts';
import { layoutPriorities } from './lists.ts';
import { layoutMatrix } from './matrix.ts';
import { hasToMeasure, layoutMeasureFirst } from './measure-list.ts';
import { layoutNeeds } from './needs-list.ts';
import type { PanelLayout } from './panel.ts';
import type { UsedSign } from './visible-signs.ts';

/** From this width on the two lists stand side by side. */
const sideBySide = 960;

const { panelGap } = metrics;

interface BelowLayout {
  readonly panels: readonly AtPosition<PanelLayout>[];
  readonly legend: AtPosition<LegendLayout> | undefined;
  /** Where the last of them ends. */
  readonly height: number;
}

/**
 * Lays out panels and legend from `top` on, `width` px wide; each is measured from its own corner. `signs`: what the
 * board shows.
 */
export function layoutBelow(
  analysed: AnalysedJourney,
  top: number,
  width: number,
  context: JourneyContext,
  options: MapOptions,
  signs: ReadonlySet<UsedSign>,
): BelowLayout {
  const panels =
    width >= inColumns
      ? layoutColumns(analysed, top, width, context, options)
      : layoutRows(analysed, top, width, context, options);
  const y = bottomOf(panels, top);
  const shown = !options.hiddenParts.includes('legend');
  const legend = shown ? layoutLegend({ x: 0, y: 0, width }, signs, context, options.overlay) : undefined;
  if (!legend) {
    return { panels, legend: undefined, height: panels.length > 0 ? y - panelGap : top };
  }
  return { panels, legend: { origin: { x: 0, y }, item: legend }, height: y + legend.box.height };
}

/** From these widths on panels stand in two columns, in three. */
const inColumns = 1520;
const inThree = 2500;

/** Each panel in the column that ends highest, as high as what it shows. */
function layoutColumns(
  analysed: AnalysedJourney,
  top: number,
  width: number,
  context: JourneyContext,
  options: MapOptions,
): AtPosition<PanelLayout>[] {
  const touchpoints = touchpointsByKey(analysed.journey);
  const columns = columnsOf(width).map((column) => ({ ...column, y: top }));
  const placed: AtPosition<PanelLayout>[] = [];
  const add = (part: PartId, layout: (box: Omit<Box, 'height'>) => PanelLayout | undefined) => {
    if (options.hiddenParts.includes(part)) return;
    const column = columns.reduce((highest, one) => (one.y < highest.y ? one : highest));
    const item = layout({ x: 0, y: 0, width: column.width });
    if (!item) return;
    placed.push({ origin: { x: column.x, y: column.y }, item });
    column.y += item.box.height + panelGap;
  };
  add('matrix', (box) => layoutMatrix(box, analysed, touchpoints, context, options.cutOffs));
  add('matrix', (box) => layoutDrivers(box, analysed, touchpoints, context));
  add('priorities', (box) => layoutPriorities(box, analysed, touchpoints, context, options.order));
  add('priorities', (box) => layoutMeasureFirst(box, analysed, touchpoints, context));
  add('priorities', (box) => layoutActions(box, analysed, context));
  add('needs-list', (box) => layoutNeeds(box, analysed, context));
  return placed;
}

/** The matrix, which comes first, gets a little more of two columns. */
function columnsOf(width: number): { readonly x: number; readonly width: number }[] {
  if (width < inThree) {
    const left = Math.round((width - panelGap) * 0.54);
    return [
      { x: 0, width: left },
      { x: left + panelGap, width: width - left - panelGap },
    ];
  }
  const third = Math.floor((width - 2 * panelGap) / 3);
  return [0, 1, 2].map((at) => ({ x: at * (third + panelGap), width: third }));
}

/** The matrix, the two lists, the needs, one below the other. */
function layoutRows(
  analysed: AnalysedJourney,
  top: number,
  width: number,
  context: JourneyContext,
  options: MapOptions,
): AtPosition<PanelLayout>[] {
  const touchpoints = touchpointsByKey(analysed.journey);
  const box = { x: 0, y: 0, width };
  const shows = (part: PartId) => !options.hiddenParts.includes(part);
  const matrix = shows('matrix')
    ? below([], layoutMatrix(box, analysed, touchpoints, context, options.cutOffs), top)
    : [];
  const drivers = shows('matrix') ? below(matrix, layoutDrivers(box, analysed, touchpoints, context), top) : [];
  const charts = [...matrix, ...drivers];
  const lists = shows('priorities')
    ? layoutLists(analysed, touchpoints, { top: bottomOf(charts, top), width }, context, options.order)
    : [];
  const fixes = [...charts, ...lists];
  const actions = shows('priorities') ? below(fixes, layoutActions(box, analysed, context), top) : [];
  const panels = [...fixes, ...actions];
  return shows('needs-list') ? [...panels, ...below(panels, layoutNeeds(box, analysed, context), top)] : panels;
}

/** A panel over the whole width below those that are there; none where there is nothing to show. */
function below(
  placed: readonly AtPosition<PanelLayout>[],
  item: PanelLayout | undefined,
  top: number,
): AtPosition<PanelLayout>[] {
  return item ? [{ origin: { x: 0, y: bottomOf(placed, top) }, item }] : [];
}

/** Where the next panel starts. */
function bottomOf(placed: readonly AtPosition<PanelLayout>[], top: number): number {
  return Math.max(top, ...placed.map(({ origin, item }) => origin.y + item.box.height + panelGap));
}

/** What to fix first and what to measure first. */
function layoutLists(
  analysed: AnalysedJourney,
  touchpoints: ReadonlyMap<string, Touchpoint>,
  { top, width }: { readonly top: number; readonly width: number },
  context: JourneyContext,
  order: PriorityOrder,
): AtPosition<PanelLayout>[] {
  const split = width >= sideBySide && hasToMeasure(analysed);
  const left = split ? Math.round((width - panelGap) * 0.56) : width;
  const right = split ? width - left - panelGap : width;
  const priorities = layoutPriorities({ x: 0, y: 0, width: left }, analysed, touchpoints, context, order);
  const measureFirst = layoutMeasureFirst({ x: 0, y: 0, width: right }, analysed, touchpoints, context);
  const second: Origin = split ? { x: left + panelGap, y: top } : { x: 0, y: top + priorities.box.height + panelGap };
  const first = { origin: { x: 0, y: top }, item: priorities };
  return measureFirst ? [first, { origin: second, item: measureFirst }] : [first];
}
