import type { MessageKey } from '../messages/messages.ts';
import type { MessageArguments } from '../messages/translator.ts';
import type { Finding } from '../model/finding.ts';
import type { FixContext, TextEdit } from '../text/edit.ts';

/** One way to settle a finding, as a plain edit of the text. */
export interface Fix {
  readonly title: MessageKey;
  readonly args: MessageArguments;
  /** They do not overlap. */
  readonly edits: readonly TextEdit[];
  /** The one that is right unless the analyst knows better; at most one of a finding. */
  readonly preferred: boolean;
  /** Part of one edit's new text that the analyst is to replace; until then the finding stays, unless this one silences it. */
  readonly toReplace?: string;
  /** It silences the finding and leaves the map as it is. */
  readonly isIgnore: boolean;
}

/** Gives the ways to settle a finding, the best first; none where this one cannot be settled so. Pure. */
export type FixMaker = (finding: Finding, context: FixContext) => readonly Fix[];

/** A fix that only the analyst can choose. */
export function offer(title: MessageKey, args: MessageArguments, edits: readonly TextEdit[]): Fix {
  return { title, args, edits, preferred: false, isIgnore: false };
}

/** A fix that leaves words to be replaced. */
export function asking(title: MessageKey, args: MessageArguments, edits: readonly TextEdit[], toReplace: string): Fix {
  return { ...offer(title, args, edits), toReplace };
}

/** A fix that is right unless the analyst knows better. */
export function preferred(title: MessageKey, args: MessageArguments, edits: readonly TextEdit[]): Fix {
  return { ...offer(title, args, edits), preferred: true };
}
