/**
 * Invariant of this room: an answer to the editor is found in what was read; no request changes it.
 *
 * Where in the language a cursor stands, told from the text alone, so that half-typed lines count too.
 */

import type { Holder } from '../keywords/keyword-row.ts';
import { findKeyword, type Keyword, keywordNamed } from '../keywords/keywords.ts';
import type { JourneyReport } from '../syntax/journey-report.ts';
import { holderDepth, type OpenThing } from '../syntax/open-thing.ts';
import { columnsOf, isLineBreak, isSpace, lineOf } from '../syntax/spans.ts';
import { openBefore, withoutInline } from './open-scopes.ts';

export type CursorPlace =
  | KeywordPlace
  | ValuePlace
  /** In `[…]`: the name from `start` to `end`. */
  | { readonly kind: 'persona'; readonly start: number; readonly end: number; readonly within: readonly OpenThing[] }
  /** Behind `need` on a touchpoint, at the id from `start` to `end`. */
  | {
      readonly kind: 'need-id';
      readonly start: number;
      readonly end: number;
      /** Whether a colon follows, with the words of the need. */
      readonly hasText: boolean;
      readonly within: readonly OpenThing[];
      readonly clauseStart: number;
    }
  /** Behind `# ignore`, at the word from `start` to `end`. */
  | { readonly kind: 'ignore'; readonly start: number; readonly end: number }
  /** Free words, an id, a comment: nothing to offer. */
  | { readonly kind: 'text' };

/** At the start of a clause. */
export interface KeywordPlace {
  readonly kind: 'keyword';
  /** Offsets of the half-typed keyword, with what of it stands behind the cursor. */
  readonly start: number;
  readonly end: number;
  readonly first: boolean;
  /** What stands behind the word already, up to the colon; `undefined` where no colon ends it. */
  readonly head: { readonly id: boolean; readonly personas: boolean } | undefined;
  /** What is open, the file first. */
  readonly open: readonly OpenThing[];
  /** Index into `open`: what the indentation of the line says it belongs to. */
  readonly meant: number;
  /** Offset where the clause ends, with its value. */
  readonly clauseEnd: number;
}

/** Behind the colon. */
export interface ValuePlace {
  readonly kind: 'value';
  readonly keyword: Keyword;
  readonly holder: Holder;
  /** What is open down to the holder, the file first. */
  readonly within: readonly OpenThing[];
  /** Offset of the clause's first character. */
  readonly clauseStart: number;
  /** Offset of the value's first character. */
  readonly start: number;
  /** Offset where the value ends: before the next bar, or with the line. */
  readonly end: number;
  /** The value up to the cursor. */
  readonly written: string;
}

const lead = String.raw`\s*(?:[-–—•*]\s+)?`;
const word = String.raw`[\p{L}_][\p{L}\p{M}\p{N}_-]*`;
const leadPattern = new RegExp(`^${lead}`, 'u');
const keywordPattern = new RegExp(`^(${lead})(?:${word})?$`, 'u');
const personaPattern = new RegExp(String.raw`^${lead}(${word})[^:[\]]*\[(?:[^\]]*,)?\s*`, 'u');
const valuePattern = new RegExp(String.raw`^${lead}(${word})(?:\s+[^\s:[\]]+)?(?:\s*\[[^\]]*\])?\s*:[^\S\r\n]*`, 'u');
const idPattern = new RegExp(String.raw`^${lead}(${word})\s+[^\s:[\]|]*$`, 'u');
const ignorePattern = /^\s*#\s*ignore\s+(?:[^:]*,)?\s*/iu;
const restOfWord = /^[\p{L}\p{M}\p{N}_-]*/u;
const restOfHead = /^(?<id>\s+[^\s:[\]|]+)?\s*(?<personas>\[[^\]\r\n|]*\])?\s*:/u;

/** Tells where the cursor at `offset` stands. */
export function cursorPlace(text: string, offset: number, { scan, placement }: JourneyReport): CursorPlace {
  const line = lineOf(scan.lineStarts, offset);
  const lineStart = scan.lineStarts[line] ?? 0;
  const lineEnd = endOfLine(text, offset);
  const before = text.slice(lineStart, offset);
  const inLongText = scan.clauses.some(({ start, end }) => start < lineStart && offset < end);
  if (inLongText) {
    return { kind: 'text' };
  }
  if (before.trimStart().startsWith('#')) {
    return ignorePlace(text, before, offset);
  }
  const bar = lastBar(before, text.slice(offset, lineEnd));
  const first = bar === undefined;
  const start = lineStart + (bar ?? 0);
  const segment: Segment = { text, start, offset, end: endOfClause(text, offset, lineEnd), first };
  const open = openBefore(placement.clauses, start);
  const written = text.slice(start, offset);
  return keywordPattern.test(written)
    ? keywordPlace(segment, columnsOf(/^\s*/.exec(before)?.[0] ?? ''), open)
    : insideClause(segment, open);
}

/** The stretch between two bars that the cursor stands in. */
interface Segment {
  readonly text: string;
  readonly start: number;
  readonly offset: number;
  /** Without white space before the bar or the end of the line, unless the cursor stands in it. */
  readonly end: number;
  readonly first: boolean;
}

