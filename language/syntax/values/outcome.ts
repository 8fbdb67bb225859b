import { keywordNamed, spellingsOf } from '../../keywords/keywords.ts';
import { dashes } from '../../keywords/value-forms.ts';
import { linksOf, oneOf } from '../../keywords/word-patterns.ts';
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
const digits = String.raw`[+${dashes}]?\d+(?:[.,\u0020\u00a0\u202f]\d+)*`;
const withUnit = new RegExp(
  String.raw`^(?<name>.*?)(?<![\d.,])(?<number>${digits})\s*(?<unit>%|[\p{L}€$£][^\d(),#]*)$`,
  'u',
);
/** "Order value €45". */
const currencyFirst = new RegExp(String.raw`^(?<name>.*?)\s(?<unit>[€$£])\s?(?<number>${digits})$`, 'u');
/** "12,400" and "1 250 000,5": groups of three. A decimal number with three decimals is read as thousands. */
const grouped = new RegExp(
  String.raw`^[+${dashes}]?[1-9]\d{0,2}(?:[.,\u0020\u00a0\u202f]\d{3})+(?:[.,]\d{1,2})?$`,
  'u',
);
/** A longer text is not a name and a number; its commas and digits would be tried one by one. */
const mostLength = 400;
/** More words behind a number are a sentence, not its unit. */
const mostUnitWords = 3;

/** A metric and what it is to reach. */
export interface MetricFigure extends Figure {
  readonly target: { readonly number: number; readonly atMost: boolean } | undefined;
}

/** `Video views 12,400 per month`, then `, target 15,000` or `, target at most 2`. */
export function readMetric(text: string): Reading<MetricFigure> {
  const { figure, written, at } = tailOf(text, [...spellingsOf(keywordNamed('target')), ...targetWords]);
  const metric = readMetricFigure(figure);
  if (!metric) return refuse(text, 'invalid-value.metric');
  if (written === undefined) return { value: { ...metric, target: undefined } };
  const limit = atMostPattern.exec(written);
  const number = numberBefore(limit ? written.slice(limit[0].length) : written);
  return number === undefined
    ? refuse(text, 'invalid-value.metric', {}, at)
    : { value: { ...metric, target: { number, atMost: limit !== null } } };
}

/** What an analyst calls a target in the languages of our readers, besides the keyword. */
const targetWords = ['mål', 'doel'];
const atMostPattern = new RegExp(String.raw`^(?:${oneOf(linksOf('atMost'))}\.?|<=?|≤)\s*`, 'iu');
/** "5.6 of 10", "5.6 out of 10". */
const endsOfScale = new RegExp(String.raw`\d\s*(?:${oneOf(linksOf('of'))}|/)\s*\S+$`, 'iu');
const metricPattern = new RegExp(
  String.raw`^(?<name>.*?)(?<![\d.,])(?<number>${digits})\s*(?<unit>%|[\p{L}€$£/][^\d(),#]*)?$`,
  'u',
);

function readMetricFigure(text: string): Figure | undefined {
  if (text.length > mostLength) return undefined;
  const { name = '', number = '', unit = '' } = (currencyFirst.exec(text) ?? metricPattern.exec(text))?.groups ?? {};
  const isShare = unit.trim() === '%' && numberOnly.test(number);
  const value = isShare ? toNumber(number) : amountIn(number);
  return value === undefined || name.trim() === ''
    ? undefined
    : { name: name.trimEnd(), number: value, unit: unit.trim(), at: { start: 0, end: text.length } };
}

/** `Would buy again 5.6`, `Renewals 61 %` or `Order value 450 SEK`, then `, benchmark 5.8`. */
export function readOutcome(text: string): Reading<ComparedFigure> {
  const { figure: said, written, at } = tailOf(text, spellingsOf(keywordNamed('benchmark')));
  const figure = readFigure(said);
  if (!figure) return refuse(text, 'invalid-value.outcome');
  if (written === undefined) return { value: { ...figure, other: undefined } };
  const number = numberBefore(written);
  return number === undefined
    ? refuse(text, 'invalid-value.outcome', {}, at)
    : { value: { ...figure, other: { number, at } } };
}

/** Splits `…, word rest` at one of the words. */
function tailOf(text: string, words: readonly string[]) {
  if (text.length > mostLength) return { figure: text, written: undefined, at: { start: 0, end: text.length } };
  const tail = new RegExp(String.raw`^(?<figure>.*?),\s*(?:${words.join('|')})\s+(?<written>.+)$`, 'iu').exec(text);
  const written = tail?.groups?.written;
  const at = { start: text.length - (written?.length ?? 0), end: text.length };
  return { figure: (tail?.groups?.figure ?? text).trimEnd(), written, at };
}

/** The number of `15,000 per month`. */
function numberBefore(text: string): number | undefined {
  const match = new RegExp(String.raw`^(${digits})\s*(?:%|\D*)$`, 'u').exec(text.trim());
  return match?.[1] === undefined ? undefined : amountIn(match[1]);
}

/** A name and a bare number, or a name, a number and its unit. */
export function readFigure(text: string): Figure | undefined {
  const currency = text.length > mostLength ? undefined : currencyFirst.exec(text)?.groups;
  const words = text.split(/\s+/);
  const last = words.at(-1) ?? '';
  const at = { start: 0, end: text.length };
  // In "5.6 of 10" the last number is the scale's, not the rating.
  const isOfScale = /\d/.test(words.at(-2) ?? '') || endsOfScale.test(words.slice(-4).join(' '));
  if (numberOnly.test(last) && !isOfScale && !currency) {
    return { name: text.slice(0, text.length - last.length).trimEnd(), number: toNumber(last), unit: '', at };
  }
  if (text.length > mostLength) return undefined;
  const { name = '', number = '', unit = '' } = currency ?? withUnit.exec(text)?.groups ?? {};
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
  return toNumber(`${whole.replaceAll(/[.,\u0020\u00a0\u202f]/gu, '')}${decimals ? `.${decimals[1]}` : ''}`);
}
