/** Edits of the map in a text without an editor: what the text is afterwards, or why it stays as it is. */

import { restructure } from '../../../language/map-edits/apply.ts';
import type { MapEdit } from '../../../language/model/map-edit.ts';
import type { Position } from '../../../language/model/position.ts';
import type { FixContext } from '../../../language/text/edit.ts';
import { applied, createWorkshop, type FixHarness } from '../fixes/fix-harness.ts';

export interface Edited {
  readonly text: string;
  readonly focus: Position;
}

/** The text after an edit; throws the words in which it is refused. */
export function editIn(context: FixContext, edit: MapEdit): Edited {
  const outcome = restructure(edit, context);
  if (outcome.refused !== undefined) throw new Error(context.t(outcome.refused, outcome.args));
  return { text: applied(outcome, context.source), focus: outcome.focus };
}

let workshop: FixHarness | undefined;

/** The lines of a text after an edit of its first journey. */
export async function edited(lines: readonly string[], edit: DistributedOmit<MapEdit, 'journey'>): Promise<string[]> {
  workshop ??= await createWorkshop();
  const context = await workshop.open(lines.join('\n'));
  const journey = context.analysis.file.journeys[0]?.key ?? '';
  return editIn(context, { ...edit, journey } as MapEdit).text.split('\n');
}

type DistributedOmit<Union, Key extends string> = Union extends unknown ? Omit<Union, Key> : never;
