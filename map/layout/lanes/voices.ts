/** What customers say: feelings, quotes and pain points in one lane, told apart by sign, ground and edge. */

import type { TextFact, Touchpoint } from '../../../language/model/model.ts';
import { isShown, type LaneId } from '../../options.ts';
import type { JourneyContext } from '../context.ts';
import type { LaneShape, StackLayout } from '../drawing.ts';
import { kept } from '../keeper.ts';
import { cellLabel, cellLabelOf } from '../words/lane-words.ts';
import type { CellDraft, Lane, LaneEntry } from './lane.ts';
import { addNote, cellPadding, type Ground, groundBehind, groundGap, itemGap, startCell } from './notes.ts';

interface Voice {
  readonly id: Extract<LaneId, 'feelings' | 'quotes' | 'pains'>;
  readonly shape: LaneShape;
  readonly ground: Ground;
  readonly of: (touchpoint: Touchpoint) => readonly TextFact[];
}

const kinds: readonly Voice[] = [
  { id: 'feelings', shape: 'feeling', ground: 'soft', of: ({ feelings }) => feelings },
  { id: 'quotes', shape: 'quote', ground: 'plain', of: ({ quotes }) => quotes },
  { id: 'pains', shape: 'pain', ground: 'pain', of: ({ pains }) => pains },
];

export const voices: Lane = {
  id: 'voices',
  parts: kinds.map(({ id }) => id),
  draft: (entries, context, options) => {
    const shown = kinds.filter(({ id }) => isShown(id, options));
    const present = shown.filter(({ of }) => entries.some(({ touchpoint }) => of(touchpoint).length > 0));
    const cells = entries.flatMap((entry) => {
      const part = `voices ${present.map(({ id }) => id).join(' ')}`;
      const draft = kept(entry.touchpoint, part, entry, context, (own, read) => draftCell(own, present, read));
      return draft ? [[entry.column, draft] as const] : [];
    });
    const [only, ...others] = present;
    return {
      parts: present.map(({ id }) => id),
      ...(only && others.length === 0 ? { sign: only.shape } : {}),
      cells: new Map(cells),
    };
  },
};

function draftCell(entry: LaneEntry, shown: readonly Voice[], context: JourneyContext): CellDraft | undefined {
  const { touchpoint, width } = entry;
  const found = shown.filter(({ of }) => of(touchpoint).length > 0);
  const [first, ...others] = found;
  if (!first) return undefined;
  const cell = startCell(width);
  const said = found.map((voice, index) => {
    if (index > 0) cell.gap(groundGap + cellPadding.y);
    return { lane: voice.id, text: addVoice(cell, voice, touchpoint, width, context) };
  });
  const [alone] = said;
  const label =
    alone && others.length === 0
      ? cellLabel(alone.lane, touchpoint, alone.text, context)
      : cellLabelOf('voices', said, touchpoint, context);
  return { height: cell.y, label, drawing: cell.drawing() };
}

/** All that one kind has there, on one ground. */
function addVoice(
  cell: StackLayout,
  { shape, ground, of }: Voice,
  touchpoint: Touchpoint,
  width: number,
  context: JourneyContext,
): string {
  const top = cell.y - cellPadding.y;
  const said = of(touchpoint).map((note, index) => {
    if (index > 0) cell.gap(itemGap);
    return addNote(cell, shape, note, context);
  });
  cell.gap(cellPadding.y);
  groundBehind(cell, ground, { x: 0, y: top, width, height: cell.y - top });
  return said.join(' ');
}
