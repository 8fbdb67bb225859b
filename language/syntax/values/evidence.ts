import { findValue } from '../../keywords/values.ts';
import type { EvidenceKind, JourneyDate, RatingValue } from '../../model/model.ts';
import { type Span, trimSpan } from '../spans.ts';
import { highIn, otherScale, readNumber, toNumber } from './number.ts';
import { type Reading, refuse, type ValueFault } from './reading.ts';
import { looksLikeDate, readDate } from './time.ts';
import { writtenDate } from './written-date.ts';

/** What stands in the parentheses, with the names of sources not looked up yet. */
export interface WrittenEvidence {
  readonly n?: number;
  readonly sd?: number;
  readonly population?: number;
  readonly invited?: number;
  readonly date?: JourneyDate;
  readonly kinds: readonly KindWord[];
  readonly sources: readonly SourceSpan[];
}

/** A name of a source as a slice of the value's text, and the column that is named behind it. */
export interface SourceSpan extends Span {
  readonly column?: ColumnSpan;
}

/** A column of a source's file, without its quotes; the slice has them. */
export interface ColumnSpan extends Span {
  readonly name: string;
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

/**
 * Reads `value (qualifier, …)`, also where a part of the value stands behind the parentheses:
 * `5.6 (n=42), benchmark 7`.
 * An unreadable qualifier costs itself, not the value.
 */
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
  const continued = close > open && rest.startsWith(',') ? readValue(withoutParentheses(text, open, close)) : undefined;
  if (continued && !continued.fault) {
    return { value: { ...base, value: continued.value, ...readEvidence(text, open + 1, close) } };
  }
  if (close < open || rest !== '') {
    const at = close < open ? { start: open, end: text.length } : { start: close + 1, end: text.length };
    const message = close < open ? 'invalid-value.unclosed-parenthesis' : 'invalid-value.after-parenthesis';
    const evidence = readEvidence(text, open + 1, close < open ? text.length : close);
    return { value: { ...base, ...evidence, fault: { message, args: { text: text.slice(at.start) }, at } } };
  }
  return { value: { ...base, ...readEvidence(text, open + 1, close) } };
}

/** `5.6 (n=42), benchmark 7` as `5.6       , benchmark 7`: every other character keeps its place. */
function withoutParentheses(text: string, open: number, close: number): string {
  return text.slice(0, open) + ' '.repeat(close + 1 - open) + text.slice(close + 1);
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
  return number.fault
    ? refuse(text, otherScale(text) ?? 'invalid-value.rating', highIn(text))
    : { value: { kind: 'number', number: number.value } };
}

interface Found {
  n?: number;
  sd?: number;
  population?: number;
  invited?: number;
  date?: JourneyDate;
}

function readEvidence(text: string, start: number, end: number): { evidence: WrittenEvidence; fault?: ValueFault } {
  const found: Found = {};
  const kinds: KindWord[] = [];
  const sources: SourceSpan[] = [];
  let fault: ValueFault | undefined;
  for (const part of partsOfEvidence(text, start, end)) {
    const word = text.slice(part.start, part.end);
    const pair = pairPattern.exec(word)?.groups;
    const count = countPattern.exec(word)?.groups;
    const kind = findValue('evidenceKinds', word);
    const other = otherwise(word);
    if (pair) {
      fault = readPair(pair.name?.toLowerCase() === 'n' ? 'n' : 'sd', pair.value ?? '', part, found) ?? fault;
    } else if (count) {
      fault =
        readCount(count.population === undefined ? 'invited' : 'population', count.value ?? '', part, found) ?? fault;
    } else if (isColumnOf(word)) {
      sources.push(sourceAndColumn(text, part));
    } else if (kind) {
      kinds.push({ kind, at: part, mayBeName: kind !== word.toLowerCase() });
    } else if (other) {
      fault = { ...other, at: part };
    } else if (looksLikeDate(word)) {
      fault = readDay(word, part, found) ?? fault;
    } else {
      sources.push(part);
    }
  }
  const tooFew = fewerThanAnswered(found);
  const at = { start, end };
  return {
    evidence: { ...tooFew.rest, kinds, sources },
    ...(tooFew.fault ? { fault: { ...tooFew.fault, at } } : fault ? { fault } : {}),
  };
}

/**
 * The qualifiers between `start` and `end`. Commas part them, and so do semicolons: spreadsheets with decimal commas
 * write them. A comma between digits belongs to a number, and one in the quotes of a column to its name.
 */
export function partsOfEvidence(text: string, start: number, end: number): Span[] {
  const parts: Span[] = [];
  let from = start;
  const close = (at: number) => {
    const part = trimSpan(text, from, at);
    if (part) parts.push(part);
    from = at + 1;
  };
  for (let at = start; at < end; at++) {
    if (text[at] === '"' && /:\s*$/u.test(text.slice(from, at))) at = endOfQuotes(text, at, end) - 1;
    else if (text[at] === ';') close(at);
    else if (text[at] === ',' && !(isDigit(text[at - 1]) && isDigit(text[at + 1]))) close(at);
  }
  close(end);
  return parts;
}

function isDigit(character: string | undefined): boolean {
  return character !== undefined && /^[0-9]$/u.test(character);
}

/** Behind the closing quote; behind the opening one where none closes. Two quotes in a row are one of the name. */
function endOfQuotes(text: string, open: number, end: number): number {
  for (let at = open + 1; at < end; at++) {
    if (text[at] !== '"') continue;
    if (text[at + 1] === '"' && at + 1 < end) at++;
    else return at + 1;
  }
  return open + 1;
}

