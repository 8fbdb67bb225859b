import type { Edit, FixContext } from '../fixes/fix.ts';
import type { MessageKey } from '../messages/messages.ts';
import type { MessageArguments } from '../messages/translator.ts';
import type { Range } from '../model/position.ts';

/** One way to write the same map otherwise, as plain edits of its text. */
export interface Restructuring {
  /** A kind of LSP's code actions, such as `refactor.rewrite`. */
  readonly kind: string;
  readonly title: MessageKey;
  readonly args: MessageArguments;
  /** They do not overlap. */
  readonly edits: readonly Edit[];
}

/** Gives what can be done with what is selected; none where there is nothing to do. Pure. */
export type RestructuringMaker = (selection: Range, context: FixContext) => readonly Restructuring[];
