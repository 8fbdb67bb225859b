/** Texts in a lane: each with its sign, on a ground as high as they need, for some people only where it says so. */

import type { TextFact, Touchpoint } from '../../../language/model/model.ts';
import { personaNames } from '../../../language/view/names.ts';
import { atMost, type JourneyContext } from '../context.ts';
import { type LaneShape, StackLayout } from '../drawing.ts';
import type { Box } from '../geometry.ts';
import { kept } from '../keeper.ts';
import { cellLabel } from '../words/lane-words.ts';
import type { CellDraft, Lane, LaneEntry } from './lane.ts';

export const cellPadding = { x: 12, y: 10 };
/** Between two things in one cell. */
export const itemGap = 10;
/** Between two kinds in one cell: each has a ground of its own. */
export const groundGap = 6;
/** What a sign and the room behind it take. */
export const signWidth = 20;
/**
 * More lines than that are shortened where a map is edited, with the whole text in a tooltip: a map is looked at from
 * afar.
 */
const noteLines = 7;

/** Adds a text behind its sign, below the people it is for. Returns what was said. */
export function addNote(
  cell: StackLayout,
  shape: LaneShape,
  { value, personas }: Pick<TextFact, 'value' | 'personas'>,
  context: JourneyContext,
): string {
  const { journey, lang } = context;
  const who = personaNames(personas, journey).join(', ');
  cell.marks.push({ shape, x: cell.x + 6, y: cell.y + 8, size: 12 });
  if (who !== '') cell.text({ text: who, style: 'label', tone: 'muted', lang, maxLines: 2 }, signWidth);
  cell.text({ text: value, style: 'body', lang, maxLines: atMost(noteLines, context) }, signWidth);
  return who === '' ? value : `${who}: ${value}`;
}

export function startCell(width: number): StackLayout {
  return new StackLayout(cellPadding.x, cellPadding.y, width - 2 * cellPadding.x);
}

/** Notes, goals and scopes of a touchpoint, and where more is to be read. */
export const notes: Lane = {
  id: 'notes',
  draft: (entries, context) => ({
    sign: 'note',
    cells: new Map(
      entries.flatMap((entry) => {
        const found = remarksOf(entry.touchpoint, context);
        if (found.length === 0) return [];
        const draft = kept(entry.touchpoint, 'notes', entry, context, (own, read) =>
          draftRemarks(remarksOf(own.touchpoint, read), own, read),
        );
        return [[entry.column, draft] as const];
      }),
    ),
  }),
};

interface Remark extends Pick<TextFact, 'value' | 'personas'> {
  readonly shape: LaneShape;
}

function remarksOf(touchpoint: Touchpoint, { words: { t } }: JourneyContext): Remark[] {
  const { goals, businessGoals, scopes, notes: own, links } = touchpoint;
  return [
    ...goals.map(({ value, personas }) => ({
      shape: 'goal' as const,
      value: t('head.goal', { goal: value }),
      personas,
    })),
    ...businessGoals.map(({ value, personas }) => ({
      shape: 'goal' as const,
      value: t('head.businessGoal', { goal: value }),
      personas,
    })),
    ...scopes.map(({ value, personas }) => ({
      shape: 'note' as const,
      value: t('head.scope', { scope: value }),
      personas,
    })),
    ...own.map(({ value, personas }) => ({ shape: 'note' as const, value, personas })),
    ...links.map(({ value }) => ({ shape: 'link' as const, value, personas: [] })),
  ];
}

function draftRemarks(found: readonly Remark[], { touchpoint, width }: LaneEntry, context: JourneyContext): CellDraft {
  const cell = startCell(width);
  const said = found.map((remark, index) => {
    if (index > 0) cell.gap(itemGap);
    return addNote(cell, remark.shape, remark, context);
  });
  return closeCell(cell, width, cellLabel('notes', touchpoint, said.join(' '), context));
}

/** What texts stand on: a pain point has a red edge, an idea a blue one. */
export type Ground = 'plain' | 'soft' | 'pain' | 'idea';

const edgeWidth = 3;

/** Puts a ground behind what was added there. */
export function groundBehind(cell: StackLayout, ground: Ground, box: Box): void {
  const hasEdge = ground === 'pain' || ground === 'idea';
  const edge = hasEdge ? [{ kind: ground, box: { ...box, width: edgeWidth }, radius: 0 } as const] : [];
  cell.bars.unshift({ kind: ground === 'soft' ? 'soft' : 'cell', box, radius: hasEdge ? 2 : 8 }, ...edge);
}

/** Puts a ground behind all that was added. */
export function closeCell(cell: StackLayout, width: number, label: string): CellDraft {
  const height = cell.y + cellPadding.y;
  cell.bars.unshift({ kind: 'cell', box: { x: 0, y: 0, width, height }, radius: 8 });
  return { height, label, drawing: cell.drawing() };
}