function ignorePlace(text: string, before: string, offset: number): CursorPlace {
  const ignore = ignorePattern.exec(before)?.[0];
  if (ignore === undefined || before.slice(ignore.length).includes(':')) {
    return { kind: 'text' };
  }
  const start = offset - before.length + ignore.length;
  return { kind: 'ignore', start, end: offset + (restOfWord.exec(text.slice(offset))?.[0].length ?? 0) };
}

function insideClause({ text, start, offset, end, first }: Segment, all: readonly OpenThing[]): CursorPlace {
  const segment = text.slice(start, offset);
  const open = first ? withoutInline(all) : all;
  const head = valuePattern.exec(segment);
  const keyword = findKeyword(head?.[1] ?? '');
  if (head && keyword) {
    const depth = holderDepth(open, keyword, first) ?? -1;
    const holder = open[depth]?.holder;
    const written = segment.slice(head[0].length);
    const clauseStart = start + (leadPattern.exec(segment)?.[0].length ?? 0);
    return holder && !written.startsWith('"""')
      ? {
          kind: 'value',
          keyword,
          holder,
          within: open.slice(0, depth + 1),
          clauseStart,
          start: start + head[0].length,
          end,
          written,
        }
      : { kind: 'text' };
  }
  if (idPattern.test(segment) && findKeyword(idPattern.exec(segment)?.[1] ?? '')?.word === 'need') {
    return needIdPlace({ text, start, offset, end, first }, open);
  }
  const personas = personaPattern.exec(segment);
  const inside =
    personas && findKeyword(personas[1] ?? '')?.personas && !segment.slice(personas[0].length).includes(']');
  if (!inside) {
    return { kind: 'text' };
  }
  const rest = /^[^\],:|\r\n]*/u.exec(text.slice(offset, end))?.[0].trimEnd() ?? '';
  return { kind: 'persona', start: start + personas[0].length, end: offset + rest.length, within: open };
}

/**
 * A need of a touchpoint says by its id which one of the journey's or of a persona's it is; elsewhere an id is a new
 * one.
 */
function needIdPlace({ text, start, offset, end, first }: Segment, open: readonly OpenThing[]): CursorPlace {
  const depth = holderDepth(open, keywordNamed('need'), first) ?? -1;
  if (open[depth]?.holder !== 'touchpoint') return { kind: 'text' };
  const segment = text.slice(start, offset);
  const idEnd = offset + (/^[^\s:[\]|]*/u.exec(text.slice(offset, end))?.[0].length ?? 0);
  return {
    kind: 'need-id',
    start: offset - (/\S*$/u.exec(segment)?.[0].length ?? 0),
    end: idEnd,
    hasText: /^\s*[:[]/u.test(text.slice(idEnd, end)),
    within: open.slice(0, depth + 1),
    clauseStart: start + (leadPattern.exec(segment)?.[0].length ?? 0),
  };
}

function keywordPlace(segment: Segment, indent: number, all: readonly OpenThing[]): KeywordPlace {
  const { text, offset, first } = segment;
  const open = first ? withoutInline(all) : all;
  const indents = open.flatMap(({ clause }) => (clause ? [clause.indent] : []));
  const flat = new Set(indents).size <= 1 && (indents[0] ?? 0) === indent;
  const meant =
    !first || flat ? open.length - 1 : open.findLastIndex(({ clause }) => !clause || clause.indent < indent);
  const ahead = text.slice(segment.start, offset);
  const typed = ahead.length - (leadPattern.exec(ahead)?.[0].length ?? 0);
  const end = offset + (restOfWord.exec(text.slice(offset, segment.end))?.[0].length ?? 0);
  const head = restOfHead.exec(text.slice(end, segment.end));
  return {
    kind: 'keyword',
    start: offset - typed,
    end,
    first,
    head: head ? { id: head.groups?.id !== undefined, personas: head.groups?.personas !== undefined } : undefined,
    open,
    meant,
    clauseEnd: segment.end,
  };
}

/**
 * Offset behind the last bar that ends a clause; one that the cursor touches counts where a blank or nothing follows.
 */
function lastBar(before: string, after: string): number | undefined {
  const bars = [...before.matchAll(/(?<=\s)\|(?=\s|$)/g)].map(({ index }) => index + 1);
  const touched = bars.at(-1) === before.length && !/^(?:\s|$)/.test(after);
  return bars.at(touched ? -2 : -1);
}

function endOfLine(text: string, offset: number): number {
  let end = offset;
  while (end < text.length && !isLineBreak(text.charCodeAt(end))) end++;
  return end;
}

function endOfClause(text: string, offset: number, lineEnd: number): number {
  let end = offset;
  while (end < lineEnd && !isBar(text, end, lineEnd)) end++;
  while (end > offset && isSpace(text, end - 1)) end--;
  return end;
}

function isBar(text: string, at: number, lineEnd: number): boolean {
  return text[at] === '|' && isSpace(text, at - 1) && (at + 1 >= lineEnd || isSpace(text, at + 1));
}
