/** Names of a list that can have a share behind them: `next: visit (60 %), phone (40 %)`. */
import type { Keyword } from '../keywords/keywords.ts';
import { type Span, splitNames, trimSpan } from './spans.ts';

/** A name, and the parentheses behind it that have a share. */
export interface BranchSpan {
  readonly name: Span;
  /** The parentheses are included. */
  readonly share: Span | undefined;
}

/** `%` and the words for it, which no touchpoint has in parentheses at the end of its name. */
const percent = '(?:%|per ?cent|procent|prosent)';
const shareAtEnd = new RegExp(String.raw`\([^()]*\d[^()]*${percent}\s*\)$`, 'iu');

/** `(60 %)`, `(33,3%)`: group 1 is the number. */
export const shareForm = new RegExp(String.raw`^\(\s*(\d+(?:[.,]\d+)?)\s*${percent}\s*\)$`, 'iu');

/** Splits a list into names and their shares. */
export function splitBranches(text: string, start: number, end: number): BranchSpan[] {
  return splitNames(text, start, end).map((item) => {
    const found = shareAtEnd.exec(text.slice(item.start, item.end));
    const at = item.start + (found?.index ?? 0);
    const name = found ? trimSpan(text, item.start, at) : undefined;
    return name ? { name, share: { start: at, end: item.end } } : { name: item, share: undefined };
  });
}

/** The names of a list, without shares where its keyword takes them. */
export function namesOf(keyword: Pick<Keyword, 'shares'> | undefined, text: string, { start, end }: Span): Span[] {
  return keyword?.shares ? splitBranches(text, start, end).map(({ name }) => name) : splitNames(text, start, end);
}

const looseForms = [
  String.raw`^(?<name>.+?)[\s:=–-]*\(?\s*(?<number>\d+(?:[.,]\d+)?)\s*${percent}\s*\)?$`,
  String.raw`^\(?(?<number>\d+(?:[.,]\d+)?)\s*${percent}\s*\)?[\s:=–-]*(?<name>.+)$`,
  String.raw`^(?<name>.+?)\s*\(\s*(?<number>\d+(?:[.,]\d+)?)\s*\)?$`,
].map((form) => new RegExp(form, 'iu'));

/**
 * A name with a share that is not in the form of the language: `visit 60 %`, `60 % visit`, `visit (60)`. `share` is
 * written in that form.
 */
export function looseBranch(text: string): { readonly name: string; readonly share: string } | undefined {
  for (const form of looseForms) {
    const { name, number } = form.exec(text)?.groups ?? {};
    if (name && number) return { name, share: `(${number} %)` };
  }
  return undefined;
}
