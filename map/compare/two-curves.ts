/** Both rating curves in one chart, on the newer journey's scale: told apart by dash, by mark and by name. */
import { carriedOver } from '../../language/analysis/position.ts';
import type { Band, TouchpointNumbers } from '../../language/model/numbers.ts';
import { type BandArea, bandAreas, layoutAxis, ticksOf } from '../layout/curve/curve.ts';
import { curveWithin, stretchThrough } from '../layout/curve/curve-path.ts';
import type { DerivedShape, Drawing, Mark } from '../layout/drawing.ts';
import type { Box, Origin } from '../layout/geometry.ts';
import { lineHeightOf, type TextBlock, textBlock, textWidth } from '../layout/text/text.ts';
import { bandSign } from '../layout/words/rating-words.ts';
import type { AlignedColumn } from './align.ts';
import type { ColumnChange } from './changes.ts';
import type { SharedGrid } from './columns.ts';
import type { PairContext, SideName } from './sides.ts';

export interface ComparedPoint {
  readonly key: string;
  readonly side: SideName;
  /** Key of the touchpoint on that side. */
  readonly touchpoint: string;
  readonly mark: Mark;
  /** None where the other side's label says the same in the same place. */
  readonly value: TextBlock | undefined;
}

/** The name of a curve, at its end, with a piece of its line. */
export interface CurveEnd {
  readonly side: SideName;
  readonly line: { readonly x: number; readonly y: number; readonly width: number };
  readonly name: TextBlock;
}

export interface TwoCurvesLayout {
  readonly label: string;
  readonly origin: Origin;
  readonly box: Box;
  readonly height: number;
  readonly axis: Drawing;
  readonly bands: readonly BandArea[];
  readonly gridLines: readonly number[];
  readonly paths: Readonly<Record<SideName, readonly string[]>>;
  readonly points: readonly ComparedPoint[];
  readonly ends: readonly CurveEnd[];
}

const plot = { y: 32, height: 208 } as const;
const height = plot.y + plot.height + 32;
const markSize = { older: 17, newer: 13 } as const;
/** Right of the columns, for the names of the curves. */
export const endRoom = 132;
const endLine = 26;

export interface Spot extends Origin {
  readonly text: string;
  readonly shape: Band | DerivedShape;
  readonly touchpoint: string;
}

/** Where both curves pass one column. */
export interface Spots {
  readonly key: string;
  readonly older: Spot | undefined;
  readonly newer: Spot | undefined;
  /** Sides that have the touchpoint and no rating of it: there the curve has a gap. */
  readonly missing: readonly SideName[];
}

/** Lays out the chart; each point stands in the middle of its column. */
export function layoutTwoCurves(
  grid: SharedGrid,
  changes: ReadonlyMap<AlignedColumn, ColumnChange>,
  top: number,
  context: PairContext,
): TwoCurvesLayout {
  const { journey } = context.newer;
  const { low, high } = journey.scale;
  const { words, names } = context;
  const yOf = (value: number) => plot.y + plot.height * (1 - (value - low) / (high - low));
  const bands = bandAreas(journey.scale, journey.bands, yOf);
  const ticks = ticksOf(journey.scale, journey.bands, yOf, words);
  const spots = grid.stages.flatMap(({ columns }) =>
    columns.map(({ column, x, width }) => spotsOf(column && changes.get(column), x + width / 2, yOf, context)),
  );
  return {
    label: words.t('compare.curves', { ...names, low: words.number(low), high: words.number(high) }),
    origin: { x: 0, y: top },
    box: { x: grid.left, y: plot.y, width: grid.right - grid.left, height: plot.height },
    height,
    axis: layoutAxis(ticks, bands, false, context.newer),
    bands,
    gridLines: ticks.map(({ y }) => y),
    paths: { older: pathsOf(spots, 'older'), newer: pathsOf(spots, 'newer') },
    points: spots.flatMap(pointsOf),
    ends: endsOf(spots, grid.right, context),
  };
}

