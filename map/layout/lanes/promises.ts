/** What a touchpoint promises to customers, and which promises it keeps. */
import type { JourneyContext } from '../context.ts';
import { cellLabel } from '../words/lane-words.ts';
import type { CellDraft, Lane, LaneEntry } from './lane.ts';
import { addNote, closeCell, itemGap, startCell } from './notes.ts';

export const promises: Lane = {
  id: 'promises',
  draft: (entries, context) => ({
    cells: new Map(
      entries
        .filter(({ touchpoint }) => touchpoint.promises.length + touchpoint.keeps.length > 0)
        .map((entry) => [entry.column, draftPromises(entry, context)] as const),
    ),
  }),
};

function draftPromises({ touchpoint, width }: LaneEntry, context: JourneyContext): CellDraft {
  const { t } = context.words;
  const cell = startCell(width);
  const lines = [
    ...touchpoint.promises.map(
      ({ value }) => ({ shape: 'goal', value: t('promise.made', { promise: value }) }) as const,
    ),
    ...touchpoint.keeps.map(
      ({ value }) => ({ shape: 'action done', value: t('promise.kept', { promise: value }) }) as const,
    ),
  ];
  const said = lines.map(({ shape, value }, index) => {
    if (index > 0) cell.gap(itemGap);
    return addNote(cell, shape, { value, personas: [] }, context);
  });
  return closeCell(cell, width, cellLabel('promises', touchpoint, `${said.join('. ')}.`, context));
}
