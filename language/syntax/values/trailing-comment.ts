import type { Span } from '../spans.ts';
import { type Reading, refuse, type ValueFault } from './reading.ts';

/** Behind a blank, as many other formats have it. */
const commentPattern = /^(?<value>.*?\S)\s+(?<comment>(?:#|\/\/)\s*\S.*)$/su;

/** What was read off a value, and what is not part of it. */
export interface Commented<T> {
  readonly reading: Reading<T>;
  readonly fault: ValueFault | undefined;
}

/** Reads a value; a comment behind it that keeps it from being read costs itself, not the value. */
export function readBeforeComment<T>(text: string, read: (text: string) => Reading<T>): Commented<T> {
  const whole = read(text);
  if (!isFaulty(whole)) return { reading: whole, fault: undefined };
  const { value, comment } = commentPattern.exec(text)?.groups ?? {};
  if (value === undefined || comment === undefined) return { reading: whole, fault: undefined };
  // Where the value has a fault of its own, that one is named as well.
  const before = read(value);
  const at: Span = { start: text.length - comment.length, end: text.length };
  return { reading: before, fault: refuse(text, 'invalid-value.comment', { comment }, at).fault };
}

/** Whether a value, or what stands in parentheses behind it, cannot be read. */
function isFaulty(reading: Reading<unknown>): boolean {
  if (reading.fault) return true;
  const { value } = reading;
  return typeof value === 'object' && value !== null && 'fault' in value;
}
