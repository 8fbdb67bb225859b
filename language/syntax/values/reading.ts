import type { MessageKey } from '../../messages/messages.ts';
import type { MessageArguments } from '../../messages/translator.ts';
import type { Span } from '../spans.ts';

/** Why a value cannot be taken, in words of the catalogue, and where in the value. */
export interface ValueFault {
  readonly message: MessageKey;
  readonly args: MessageArguments;
  /** Offsets into the value's text. */
  readonly at: Span;
  /** `invalid-bands` for scales and bands that contradict themselves; otherwise `invalid-value`. */
  readonly code?: 'invalid-bands';
}

/** What a value says, or why it cannot be taken. */
export type Reading<T> = { readonly value: T; readonly fault?: undefined } | { readonly fault: ValueFault };

/** The value cannot be taken: by default all of it is at fault. */
export function refuse(text: string, message: MessageKey, args: MessageArguments = {}, at?: Span): Reading<never> {
  return { fault: { message, args: { text, ...args }, at: at ?? { start: 0, end: text.length } } };
}
