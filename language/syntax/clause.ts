/** A clause: what stands before the colon, and what behind it. `scan.ts` cuts a text into clauses. */
import type { Keyword } from '../keywords/keywords.ts';
import type { Span } from './spans.ts';

/** What keeps a clause from being read; the words come from the catalogue. */
export type ClauseFault =
  | 'no-keyword'
  | 'no-colon'
  | 'bad-head'
  | 'bad-id'
  | 'no-id-here'
  | 'no-personas-here'
  | 'empty-clause'
  | 'unknown-keyword'
  | 'after-text'
  | RecoverableError;

/** What is wrong with a clause that can be read all the same. */
export type RecoverableError = (typeof softFaults)[number];

const softFaults = ['unclosed-text', 'tight-bar', 'bullet', 'invisible', 'wide-colon'] as const;

/** Whether a clause says what it says, though something about it may be reported. */
export function isReadable({ fault }: Pick<Clause, 'fault'>): boolean {
  return fault === undefined || softFaults.some((soft) => soft === fault);
}

/** `keyword id[persona, …]: value`, or something that was meant to be one. */
export interface Clause extends Span {
  /** From 0. */
  readonly line: number;
  /** Columns of white space before the line's first clause; a tab reaches to the next multiple of four. */
  readonly indent: number;
  /** First on its line; the others follow a bar. */
  readonly startsLine: boolean;
  /** The first word, whether it is a keyword or not; empty when there is none. */
  readonly word: Span;
  readonly keywordText: string;
  readonly keyword: Keyword | undefined;
  readonly id: Span | undefined;
  readonly openBracket: number | undefined;
  readonly personas: readonly Span[];
  readonly closeBracket: number | undefined;
  readonly colon: number | undefined;
  /** Without surrounding white space; `undefined` when nothing is written. */
  readonly value: Span | undefined;
  readonly fault: ClauseFault | undefined;
  /** Where the fault is. */
  readonly faultAt: Span;
}

export interface Comment extends Span {
  readonly line: number;
}
