import type { MessageKey } from '../messages/messages.ts';
import type { MessageArguments } from '../messages/translator.ts';
import type { ReferenceKind } from '../model/model.ts';
import type { Range } from '../model/position.ts';

/** Codes of what is found while a text is read, before its meaning is known. */
export type ReadingCode =
  | 'syntax'
  | 'unknown-keyword'
  | 'misplaced'
  | 'invalid-value'
  | 'invalid-bands'
  | 'misleading-indentation';

/** Something in the text that could not be taken as it stands. The words are chosen later, in the reader's language. */
export interface ReadingProblem {
  readonly code: ReadingCode;
  readonly message: MessageKey;
  readonly args: MessageArguments;
  readonly range: Range;
  /** True when the clause was set aside: what it said is not known. */
  readonly clauseLost: boolean;
  /** Kinds of things that the lost clause may have declared, so that other lines name what seems not to be there. */
  readonly mayDeclare: readonly ReferenceKind[];
  /** Id or name of the touchpoint that the line stands in. */
  readonly touchpoint: string | undefined;
}
