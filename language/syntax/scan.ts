/**
 * Cuts a text into lines and clauses, one line at a time, so that what is wrong on one line stays on that line. It
 * knows what a clause looks like, not what it means or where it may stand (`structure.ts`). It takes any text and never
 * throws.
 *
 *     rating[kim]: 4.2 (n=42) | pain: Slow     rating: first, indent 4, personas [kim], value `4.2 (n=42)`
 *                                              pain: not first, value `Slow`
 *     tochpint Offer                           word `tochpint`, no keyword: fault `no-keyword`
 *     # Ask sales.                             a comment
 */

import type { KeywordLanguage } from '../keywords/keyword-translations.ts';
import { findKeyword, type Keyword } from '../keywords/keywords.ts';
import { withoutInvisible } from '../model/invisible.ts';
import type { Clause, ClauseFault, Comment } from './clause.ts';
import {
  bulletPattern,
  headerLine,
  headPattern,
  textOpenerLine,
  tightBarPattern,
  wordPattern,
} from './head-pattern.ts';
import { keywordLanguageIn } from './keyword-language.ts';
import { type Block, blockAt, type Part, type Untouched } from './parts.ts';
import {
  columnsOf,
  isLineBreak,
  isSpace,
  lineOf,
  type Span,
  spanOf,
  splitNames,
  startsOfLines,
  trimSpan,
} from './spans.ts';

export interface Scan {
  /** Offset of each line's first character. */
  readonly lineStarts: readonly number[];
  readonly clauses: readonly Clause[];
  readonly comments: readonly Comment[];
  /** The language that its keywords are written in. */
  readonly language: KeywordLanguage;
}

const barCode = '|'.charCodeAt(0);
const idPattern = /^[\p{L}_][\p{L}\p{M}\p{N}_-]*$/u;

/** Whether a text can be an id: a letter or `_`, then letters, digits, `_` and `-`, in any script. */
export function isId(text: string): boolean {
  return idPattern.test(text);
}

/** Cuts `text` into clauses and comments. */
export function scan(text: string): Scan {
  const { lineStarts, clauses, comments } = new Scanner(text).scan();
  return { lineStarts, clauses, comments, language: keywordLanguageIn(text, clauses) };
}

/** A text that was read around the blocks that an edit left as they are. */
export interface PartScan {
  readonly lineStarts: readonly number[];
  /** In the order of the text. */
  readonly parts: readonly Part[];
  /** Of what was read. */
  readonly clauses: readonly Clause[];
  readonly comments: readonly Comment[];
}

/** Cuts `text` around these blocks. One that no longer begins a line, because a text in `"""` holds it, is read. */
export function scanAround(text: string, kept: readonly Untouched[]): PartScan {
  return new Scanner(text, kept).scan();
}

class Scanner {
  private readonly text: string;
  private readonly lineStarts: readonly number[];
  private readonly clauses: Clause[] = [];
  private readonly comments: Comment[] = [];
  private readonly kept: readonly Untouched[];
  private nextKept = 0;
  private line = 0;

  constructor(text: string, kept: readonly Untouched[] = []) {
    this.text = text;
    this.kept = kept;
    this.lineStarts = startsOfLines(text);
  }

  scan(): PartScan {
    const { lineStarts, clauses, comments } = this;
    const parts: Part[] = [];
    let taken = 0;
    for (this.line = 0; this.line < lineStarts.length; this.line++) {
      const block = this.keptAt(this.lineStart(this.line));
      if (block) {
        parts.push(blockAt(block, this.lineStart(this.line), this.line));
        this.line += block.lines - 1;
      } else {
        this.scanLine();
        for (; taken < clauses.length; taken++) parts.push(clauses[taken] as Clause);
      }
    }
    return { lineStarts, parts, clauses, comments };
  }

  private keptAt(offset: number): Block | undefined {
    while ((this.kept[this.nextKept]?.start ?? Infinity) < offset) this.nextKept++;
    const next = this.kept[this.nextKept];
    return next?.start === offset ? next.block : undefined;
  }

  private scanLine(): void {
    const end = this.endOfLine(this.line);
    const start = this.skipSpace(this.lineStart(this.line), end);
    if (start === end) {
      return;
    }
    if (this.text[start] === '#') {
      this.comments.push({ line: this.line, start, end: this.trimEnd(start, end) });
      return;
    }
    const indent = columnsOf(this.text.slice(this.lineStart(this.line), start));
    bulletPattern.lastIndex = start;
    const bullet = bulletPattern.exec(this.text)?.[0] ?? '';
    this.scanClauses(start + bullet.length, indent, bullet === '' ? undefined : spanOf(start, 1));
  }

