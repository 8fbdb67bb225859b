import type { MessageKey } from '../messages/messages.ts';
import type { MessageArguments } from '../messages/translator.ts';
import type { Finding } from '../model/finding.ts';
import type { FixContext, TextEdit } from '../text/edit.ts';

/** One fix of a finding, as text edits. */
export interface Fix {
  readonly title: MessageKey;
  readonly args: MessageArguments;
  /** They do not overlap. */
  readonly edits: readonly TextEdit[];
  /** The one that is right unless the analyst knows better; at most one of a finding. */
  readonly preferred: boolean;
  /**
   * The part of an edit's new text that the author replaces; until then the finding stays, unless this fix silences it.
   */
  readonly toReplace?: string;
  /** It silences the finding and does not change the map. */
  readonly isIgnore: boolean;
}

/** Returns the fixes of a finding, the best first; empty if it cannot be fixed. Pure. */
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
