/**
 * Two journeys in one picture, as boxes and lines: both heads, one board with shared columns, lists of what changed.
 * Pure, the same in Node and in a browser.
 */

import { highest } from '../../language/model/long-lists.ts';
import { StackLayout } from '../layout/drawing.ts';
import type { AtPosition, Origin } from '../layout/geometry.ts';
import { metrics } from '../layout/geometry.ts';
import { type NoticeLayout, type PanelRoom, panelWidth, widthBeside } from '../layout/map.ts';
import type { Words } from '../layout/words/words.ts';
import { align } from './align.ts';
import { type ComparedBoard, layoutComparedBoard } from './board.ts';
import { columnChanges } from './changes.ts';
import { type ComparedHead, layoutComparedHead } from './head.ts';
import { type ChangeList, layoutChangeLists } from './lists.ts';
import type { ComparisonKind, ComparisonPair, PairContext, SideName } from './sides.ts';
import { pairContext } from './table.ts';

export interface PairLayout {
  readonly key: string;
  /** Keys of the two journeys. */
  readonly journeys: Readonly<Record<SideName, string>>;
  readonly label: string;
  readonly origin: Origin;
  readonly width: number;
  readonly height: number;
  readonly head: ComparedHead;
  /** `undefined` where neither side has a stage. */
  readonly board: AtPosition<ComparedBoard> | undefined;
  readonly lists: readonly ChangeList[];
}

export interface ComparisonLayout {
  readonly width: number;
  readonly height: number;
  readonly label: string;
  /** Where there is no pair. */
  readonly notice: AtPosition<NoticeLayout> | undefined;
  readonly pairs: readonly PairLayout[];
}

const headGap = 28;

/** Lays out all pairs, one below the other, for a window that is `width` px wide. */
export function layoutComparison(
  pairs: readonly ComparisonPair[],
  kind: ComparisonKind,
  width: number,
  words: Words,
  room: PanelRoom = 'board',
): ComparisonLayout {
  const { margin, journeyGap } = metrics;
  let y: number = margin;
  const laidOut = pairs.map((pair, index): PairLayout => {
    const layout = layoutPair(pair, `${index}`, kind, { x: margin, y }, width, words, room);
    y += layout.height + journeyGap;
    return layout;
  });
  if (laidOut.length === 0) return emptyComparison(width, words);
  const label = laidOut.map((pair) => pair.label).join(' ');
  const total = highest(laidOut.map((pair) => pair.width)) + 2 * margin;
  return { width: total, height: y - journeyGap + margin, label, notice: undefined, pairs: laidOut };
}

function emptyComparison(width: number, words: Words): ComparisonLayout {
  const { margin } = metrics;
  const column = new StackLayout(32, 32, panelWidth(width) - 64);
  column.text({ text: words.t('compare.nothing'), style: 'heading' });
  const box = { x: 0, y: 0, width: panelWidth(width), height: column.y + 32 };
  const notice = { origin: { x: margin, y: margin }, item: { box, drawing: column.drawing() } };
  const size = { width: box.width + 2 * margin, height: box.height + 2 * margin };
  return { ...size, label: words.t('compare.nothing'), notice, pairs: [] };
}

function layoutPair(
  pair: ComparisonPair,
  key: string,
  kind: ComparisonKind,
  origin: Origin,
  width: number,
  words: Words,
  room: PanelRoom,
): PairLayout {
  const [older, newer] = [pair.older.analysed, pair.newer.analysed];
  const context = pairContext(pair, kind, words, room === 'board');
  const alignment = align(older, newer);
  const changes = columnChanges(alignment, older, newer);
  const board =
    alignment.stages.length === 0
      ? undefined
      : layoutComparedBoard(alignment, changes, { older, newer }, width, context);
  const whole = widthBeside(panelWidth(width), board, room);
  const headWidth = room === 'board' ? whole : panelWidth(width);
  const head = layoutComparedHead(pair, alignment, changes, headWidth, context);
  const top = head.height + headGap;
  const listsTop = board ? top + board.height + metrics.laneGap : top;
  const lists = changes.length === 0 ? [] : layoutChangeLists(changes, listsTop, whole, context);
  const bottom = Math.max(listsTop, ...lists.map(({ box }) => box.y + box.height));
  return {
    key,
    journeys: { older: older.journey.key, newer: newer.journey.key },
    label: describePair(pair, context),
    origin,
    width: Math.max(whole, board?.width ?? 0),
    height: bottom,
    head,
    board: board && { origin: { x: 0, y: top }, item: board },
    lists,
  };
}

/** What is compared, in words. */
export function describePair({ older, newer }: ComparisonPair, { names, words }: PairContext): string {
  const title = ({ analysed }: typeof older) => analysed.journey.name.trim() || words.t('untitled.journey');
  const side = (name: string, journey: typeof older) =>
    words.t('compare.source', { side: name, source: title(journey) });
  return words.t('aria.compare', { older: side(names.older, older), newer: side(names.newer, newer) });
}
