/** What a touchpoint promises to customers, and which promises it keeps. */

import type { JourneyContext } from '../context.ts';
import { kept } from '../keeper.ts';
import { cellLabel } from '../words/lane-words.ts';
import { promisesSaid } from '../words/promise-words.ts';
import type { CellDraft, Lane, LaneEntry } from './lane.ts';
import { addNote, closeCell, itemGap, startCell } from './notes.ts';

export const promises: Lane = {
  id: 'promises',
  draft: (entries, context) => ({
    cells: new Map(
      entries
        .filter(({ touchpoint }) => touchpoint.promises.length + touchpoint.keeps.length > 0)
        .map((entry) => [entry.column, kept(entry.touchpoint, 'promises', entry, context, draftPromises)] as const),
    ),
  }),
};

const shapes = { made: 'goal', unkept: 'pain', kept: 'action done' } as const;

function draftPromises({ touchpoint, width }: LaneEntry, context: JourneyContext): CellDraft {
  const cell = startCell(width);
  const said = promisesSaid(touchpoint, context).map(({ kind, text }, index) => {
    if (index > 0) cell.gap(itemGap);
    return addNote(cell, shapes[kind], { value: text, personas: [] }, context);
  });
  return closeCell(cell, width, cellLabel('promises', touchpoint, `${said.join('. ')}.`, context));
}