export function spotsOf(
  change: ColumnChange | undefined,
  x: number,
  yOf: (value: number) => number,
  context: PairContext,
): Spots {
  const key = change?.column.key ?? '';
  const spot = (side: SideName, numbers: TouchpointNumbers | undefined): Spot | undefined => {
    const placed = side === 'older' ? change?.column.before : change?.column.after;
    if (!placed || !numbers || numbers.rating === null || numbers.band === null) return undefined;
    const { journey } = context[side];
    const value = carriedOver(numbers.rating, journey.scale, context.newer.journey.scale);
    const text = context.words.rating(numbers.rating, journey.bands);
    return { x, y: yOf(value), text, shape: bandSign(numbers, numbers.band), touchpoint: placed.touchpoint.key };
  };
  return {
    key,
    older: spot('older', change?.before),
    newer: spot('newer', change?.after),
    missing: change ? missingOf(change) : [],
  };
}

/** Nothing is missing where a touchpoint cannot happen, or is not on that side at all. */
function missingOf({ before, after }: ColumnChange): SideName[] {
  const isMissing = (numbers: TouchpointNumbers | undefined) =>
    numbers !== undefined && numbers.band === null && numbers.ratingState !== 'not-applicable';
  const sides: SideName[] = [];
  if (isMissing(before)) sides.push('older');
  if (isMissing(after)) sides.push('newer');
  return sides;
}

/** The curve of one side, as SVG path data. */
export function pathsOf(spots: readonly Spots[], side: SideName): string[] {
  const stretches: Origin[][] = [[]];
  for (const one of spots) {
    const spot = one[side];
    if (spot) stretches.at(-1)?.push(spot);
    else if (one.missing.includes(side)) stretches.push([]);
  }
  return stretches
    .filter((stretch) => stretch.length > 1)
    .flatMap((stretch) => curveWithin(stretchThrough(stretch), 0, stretch.at(-1)?.x ?? 0));
}

/** The upper one's value stands above it and the lower one's below; at the same place one label is enough for both. */
function pointsOf({ key, older, newer }: Spots): ComparedPoint[] {
  const [upper, lower] = older && newer && older.y < newer.y ? [older, newer] : [newer ?? older, older];
  const point = (side: SideName, spot: Spot | undefined): ComparedPoint[] => {
    if (!spot) return [];
    const together = older && newer && Math.abs(older.y - newer.y) < 1 && older.text === newer.text;
    const above = spot === upper || spot !== lower;
    return [
      {
        key: `${side}:${key}`,
        side,
        touchpoint: spot.touchpoint,
        mark: { shape: spot.shape, x: spot.x, y: spot.y, size: markSize[side] },
        value: together && side === 'older' ? undefined : valueAt(spot, side, above),
      },
    ];
  };
  return [...point('older', older), ...point('newer', newer)];
}

function valueAt({ x, y, text }: Spot, side: SideName, above: boolean): TextBlock {
  const style = side === 'newer' ? 'figure' : 'body';
  const width = textWidth(text, style);
  const distance = markSize.older / 2 + 6;
  const top = above ? y - distance - lineHeightOf(style) : y + distance;
  return textBlock({ text, x: x - width / 2, y: top, width, style, tone: side === 'newer' ? 'text' : 'muted' });
}

/** Each name at the height of its curve's last point, moved apart where they would lie on each other. */
function endsOf(spots: readonly Spots[], right: number, { names }: PairContext): CurveEnd[] {
  const last = (side: SideName) => spots.findLast((one) => one[side])?.[side]?.y;
  const ends = (['older', 'newer'] as const).flatMap((side) => {
    const y = last(side);
    return y === undefined ? [] : [{ side, y }];
  });
  const sorted = ends.toSorted((a, b) => a.y - b.y);
  let free = Number.NEGATIVE_INFINITY;
  return sorted.map(({ side, y }): CurveEnd => {
    const width = endRoom - endLine - 14;
    const style = side === 'newer' ? 'strong' : 'body';
    const x = right + endLine + 14;
    const draft = textBlock({ text: names[side], x, y: 0, width, style, maxLines: 2 });
    const top = Math.max(free, y - draft.box.height / 2);
    free = top + draft.box.height + 4;
    const name = textBlock({ text: names[side], x, y: top, width, style, maxLines: 2 });
    return { side, line: { x: right + 8, y: top + draft.box.height / 2, width: endLine }, name };
  });
}
