import type { MessageKey } from '../messages/messages.ts';
import type { MessageArguments } from '../messages/translator.ts';
import type { Position } from '../model/position.ts';
import type { FixContext, TextEdit } from '../text/edit.ts';

/** The newest text, and the analysis of exactly this text. */
export interface MapEditContext extends FixContext {
  /** BCP 47 tag of the reader. */
  readonly locale?: string;
}

/** A sentence that the reader sees once the edit is made. */
export interface Notice {
  readonly message: MessageKey;
  readonly args: MessageArguments;
}

/** Why there are no edits. */
export interface Refusal {
  readonly refused: MessageKey;
  readonly args: MessageArguments;
}

/** The edits of the text, or the reason why there are none. */
export type EditResult =
  | {
      /** They do not overlap; none where the text says it already. */
      readonly edits: readonly TextEdit[];
      /** Where, after the edits, the line begins that names the touchpoint. */
      readonly focus: Position;
      readonly notices?: readonly Notice[];
      readonly refused?: undefined;
    }
  | Refusal;

export function refuse(refused: MessageKey, args: MessageArguments = {}): Refusal {
  return { refused, args };
}
