/** Who answers for each touchpoint: its own owner, or more lightly the one of its stage or of the journey. */

import { declaredName } from '../../../language/view/names.ts';
import { ownerOf } from '../../../language/view/owner.ts';
import type { JourneyContext } from '../context.ts';
import { StackLayout } from '../drawing.ts';
import { kept } from '../keeper.ts';
import { cellLabel } from '../words/lane-words.ts';
import type { CellDraft, Lane, LaneEntry } from './lane.ts';
import { cellPadding } from './notes.ts';

export const owners: Lane = {
  id: 'owners',
  draft: (entries, context) => {
    const anyBelow = entries.some(({ touchpoint, stage }) => touchpoint.owner ?? stage.owner);
    // The journey's own alone stands in the head already.
    if (!anyBelow) return undefined;
    const cells = entries.flatMap((entry) => {
      const draft = kept(entry.touchpoint, 'owners', entry, context, draftCell);
      return draft ? [[entry.column, draft] as const] : [];
    });
    return { sign: 'owner', cells: new Map(cells) };
  },
};

function draftCell({ touchpoint, stage, width }: LaneEntry, context: JourneyContext): CellDraft | undefined {
  const owner = ownerOf(touchpoint, stage, context.journey);
  if (!owner) return undefined;
  const text = declaredName('teams', owner, context.journey);
  const cell = new StackLayout(cellPadding.x, 8, width - 2 * cellPadding.x);
  cell.marks.push({ shape: 'owner', x: cell.x + 6, y: cell.y + 8, size: 12 });
  const own = touchpoint.owner ? ({ style: 'strong' } as const) : ({ style: 'body', tone: 'muted' } as const);
  cell.text({ text, ...own, lang: context.lang }, 20);
  return { height: cell.y + 8, label: cellLabel('owners', touchpoint, text, context), drawing: cell.drawing() };
}
