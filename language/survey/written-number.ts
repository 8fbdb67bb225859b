/** A number with its evidence, as it stands in a text: where its digits are, and how precise they are. */
import type { KeywordWord } from '../keywords/keywords.ts';
import { dashes } from '../keywords/value-forms.ts';
import { oneOf } from '../keywords/word-patterns.ts';
import type { Span } from '../syntax/spans.ts';
import { partsOfEvidence } from '../syntax/values/evidence.ts';
import { toNumber } from '../syntax/values/number.ts';
import type { SourceText } from '../text/source-text.ts';

/** Digits in the text. */
export interface WrittenDigits extends Span {
  readonly number: number;
  /** Digits behind the decimal mark. */
  readonly decimals: number;
}

export interface WrittenNumber {
  /** The number; of `50/30/20` the three shares. */
  readonly value: Span;
  /** `null` for `?`. A share as per cent, an NPS as points. */
  readonly number: number | null;
  readonly decimals: number;
  /** Promoters, passives and detractors. */
  readonly split?: readonly WrittenDigits[];
  readonly n?: WrittenDigits;
  readonly sd?: WrittenDigits;
  /** Behind the opening parenthesis: where `n` goes if it is not there. */
  readonly open: number;
}

const digits = String.raw`[+${dashes}]?\d+(?:[.,]\d+)?`;
const atStart = new RegExp(String.raw`^\s*(?<value>\?|${digits})`, 'u');
const atEnd = new RegExp(String.raw`(?<value>${digits})\s*%?\s*$`, 'u');
const threeShares = /^\s*(?<value>(\d+(?:[.,]\d+)?)\s*\/\s*(\d+(?:[.,]\d+)?)\s*\/\s*(\d+(?:[.,]\d+)?))/du;
const pair = /^(?<name>n|sd|std|stdev|std\.?\s*dev\.?)\s*(?:[=:]\s*|\s(?=\d))(?<digits>\d(?:.*\d)?)$/diu;

/** @param tail words behind which another number stands: `5.6, benchmark 7` */
export function writtenNumberIn(
  source: SourceText,
  value: Span,
  property: KeywordWord,
  tail: readonly string[],
): WrittenNumber | undefined {
  const text = source.textOf(value);
  const open = text.indexOf('(');
  const close = text.lastIndexOf(')');
  if (open < 0 || close < open) return undefined;
  const head = text.slice(0, open).split(new RegExp(String.raw`,\s*(?:${oneOf(tail)})\s`, 'iu'), 1)[0] ?? '';
  const split = property === 'nps' ? threeShares.exec(head) : null;
  const match = split ?? (property === 'outcome' ? atEnd : atStart).exec(head);
  const found = match?.groups?.value;
  if (!match || found === undefined) return undefined;
  const start = value.start + match.index + match[0].indexOf(found);
  const pairs = partsOfEvidence(text, open + 1, close).map((part) => digitsOf(text, part, value.start));
  const [n, sd] = ['n', 'sd'].map((name) => pairs.find((one) => one?.name === name)?.written);
  return {
    value: { start, end: start + found.length },
    number: found === '?' || split ? null : toNumber(found),
    decimals: decimalsOf(found.split('/')[0] ?? ''),
    ...(split ? { split: sharesOf(split, value.start) } : {}),
    ...(n ? { n } : {}),
    ...(sd ? { sd } : {}),
    open: value.start + open + 1,
  };
}

function sharesOf({ indices = [], ...groups }: RegExpExecArray, offset: number): WrittenDigits[] {
  return [2, 3, 4].flatMap((index) => {
    const at = indices[index];
    const text = groups[index];
    return at && text !== undefined
      ? [{ start: offset + at[0], end: offset + at[1], number: toNumber(text), decimals: decimalsOf(text) }]
      : [];
  });
}

function digitsOf(text: string, part: Span, offset: number) {
  const match = pair.exec(text.slice(part.start, part.end));
  const at = match?.indices?.groups?.digits;
  const { name = '', digits: written = '' } = match?.groups ?? {};
  if (!at) return undefined;
  const isCount = name.toLowerCase() === 'n';
  const number = isCount ? Number(written.replaceAll(/\D/gu, '')) : toNumber(written);
  const start = offset + part.start;
  const span = { start: start + at[0], end: start + at[1] };
  return {
    name: isCount ? 'n' : 'sd',
    written: { ...span, number, decimals: isCount ? 0 : decimalsOf(written) },
  };
}

function decimalsOf(text: string): number {
  return /[.,](\d+)$/u.exec(text.trim())?.[1]?.length ?? 0;
}
