import { type KeywordWord, keywordNamed, spellingsOf } from '../../keywords/keywords.ts';
import type { Span } from '../spans.ts';
import { numberOnly, toNumber } from './number.ts';
import { type Reading, refuse } from './reading.ts';

/** A figure with its unit. */
export interface Figure {
  readonly name: string;
  /** As written: 61 of `61 %`. */
  readonly number: number;
  /** As written; empty for a bare number. */
  readonly unit: string;
  /** Name and number, without what follows. */
  readonly at: Span;
}

/** A figure and another one of the same unit to compare it with. */
export interface ComparedFigure extends Figure {
  readonly other: { readonly number: number; readonly at: Span } | undefined;
}

/** Digits, in groups of three or not, with decimals or not. */
const digits = String.raw`[-+−]?\d+(?:[.,   ]\d+)*`;
const withUnit = new RegExp(
  String.raw`^(?<name>.*?)(?<![\d.,])(?<number>${digits})\s*(?<unit>%|[\p{L}€$£][^\d(),]*)$`,
  'u',
);
/** "12,400" and "1 250 000,5": groups of three. A decimal number with three decimals is read as thousands. */
const grouped = /^[-+−]?[1-9]\d{0,2}(?:[., {3}]\d{3})+(?:[.,]\d{1,2})?$/u;
/** More words behind a number are a sentence, not its unit. */
const mostUnitWords = 3;

/** `Would buy again 5.6`, `Renewals 61 %` or `Order value 450 SEK`, then `, benchmark 5.8`. */
export function readOutcome(text: string): Reading<ComparedFigure> {
  return readCompared(text, 'benchmark', (figure) => readFigure(figure), 'invalid-value.outcome');
}

function readCompared(
  text: string,
  word: KeywordWord,
  read: (text: string) => Figure | undefined,
  fault: 'invalid-value.outcome',
): Reading<ComparedFigure> {
  const words = spellingsOf(keywordNamed(word)).join('|');
  const tail = new RegExp(String.raw`^(?<figure>.*?),\s*(?:${words})\s+(?<other>.+)$`, 'iu').exec(text);
  const figure = read((tail?.groups?.figure ?? text).trimEnd());
  if (!figure) return refuse(text, fault);
  if (!tail?.groups) return { value: { ...figure, other: undefined } };
  const written = tail.groups.other ?? '';
  const at = { start: text.length - written.length, end: text.length };
  const other = /^(?:%|\D*)$/u.test(written) ? undefined : amountIn(written.replace(/[^\d., {3,}−-]+$/u, '').trim());
  return other === undefined ? refuse(text, fault, {}, at) : { value: { ...figure, other: { number: other, at } } };
}

/** A name and a bare number, or a name, a number and its unit. */
export function readFigure(text: string): Figure | undefined {
  const words = text.split(/\s+/);
  const last = words.at(-1) ?? '';
  const at = { start: 0, end: text.length };
  // In "5.6 of 10" the last number is the scale's, not the rating.
  const ofScale =
    /\d/.test(words.at(-2) ?? '') ||
    (/\d/.test(words.at(-3) ?? '') && /^(?:of|av|af|van|out|\/)$/i.test(words.at(-2) ?? ''));
  if (numberOnly.test(last) && !ofScale) {
    return { name: text.slice(0, text.length - last.length).trimEnd(), number: toNumber(last), unit: '', at };
  }
  const { name = '', number = '', unit = '' } = withUnit.exec(text)?.groups ?? {};
  const amount = unit.trim() === '%' && numberOnly.test(number) ? toNumber(number) : amountIn(number);
  const isUnit = unit.trim() !== '' && unit.trim().split(/\s+/).length <= mostUnitWords;
  if (amount === undefined || !isUnit || name.trim() === '') return undefined;
  return { name: name.trimEnd(), number: amount, unit: unit.trim(), at };
}

/** A decimal number, or one with its thousands apart. */
export function amountIn(text: string): number | undefined {
  if (!grouped.test(text)) return numberOnly.test(text) ? toNumber(text) : undefined;
  const decimals = /[.,](\d{1,2})$/u.exec(text);
  const whole = decimals ? text.slice(0, decimals.index) : text;
  return toNumber(`${whole.replaceAll(/[., {3}]/gu, '')}${decimals ? `.${decimals[1]}` : ''}`);
}
