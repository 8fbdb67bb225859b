/** Texts in a lane: each with its sign, on a ground as high as they need, for some people only where it says so. */
import type { TextFact, Touchpoint } from '../../../language/model/model.ts';
import type { JourneyContext } from '../context.ts';
import { Column, type LaneShape } from '../drawing.ts';
import { personaNames } from '../people.ts';
import type { CellDraft, Lane, LaneEntry } from './lane.ts';
import { cellLabel } from './lane-words.ts';

export const cellPadding = { x: 12, y: 10 };
/** Between two things in one cell. */
export const itemGap = 10;
/** What a sign and the room behind it take. */
export const signWidth = 20;
/** More lines than that are shortened, with the whole text in a tooltip: a map is looked at from afar. */
const noteLines = 7;

/** A lane of texts. */
export function noteLane(
  id: 'feelings' | 'quotes' | 'pains' | 'ideas',
  shape: LaneShape,
  notesOf: (touchpoint: Touchpoint) => readonly TextFact[],
): Lane {
  return {
    id,
    draft: (entries, context) => ({
      sign: shape,
      cells: new Map(
        entries.flatMap((entry) => {
          const notes = notesOf(entry.touchpoint);
          return notes.length === 0 ? [] : [[entry.column, draftNotes(id, shape, notes, entry, context)] as const];
        }),
      ),
    }),
  };
}

function draftNotes(
  id: Lane['id'],
  shape: LaneShape,
  notes: readonly TextFact[],
  { touchpoint, width }: LaneEntry,
  context: JourneyContext,
): CellDraft {
  const cell = startCell(width);
  const said = notes.map((note, index) => {
    if (index > 0) cell.gap(itemGap);
    return addNote(cell, shape, note, context);
  });
  return closeCell(cell, width, cellLabel(id, touchpoint, said.join(' '), context));
}

/** Adds a text behind its sign, below the people it is for. Returns what was said. */
export function addNote(
  cell: Column,
  shape: LaneShape,
  { value, personas }: Pick<TextFact, 'value' | 'personas'>,
  { journey, lang }: JourneyContext,
): string {
  const who = personaNames(personas, journey).join(', ');
  cell.marks.push({ shape, x: cell.x + 6, y: cell.y + 8, size: 12 });
  if (who !== '') cell.text({ text: who, style: 'label', tone: 'muted', lang, maxLines: 2 }, signWidth);
  cell.text({ text: value, style: 'body', lang, maxLines: noteLines }, signWidth);
  return who === '' ? value : `${who}: ${value}`;
}

export function startCell(width: number): Column {
  return new Column(cellPadding.x, cellPadding.y, width - 2 * cellPadding.x);
}

/** Puts a ground behind all that was added. */
export function closeCell(cell: Column, width: number, label: string): CellDraft {
  const height = cell.y + cellPadding.y;
  cell.bars.unshift({ kind: 'cell', box: { x: 0, y: 0, width, height }, radius: 8 });
  return { height, label, drawing: cell.drawing() };
}
