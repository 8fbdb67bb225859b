/** Edits of the map in a text without an editor: what the text is afterwards, or why it stays as it is. */

import { restructure, type TextMapEdit } from '../../../language/map-edits/apply.ts';
import type { Position } from '../../../language/model/position.ts';
import type { FixContext } from '../../../language/text/edit.ts';
import { applied, createWorkshop, type FixHarness } from '../fixes/fix-harness.ts';

export interface Edited {
  readonly text: string;
  readonly focus: Position;
  /** What the reader is told. */
  readonly notice: string;
}

/** The text after an edit; throws the words in which it is refused. */
export function editIn(context: FixContext, edit: TextMapEdit): Edited {
  const outcome = restructure(edit, context);
  if (outcome.refused !== undefined) throw new Error(context.t(outcome.refused, outcome.args));
  const { focus, notices = [] } = outcome;
  const notice = notices.map(({ message, args }) => context.t(message, args)).join(' ');
  return { text: applied(outcome, context.source), focus, notice };
}

let workshop: FixHarness | undefined;

/** The lines of a text after an edit of its first journey. */
export async function edited(lines: readonly string[], edit: EditOfFirst): Promise<string[]> {
  return (await outcomeOf(lines, edit)).text.split('\n');
}

/** What an edit of its first journey makes of a text. */
export async function outcomeOf(lines: readonly string[], edit: EditOfFirst): Promise<Edited> {
  workshop ??= await createWorkshop();
  const context = await workshop.open(lines.join('\n'));
  const journey = context.analysis.file.journeys[0]?.key ?? '';
  return editIn(context, { ...edit, journey } as TextMapEdit);
}

type EditOfFirst = DistributedOmit<TextMapEdit, 'journey'>;

type DistributedOmit<Union, Key extends string> = Union extends unknown ? Omit<Union, Key> : never;
