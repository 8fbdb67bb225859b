/** The row between the cards: what changed in each column. */
import { atMost } from '../layout/context.ts';
import { chipAt, type Drawing, moveChip, StackLayout } from '../layout/drawing.ts';
import type { Origin } from '../layout/geometry.ts';
import { nameOf } from '../layout/words/rating-words.ts';
import { changeSentences, fateChip, importanceChange, otherChanges, ratingChanges } from './change-words.ts';
import type { ColumnChange } from './changes.ts';
import type { PairContext } from './sides.ts';

export interface ChangeCell {
  readonly origin: Origin;
  readonly width: number;
  readonly height: number;
  /** All that it says, in words. */
  readonly label: string;
  readonly drawing: Drawing;
}

const padding = { x: 10, y: 10 };
const gap = 6;
/** Of one change; the table below has all of it. */
const lines = 3;
const mostChanges = 7;

/** Draws a column's changes from (0, 0); its cell is as high as the highest of its row. */
export function draftChange(change: ColumnChange, width: number, context: PairContext): StackLayout {
  const cell = new StackLayout(padding.x, padding.y, width - 2 * padding.x);
  const chips = [fateChip(change, context), ...ratingChanges(change, context), importanceChange(change, context)];
  for (const chip of chips) {
    if (!chip) continue;
    if (cell.y > padding.y) cell.gap(gap);
    addCentred(cell, chip);
  }
  for (const text of inShort(otherChanges(change, context), context)) {
    cell.gap(cell.y > padding.y ? gap : 0);
    cell.text({ text, style: 'small', anchor: 'middle', maxLines: atMost(lines, context.newer) });
  }
  cell.gap(padding.y);
  return cell;
}

/** The first of many: a cell that says everything would push the later cards out of view. */
function inShort(texts: readonly string[], { words: { t }, newer }: PairContext): readonly string[] {
  if (newer.whole || texts.length <= mostChanges) return texts;
  const shown = texts.slice(0, mostChanges - 1);
  return [...shown, t('compare.more', { count: texts.length - shown.length })];
}

function addCentred(cell: StackLayout, request: Omit<Parameters<typeof chipAt>[2], 'maxWidth'>): void {
  const chip = chipAt(cell.x, cell.y, { ...request, style: 'strong', maxWidth: cell.width });
  cell.chips.push(moveChip(chip, (cell.width - chip.box.width) / 2, 0));
  cell.gap(chip.box.height);
}

/** Puts a drafted cell into its row. */
export function placeChange(
  draft: StackLayout,
  change: ColumnChange,
  place: Pick<ChangeCell, 'origin' | 'width' | 'height'>,
  context: PairContext,
): ChangeCell {
  const found = change.column.after ?? change.column.before;
  const name = found ? nameOf(found.touchpoint, context.words) : '';
  const changes = changeSentences(change, context);
  return { ...place, label: context.words.t('aria.compare.change', { name, changes }), drawing: draft.drawing() };
}
