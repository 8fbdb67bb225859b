import { findValue } from '../../keywords/values.ts';
import type { EvidenceKind, JourneyDate, RatingValue } from '../../model/model.ts';
import { type Span, splitNames } from '../spans.ts';
import { readNumber, toNumber } from './number.ts';
import { type Reading, refuse, type ValueFault } from './reading.ts';
import { looksLikeDate, readDate } from './time.ts';

/** What stands in the parentheses, with the names of sources not looked up yet. */
export interface WrittenEvidence {
  readonly n?: number;
  readonly sd?: number;
  readonly date?: JourneyDate;
  readonly kinds: readonly KindWord[];
  /** Slices of the value's text. */
  readonly sources: readonly Span[];
}

/** A word that means a kind of evidence. */
export interface KindWord {
  readonly kind: EvidenceKind;
  /** A slice of the value's text. */
  readonly at: Span;
  /** It is not the English word: a source that is called so comes first. */
  readonly mayBeName: boolean;
}

/** A value and what stands behind it in parentheses. */
export interface Qualified<T> {
  readonly value: T;
  /** The value without its parentheses. */
  readonly at: Span;
  readonly evidence: WrittenEvidence;
  /** A qualifier that could not be taken; the value itself holds. */
  readonly fault?: ValueFault;
}

export const noEvidence: WrittenEvidence = { kinds: [], sources: [] };

/** Reads `value (qualifier, …)`; a qualifier that is none costs itself, not the value. */
export function readQualified<T>(text: string, readValue: (value: string) => Reading<T>): Reading<Qualified<T>> {
  const open = text.indexOf('(');
  const value = text.slice(0, open < 0 ? undefined : open).trimEnd();
  const reading = readValue(value);
  if (reading.fault) {
    return reading;
  }
  const base = { value: reading.value, at: { start: 0, end: value.length } };
  if (open < 0) {
    return { value: { ...base, evidence: noEvidence } };
  }
  const close = text.lastIndexOf(')');
  const rest = close < 0 ? '' : text.slice(close + 1).trim();
  if (close < open || rest !== '') {
    const at = close < open ? { start: open, end: text.length } : { start: close + 1, end: text.length };
    const message = close < open ? 'invalid-value.unclosed-parenthesis' : 'invalid-value.after-parenthesis';
    const evidence = readEvidence(text, open + 1, close < open ? text.length : close);
    return { value: { ...base, ...evidence, fault: { message, args: { text: text.slice(at.start) }, at } } };
  }
  return { value: { ...base, ...readEvidence(text, open + 1, close) } };
}

/** `7.6`, `?` or `n/a`, in any language. */
export function readRatingValue(text: string): Reading<RatingValue> {
  if (text === '?') {
    return { value: { kind: 'unknown' } };
  }
  if (findValue('noRatings', text)) {
    return { value: { kind: 'not-applicable' } };
  }
  const number = readNumber(text);
  return number.fault ? refuse(text, 'invalid-value.rating') : { value: { kind: 'number', number: number.value } };
}

function readEvidence(text: string, start: number, end: number): { evidence: WrittenEvidence; fault?: ValueFault } {
  const found: { n?: number; sd?: number; date?: JourneyDate } = {};
  const kinds: KindWord[] = [];
  const sources: Span[] = [];
  let fault: ValueFault | undefined;
  for (const part of splitNames(text, start, end)) {
    const word = text.slice(part.start, part.end);
    const pair = /^(n|sd)\s*=\s*(.*)$/i.exec(word);
    const kind = findValue('evidenceKinds', word);
    if (pair) {
      fault = readPair(pair[1]?.toLowerCase() === 'n' ? 'n' : 'sd', pair[2] ?? '', part, found) ?? fault;
    } else if (kind) {
      kinds.push({ kind, at: part, mayBeName: kind !== word.toLowerCase() });
    } else if (looksLikeDate(word)) {
      const date = readDate(word);
      if (date.fault) {
        fault = { ...date.fault, at: part };
      } else if (found.date) {
        fault = { message: 'invalid-value.qualifier-twice', args: { text: word }, at: part };
      } else {
        found.date = date.value;
      }
    } else {
      sources.push(part);
    }
  }
  return { evidence: { ...found, kinds, sources }, ...(fault ? { fault } : {}) };
}

/** `n=42` and `sd=1,9`. */
function readPair(
  name: 'n' | 'sd',
  text: string,
  at: Span,
  found: { n?: number; sd?: number },
): ValueFault | undefined {
  const value = /^\d+(?:[.,]\d+)?$/.test(text) ? toNumber(text) : Number.NaN;
  if (found[name] !== undefined) {
    return { message: 'invalid-value.qualifier-twice', args: { text: name }, at };
  }
  if (name === 'n' ? Number.isInteger(value) && value >= 1 : value >= 0) {
    found[name] = value;
    return undefined;
  }
  return { message: name === 'n' ? 'invalid-value.n' : 'invalid-value.sd', args: { text }, at };
}