const columnPattern = /^(?<source>[^:"]*?\S)(?<gap>\s*:\s*)(?<column>(?!\/\/).*)$/su;

/** `panel: Q7_1`; an address is not a column. */
function isColumnOf(word: string): boolean {
  return columnPattern.test(word);
}

function sourceAndColumn(text: string, { start, end }: Span): SourceSpan {
  const { source = '', gap = '', column = '' } = columnPattern.exec(text.slice(start, end))?.groups ?? {};
  const named = { start, end: start + source.length };
  if (column === '') return named;
  const isQuoted = column.length > 1 && column.startsWith('"') && column.endsWith('"');
  const name = isQuoted ? column.slice(1, -1).replaceAll('""', '"') : column;
  return { ...named, column: { name, start: named.end + gap.length, end } };
}

/** A column as a qualifier writes it: in quotes where its name has marks that end a qualifier or a clause. */
export function writtenColumn(name: string): string {
  const isPlain = /^[^\s"(),;|:\\#](?:[^"(),;|\\\r\n]*[^\s"(),;|\\])?$/u.test(name);
  if (isPlain) return name;
  return `"${name.replaceAll(/\s*[\r\n]+\s*/gu, ' ').replaceAll('"', '""')}"`.replaceAll(/[\\|]/gu, '\\$&');
}

/** What the standard deviation is called, up to its number. */
export const deviationName = String.raw`(?:sd|std\.?\s*dev\.?|stdev|std)\s*(?:[=:]\s*|\s(?=\d))`;
/** `n=42`, `n = 42`, `n: 42`, `N 42`; `sd=1.9`, `std. dev. 1.9`. */
const pairPattern = /^(?<name>n|sd|std|stdev|std\.?\s*dev\.?)\s*(?:[=:]\s*|\s(?=\d))(?<value>.*)$/iu;
/** `of=14`, `invited=60`, in the five languages. */
const countPattern =
  /^(?:(?<population>of|av|af|van)|invited|inbjudna|inviterte|inviterede|uitgenodigd)\s*=\s*(?<value>.*)$/iu;
/** A number alone, or with a word for the people who answered or the kind of evidence. */
const bareNumber = /^(?<n>[\d.,\u0020\u00a0\u202f]*\d)(?:\s+(?<word>\p{L}+))?$/u;
const people =
  /^(?:answers?|responses?|respondents?|customers?|people|svar|svarande|respondenter|kunder|personer|antwoorden|respondenten|klanten|personen)$/iu;

/** What is written in another form than the language has, with the form that it has. */
function otherwise(word: string): Omit<ValueFault, 'at'> | undefined {
  const written = writtenDate(word);
  if (written) {
    const message = written.isQuarter ? 'invalid-value.quarter' : 'invalid-value.other-date';
    return { message, args: { text: word, date: written.date } };
  }
  const { n = '', word: behind } = bareNumber.exec(word)?.groups ?? {};
  const count = wholeNumber(n);
  if (count === undefined || count === 0) return undefined;
  const isKind = behind !== undefined && findValue('evidenceKinds', behind) !== undefined;
  const isCount = behind === undefined ? /^\d{1,3}$/u.test(word) : isKind || people.test(behind);
  const bare = isKind ? `${count}, ${behind}` : String(count);
  return isCount ? { message: 'invalid-value.bare-n', args: { text: word, n: bare } } : undefined;
}

function readDay(word: string, at: Span, found: Found): ValueFault | undefined {
  const date = readDate(word);
  if (date.fault) return { ...date.fault, at };
  if (found.date) return { message: 'invalid-value.qualifier-twice', args: { text: word }, at };
  found.date = date.value;
  return undefined;
}

/** `n=42`, `n=1,204` and `sd=1,9`. */
function readPair(name: 'n' | 'sd', text: string, at: Span, found: Found): ValueFault | undefined {
  const plain = /^\d+(?:[.,]\d+)?$/.test(text) ? toNumber(text) : Number.NaN;
  const value = name === 'n' ? (wholeNumber(text) ?? plain) : plain;
  if (found[name] !== undefined) {
    return { message: 'invalid-value.qualifier-twice', args: { text: name }, at };
  }
  if (name === 'n' ? Number.isInteger(value) && value >= 1 : value >= 0) {
    found[name] = value;
    return undefined;
  }
  return { message: name === 'n' ? 'invalid-value.n' : 'invalid-value.sd', args: { text }, at };
}

/** The people whom the number is about, or who were invited: at least those who answered. */
function readCount(name: 'population' | 'invited', text: string, at: Span, found: Found): ValueFault | undefined {
  const value = wholeNumber(text);
  if (value === undefined || value < 1) return { message: 'invalid-value.people', args: { text }, at };
  found[name] = value;
  return undefined;
}

/** Without the counts that are smaller than the number of answers, and what to report of them. */
function fewerThanAnswered(found: Found): { readonly rest: Found; readonly fault?: Omit<ValueFault, 'at'> } {
  const { n = 0, population, invited, ...others } = found;
  const wrong = [population, invited].find((count) => count !== undefined && count < n);
  if (wrong === undefined) return { rest: found };
  const rest = { ...others, ...(found.n === undefined ? {} : { n }) };
  return { rest, fault: { message: 'invalid-value.fewer-people', args: { count: wrong, n } } };
}

/** A number of answers has no decimals: the marks in `1,204`, `1.204` and `1 204` part thousands. */
function wholeNumber(text: string): number | undefined {
  const isGrouped = /^[1-9]\d{0,2}(?:(?<mark>[.,'’\u0020\u00a0\u202f])\d{3})(?:\k<mark>\d{3})*$/u.test(text);
  const digits = isGrouped ? text.replaceAll(/\D/gu, '') : text;
  return /^\d+$/u.test(digits) ? Number(digits) : undefined;
}
