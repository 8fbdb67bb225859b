/** Moves and deletes places where a touchpoint is met again, with the comments directly above them. */

import type { AgainPlace, MoveAgainEdit, RemoveAgainEdit } from '../model/map-edit.ts';
import type { Journey } from '../model/model.ts';
import { Lines, type StageLines } from '../text/entries.ts';
import { placeAfter } from '../text/place-after.ts';
import type { Standing } from '../text/slots.ts';
import { type EditResult, type MapEditContext, refuse } from './edit-result.ts';
import { moveEntry } from './move.ts';
import { withoutEntries } from './remove.ts';

export function moveAgain({ place, to }: MoveAgainEdit, journey: Journey, { source }: MapEditContext): EditResult {
  const lines = new Lines(source);
  const stages = lines.stagesOf(journey);
  const from = standingAt(place, stages);
  return from ? moveEntry(from, to, { journey, stages, lines }) : refuse('restructuring.no-place');
}

export function removeAgain({ place }: RemoveAgainEdit, journey: Journey, { source }: MapEditContext): EditResult {
  const lines = new Lines(source);
  const stages = lines.stagesOf(journey);
  const from = standingAt(place, stages);
  if (!from) return refuse('restructuring.no-place');
  const { stage, index, entry } = from;
  if (entry.shares) return refuse('restructuring.shared-line');
  const edits = withoutEntries(stages, (other) => other === entry, lines);
  if (!edits) return refuse('restructuring.would-change-others');
  const neighbour = stage.entries[index + 1] ?? stage.entries[index - 1];
  const opener = neighbour?.clause ?? stage.clause ?? source.opener('journey', journey.nameRange.start);
  const focus = opener ? placeAfter(opener.start, edits, source) : { line: 0, character: 0 };
  return { edits, focus, notices: [{ message: 'map-edit.removed', args: { count: 1, name: place.name } }] };
}

/** The place, if it still is a line `again` of that name. */
function standingAt({ stage: key, index, name }: AgainPlace, stages: readonly StageLines[]): Standing | undefined {
  const stage = stages.find((one) => one.stage.key === key);
  const [entry, said] = [stage?.entries[index], stage?.stage.entries[index]];
  const isSame = said?.kind === 'again' && said.reference.value === name;
  return stage && entry && isSame ? { stage, index, entry } : undefined;
}
