/** Invariant of this room: an edit names things by keys, and lines that it is not about stay byte for byte. */
import type { MapEdit, RenameEdit } from '../model/map-edit.ts';
import { add } from './add.ts';
import { moveAgain, removeAgain } from './again.ts';
import { begin } from './begin.ts';
import { duplicate } from './duplicate.ts';
import { type EditResult, type MapEditContext, refuse } from './edit-result.ts';
import { fact } from './fact.ts';
import { fix } from './fix.ts';
import { move } from './move.ts';
import { moveSeveral } from './move-several.ts';
import { rate } from './rate.ts';
import { remove } from './remove.ts';
import { several } from './several.ts';
import { addStage, moveStage, removeStage } from './stages.ts';

/** What the text alone decides; a new name can change other files. */
export type TextMapEdit = Exclude<MapEdit, RenameEdit>;

/**
 * An edit of the map as edits of its text: lines that the edit is not about stay byte for byte. What cannot be done is
 * refused in words, and then nothing changes.
 */
export function restructure(edit: TextMapEdit, context: MapEditContext): EditResult {
  if (edit.kind === 'begin') return begin(edit, context);
  const journey = context.analysis.file.journeys.find(({ key }) => key === edit.journey);
  if (!journey) return refuse('restructuring.no-journey');
  switch (edit.kind) {
    case 'rate':
      return rate(edit, journey, context);
    case 'move':
      return move(edit, journey, context);
    case 'move-several':
      return moveSeveral(edit, journey, context);
    case 'move-again':
      return moveAgain(edit, journey, context);
    case 'remove-again':
      return removeAgain(edit, journey, context);
    case 'add':
      return add(edit, journey, context);
    case 'remove':
      return remove(edit, journey, context);
    case 'duplicate':
      return duplicate(edit, journey, context);
    case 'fact':
      return fact(edit, journey, context);
    case 'several':
      return several(edit, journey, context);
    case 'add-stage':
      return addStage(edit, journey, context);
    case 'move-stage':
      return moveStage(edit, journey, context);
    case 'remove-stage':
      return removeStage(edit, journey, context);
    case 'fix':
      return fix(edit, journey, context);
  }
}