  /** Reads the clauses from `start` to the end of the line; a text in `"""` may move `this.line` on. */
  private scanClauses(start: number, indent: number, bullet: Span | undefined): void {
    let from: number | undefined = start;
    while (from !== undefined) {
      const after: number = this.scanClause(from, indent, from === start);
      const clause = this.clauses.at(-1);
      if (bullet && from === start && clause?.fault === undefined) {
        this.clauses.splice(-1, 1, { ...clause, fault: 'bullet', faultAt: bullet } as Clause);
      }
      const end = this.endOfLine(this.line);
      const bar = this.nextBar(after, end);
      const lost = trimSpan(this.text, after, bar ?? end);
      if (lost) {
        this.clauses.push(this.faulty(lost.start, lost.end, indent, false, 'after-text'));
      }
      from = bar === undefined ? undefined : this.skipSpace(bar + 1, end);
      if (bar !== undefined && from === end) {
        this.clauses.push(this.faulty(bar, bar + 1, indent, false, 'empty-clause'));
        from = undefined;
      }
    }
  }

  /** Reads one clause and returns the offset where its value ends. */
  private scanClause(start: number, indent: number, first: boolean): number {
    const end = this.endOfLine(this.line);
    headPattern.lastIndex = start;
    const head = headPattern.exec(this.text);
    const keyword = head?.[1] === undefined ? undefined : findKeyword(withoutInvisible(head[1]));
    if (!head || (!keyword && (this.nextBar(start, end) ?? end) < headPattern.lastIndex)) {
      return this.scanWithoutHead(start, indent, first);
    }
    const colon = start + head[0].length - 1;
    const value = this.scanValue(colon + 1);
    this.clauses.push(this.clauseOf(head, { start, end: value.after }, { indent, first, keyword, colon, value }));
    this.line = value.line;
    return value.after;
  }

  private clauseOf(
    head: RegExpExecArray,
    slice: Span,
    found: {
      readonly indent: number;
      readonly first: boolean;
      readonly keyword: Keyword | undefined;
      readonly colon: number;
      readonly value: ScannedValue;
    },
  ): Clause {
    const [, word = '', id, personas] = head;
    const wordSlice = { start: slice.start, end: slice.start + word.length };
    const idStart = id === undefined ? 0 : this.text.indexOf(id, wordSlice.end);
    const idSlice = id === undefined ? undefined : { start: idStart, end: idStart + id.length };
    const openBracket = personas === undefined ? undefined : this.text.indexOf('[', idSlice?.end ?? wordSlice.end);
    const closeBracket = openBracket === undefined ? undefined : openBracket + 1 + (personas ?? '').length;
    const [fault, faultAt] = headFault(found.keyword, id, wordSlice, idSlice, openBracket, closeBracket);
    return {
      ...slice,
      line: this.line,
      indent: found.indent,
      startsLine: found.first,
      word: wordSlice,
      keywordText: withoutInvisible(word),
      keyword: found.keyword,
      id: fault === undefined ? idSlice : undefined,
      openBracket,
      personas:
        openBracket === undefined ? [] : splitNames(this.text, openBracket + 1, closeBracket ?? openBracket + 1),
      closeBracket,
      colon: found.colon,
      value: found.value.slice,
      ...(fault === undefined ? this.softFault(found, wordSlice, idSlice) : { fault, faultAt }),
    };
  }

  private softFault(
    { value, colon }: { readonly value: ScannedValue; readonly colon: number },
    word: Span,
    id: Span | undefined,
  ): Pick<Clause, 'fault' | 'faultAt'> {
    if (!value.closed) {
      return { fault: 'unclosed-text', faultAt: value.opener ?? word };
    }
    const blurred = [word, ...(id ? [id] : [])].find(({ start, end }) => !isVisible(this.text.slice(start, end)));
    if (blurred) {
      return { fault: 'invisible', faultAt: blurred };
    }
    if (this.text[colon] !== ':') {
      return { fault: 'wide-colon', faultAt: spanOf(colon, 1) };
    }
    const bar = value.slice && !value.opener ? this.tightBar(value.slice) : undefined;
    return { fault: bar && 'tight-bar', faultAt: bar ?? word };
  }

  /** `Meeting|rating: 8`: a bar without its blanks, before what is a keyword and a colon, ate a fact. */
  private tightBar({ start, end }: Span): Span | undefined {
    const value = this.text.slice(start, end);
    if (!value.includes('|')) return undefined;
    for (const bar of value.matchAll(tightBarPattern)) {
      if (findKeyword(bar[1] ?? '')) {
        return spanOf(start + bar.index, bar[0].length);
      }
    }
    return undefined;
  }

  /** A clause that does not begin with `word:`; says what is missing. */
  private scanWithoutHead(start: number, indent: number, first: boolean): number {
    const end = this.endOfLine(this.line);
    const stop = this.trimEnd(start, this.nextBar(start, end) ?? end);
    wordPattern.lastIndex = start;
    const word = wordPattern.exec(this.text)?.[0] ?? '';
    const keywordText = withoutInvisible(word);
    const keyword = findKeyword(keywordText);
    const colon = this.text.slice(start, stop).indexOf(':');
    const fault = !keyword ? 'no-keyword' : colon >= 0 ? 'bad-head' : 'no-colon';
    const clause = this.faulty(start, stop, indent, first, fault);
    // A header keeps what it is called, so that its card has a name while its line is mended.
    const value = trimSpan(this.text, colon >= 0 ? start + colon + 1 : start + word.length, stop);
    this.clauses.push({ ...clause, word: spanOf(start, word.length), keywordText, keyword, value });
    return stop;
  }

