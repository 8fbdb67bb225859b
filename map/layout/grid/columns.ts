/**
 * The map's columns: one for each card, grouped by stage, shared by every lane.
 *
 * ```
 *         left                                                      right
 *   gutter │ stage A                                       │ stage B  │
 *          │┌──────┐         ┌──────┐      ┌──────┐        │┌────────┐│
 *          ││ card │ cardGap │ card │ wait │ card │stageGap││  card  ││
 *          │└──────┘         └──────┘      └──────┘        │└────────┘│
 *          │ column           column        column         │ column   │
 *          ├─── slice A/0 ───────┼─── slice A/1 ───────┼─── slice B/0 ┤
 * ```
 *
 * Slices meet halfway between two columns; one has up to `sliceColumns` of them (above: two), and none goes over a
 * stage's end.
 */
import type { Journey, Stage, StageEntry, Touchpoint } from '../../../language/model/model.ts';
import { ratedAnew, touchpointsByKey } from '../../../language/model/touchpoints.ts';
import type { CardWidth } from '../../options.ts';
import { metrics } from '../geometry.ts';
import { lengthOf } from './time-scale.ts';

export interface CardColumn {
  /** Left edge. */
  readonly x: number;
  readonly width: number;
  /** By how much a wait after it moves the next column away, in px. */
  readonly wait: number;
  /** `undefined` in a stage without touchpoints. */
  readonly entry: StageEntry | undefined;
  /** The touchpoint that stands there or is met there again, if it is known. */
  readonly touchpoint: Touchpoint | undefined;
}

/**
 * A stage, or a part of a long one, with all that stands in its columns. Slices cover the grid without a gap: a page
 * may draw and skip them one by one.
 */
export interface SliceColumn {
  readonly key: string;
  /** Left edge: halfway to the column before. */
  readonly x: number;
  readonly width: number;
  /** Which part of its stage it is, from 0. */
  readonly part: number;
  /** True for the last part. */
  readonly last: boolean;
  /** The number of its first column, counted from 0 over all stages. */
  readonly firstColumn: number;
  readonly cards: readonly CardColumn[];
}

export interface StageColumn {
  readonly stage: Stage;
  readonly x: number;
  readonly width: number;
  readonly cards: readonly CardColumn[];
  readonly slices: readonly SliceColumn[];
}

export interface Grid {
  readonly stages: readonly StageColumn[];
  /** Left edge of the first and right edge of the last column. */
  readonly left: number;
  readonly right: number;
}

/** The most columns of a slice: about two windows, so that little is drawn that nobody sees. */
export const sliceColumns = 8;

/**
 * Places the columns; cards grow towards `width`, the px that the whole picture may have, within their limits. Where
 * time is shown, a wait is a gap as long as it takes.
 */
export function layoutGrid(journey: Journey, width: number, showsTime: boolean, cards: CardWidth = 'wide'): Grid {
  const { gutter, stageGap } = metrics;
  const waitOf = (touchpoint: Touchpoint): number =>
    showsTime && touchpoint.wait ? lengthOf(touchpoint.wait.value) : 0;
  const column = columnWidth(journey.stages, width, waitOf, cards);
  const known = touchpointsByKey(journey);
  let x: number = gutter;
  let firstColumn = 0;
  const stages = journey.stages.map((stage, index): StageColumn => {
    const cards = cardColumns(stage, x, column, known, waitOf);
    const isLast = index === journey.stages.length - 1;
    const placed = { stage, x, width: endOf(cards) - x, cards };
    const slices = slicesOf(placed, firstColumn, index === 0, isLast);
    x += placed.width + (cards.at(-1)?.wait ?? 0) + stageGap;
    firstColumn += cards.length;
    return { ...placed, slices };
  });
  return { stages, left: gutter, right: Math.max(gutter, x - stageGap) };
}

type WaitOf = (touchpoint: Touchpoint) => number;

function columnWidth(stages: readonly Stage[], width: number, waitOf: WaitOf, cards: CardWidth): number {
  const { gutter, stageGap, cardGap, cardWidth, margin } = metrics;
  const columns = stages.reduce((sum, { entries }) => sum + Math.max(1, entries.length), 0);
  const gaps = (columns - stages.length) * cardGap + Math.max(0, stages.length - 1) * stageGap;
  const entries = stages.flatMap((stage) => stage.entries);
  const waits = entries.reduce((sum, entry) => sum + (entry.kind === 'touchpoint' ? waitOf(entry.touchpoint) : 0), 0);
  const seen = cards === 'narrow' ? width / metrics.leastOpeningZoom - metrics.ringRoom.x : width;
  const room = Math.floor((seen - 2 * margin - gutter - gaps - waits) / Math.max(1, columns));
  const { min, max } = cardWidth[cards];
  return Math.min(max, Math.max(min, room));
}

function endOf(cards: readonly CardColumn[]): number {
  const last = cards.at(-1);
  return last ? last.x + last.width : 0;
}

function cardColumns(
  { entries }: Stage,
  left: number,
  width: number,
  known: ReadonlyMap<string, Touchpoint>,
  waitOf: WaitOf,
): CardColumn[] {
  const shown: readonly (StageEntry | undefined)[] = entries.length > 0 ? entries : [undefined];
  let x = left;
  return shown.map((entry) => {
    const wait = entry?.kind === 'touchpoint' ? waitOf(entry.touchpoint) : 0;
    const column = { x, width, wait, entry, touchpoint: entry && touchpointOf(entry, known) };
    x += width + wait + metrics.cardGap;
    return column;
  });
}

function touchpointOf(entry: StageEntry, known: ReadonlyMap<string, Touchpoint>): Touchpoint | undefined {
  if (entry.kind === 'touchpoint') return entry.touchpoint;
  const own = ratedAnew(entry);
  if (own) return own;
  return entry.reference.key === undefined ? undefined : known.get(entry.reference.key);
}

/** Cuts a stage from its start: a card that is added moves no other card but those after it. */
function slicesOf(
  { stage, x, width, cards }: Omit<StageColumn, 'slices'>,
  firstColumn: number,
  isFirstStage: boolean,
  isLastStage: boolean,
): SliceColumn[] {
  const { stageGap, cardGap, ringRoom } = metrics;
  const start = x - (isFirstStage ? ringRoom.x : stageGap / 2);
  const end = x + width + (cards.at(-1)?.wait ?? 0) + (isLastStage ? ringRoom.x : stageGap / 2);
  const count = Math.ceil(cards.length / sliceColumns);
  return Array.from({ length: count }, (_, part): SliceColumn => {
    const own = cards.slice(part * sliceColumns, (part + 1) * sliceColumns);
    const next = cards[(part + 1) * sliceColumns];
    const left = part === 0 ? start : (own[0]?.x ?? x) - cardGap / 2;
    const right = next ? next.x - cardGap / 2 : end;
    return {
      key: `${stage.key}/${part}`,
      x: left,
      width: right - left,
      part,
      last: next === undefined,
      firstColumn: firstColumn + part * sliceColumns,
      cards: own,
    };
  });
}