  private faulty(start: number, end: number, indent: number, startsLine: boolean, fault: ClauseFault): Clause {
    return {
      start,
      end,
      line: this.line,
      indent,
      startsLine,
      word: spanOf(start, 0),
      keywordText: '',
      keyword: undefined,
      id: undefined,
      openBracket: undefined,
      personas: [],
      closeBracket: undefined,
      colon: undefined,
      value: undefined,
      fault,
      faultAt: { start, end },
    };
  }

  private scanValue(from: number): ScannedValue {
    const end = this.endOfLine(this.line);
    const start = this.skipSpace(from, end);
    if (this.text.startsWith('"""', start) && start < end) {
      return this.scanTextBlock(start);
    }
    const stop = this.nextBar(from, end) ?? end;
    const valueEnd = this.trimEnd(Math.min(start, stop), stop);
    const value = start < valueEnd ? { start, end: valueEnd } : undefined;
    return { slice: value, after: value ? valueEnd : from, line: this.line, closed: true, opener: undefined };
  }

  /**
   * A text between two `"""`. One that is never closed ends before the next line that starts a thing or another text,
   * so that a forgotten `"""` costs its own touchpoint at most.
   */
  private scanTextBlock(start: number): ScannedValue {
    const opener = spanOf(start, 3);
    const lastLine = this.lineStarts.length - 1;
    const close = this.text.indexOf('"""', start + 3);
    const closeLine = close < 0 ? lastLine + 1 : this.lineAt(close);
    if (closeLine === this.line) {
      return { slice: { start, end: close + 3 }, after: close + 3, line: this.line, closed: true, opener };
    }
    let header = closeLine;
    for (let line = this.line + 1; line <= Math.min(closeLine, lastLine); line++) {
      const content = this.text.slice(this.lineStart(line), this.endOfLine(line));
      if (textOpenerLine.test(content)) {
        return this.unclosed(opener, Math.min(header, line) - 1);
      }
      if (header === closeLine && headerLine.test(content)) {
        header = line;
      }
    }
    return closeLine <= lastLine
      ? { slice: { start, end: close + 3 }, after: close + 3, line: closeLine, closed: true, opener }
      : this.unclosed(opener, Math.min(header - 1, lastLine));
  }

  private unclosed(opener: Span, lastLine: number): ScannedValue {
    const end = this.trimEnd(opener.end, this.endOfLine(lastLine));
    return { slice: { start: opener.start, end }, after: end, line: lastLine, closed: false, opener };
  }

  private nextBar(from: number, end: number): number | undefined {
    for (let at = from; at < end; at++) {
      if (this.text.charCodeAt(at) === barCode && isSpace(this.text, at - 1) && this.isSpaceOrEnd(at + 1, end)) {
        return at;
      }
    }
    return undefined;
  }

  private isSpaceOrEnd(at: number, end: number): boolean {
    return at >= end || isSpace(this.text, at);
  }

  private lineStart(line: number): number {
    return this.lineStarts[line] ?? this.text.length;
  }

  private endOfLine(line: number): number {
    let end = this.lineStarts[line + 1] ?? this.text.length;
    while (end > this.lineStart(line) && isLineBreak(this.text.charCodeAt(end - 1))) {
      end--;
    }
    return end;
  }

  private lineAt(offset: number): number {
    return lineOf(this.lineStarts, offset);
  }

  private skipSpace(from: number, end: number): number {
    let at = from;
    while (at < end && isSpace(this.text, at)) {
      at++;
    }
    return at;
  }

  private trimEnd(start: number, end: number): number {
    let at = end;
    while (at > start && isSpace(this.text, at - 1)) {
      at--;
    }
    return at;
  }
}

interface ScannedValue {
  readonly slice: Span | undefined;
  readonly after: number;
  /** The line on which the value ends. */
  readonly line: number;
  readonly closed: boolean;
  readonly opener: Span | undefined;
}

function isVisible(text: string): boolean {
  return withoutInvisible(text) === text;
}

function headFault(
  keyword: Keyword | undefined,
  id: string | undefined,
  word: Span,
  idSlice: Span | undefined,
  openBracket: number | undefined,
  closeBracket: number | undefined,
): [ClauseFault | undefined, Span] {
  if (!keyword) {
    return ['unknown-keyword', word];
  }
  if (idSlice && !keyword.id) {
    return ['no-id-here', idSlice];
  }
  if (idSlice && !idPattern.test(withoutInvisible(id ?? ''))) {
    return ['bad-id', idSlice];
  }
  if (openBracket !== undefined && !keyword.personas) {
    return ['no-personas-here', { start: openBracket, end: (closeBracket ?? openBracket) + 1 }];
  }
  return [undefined, word];
}
