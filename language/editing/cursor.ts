/** Where in the language a cursor stands, told from the text alone, so that half-typed lines count too. */
import type { JourneyReport } from '../syntax/journey-lexer.ts';
import { findKeyword, type Holder, type Keyword } from '../syntax/keywords.ts';
import { holderDepth, type OpenThing, place } from '../syntax/place.ts';
import { columnsOf, lineOf } from '../syntax/slices.ts';

export type CursorPlace =
  | KeywordPlace
  | ValuePlace
  /** In `[…]`, behind `start`. */
  | { readonly kind: 'persona'; readonly start: number }
  /** Behind `# ignore`, at the word that starts at `start`. */
  | { readonly kind: 'ignore'; readonly start: number }
  /** Free words, an id, a comment: nothing to offer. */
  | { readonly kind: 'text' };

/** At the start of a clause. */
export interface KeywordPlace {
  readonly kind: 'keyword';
  /** Offset where the half-typed keyword starts. */
  readonly start: number;
  readonly first: boolean;
  /** What is open, the file first. */
  readonly open: readonly OpenThing[];
  /** Index into `open`: what the indentation of the line says it belongs to. */
  readonly meant: number;
}

/** Behind the colon. */
export interface ValuePlace {
  readonly kind: 'value';
  readonly keyword: Keyword;
  readonly holder: Holder;
  /** Offset of the value's first character. */
  readonly start: number;
  /** The value up to the cursor. */
  readonly written: string;
}

const keywordPattern = /^(\s*)(?:[\p{L}_][\p{L}\p{M}\p{N}_-]*)?$/u;
const personaPattern = /^\s*[\p{L}_][^:[\]]*\[(?:[^\]]*,)?\s*/u;
const valuePattern = /^\s*([\p{L}_][\p{L}\p{M}\p{N}_-]*)(?:\s+[^\s:[\]]+)?(?:\s*\[[^\]]*\])?\s*:[^\S\r\n]*/u;
const ignorePattern = /^\s*#\s*ignore\s+(?:[^:]*,)?\s*/iu;

/** Tells where the cursor at `offset` stands. */
export function cursorPlace(text: string, offset: number, { scan }: JourneyReport): CursorPlace {
  const lineStart = scan.lineStarts[lineOf(scan.lineStarts, offset)] ?? 0;
  const before = text.slice(lineStart, offset);
  const inLongText = scan.clauses.some(({ start, end }) => start < lineStart && offset < end);
  if (inLongText) {
    return { kind: 'text' };
  }
  if (before.trimStart().startsWith('#')) {
    const ignore = ignorePattern.exec(before)?.[0];
    return ignore === undefined || before.slice(ignore.length).includes(':')
      ? { kind: 'text' }
      : { kind: 'ignore', start: lineStart + ignore.length };
  }
  const bar = lastBar(before);
  const segmentStart = lineStart + (bar ?? 0);
  const segment = text.slice(segmentStart, offset);
  const keyword = keywordPattern.exec(segment);
  const clauses = scan.clauses.filter(({ start }) => start < (bar === undefined ? lineStart : segmentStart));
  const { open } = place({ clauses, language: scan.language });
  if (keyword) {
    const start = segmentStart + (keyword[1]?.length ?? 0);
    return keywordPlace(start, bar === undefined, columnsOf(/^\s*/.exec(before)?.[0] ?? ''), open);
  }
  return insideClause(segment, segmentStart, bar === undefined, open);
}

function insideClause(segment: string, start: number, first: boolean, open: readonly OpenThing[]): CursorPlace {
  const head = valuePattern.exec(segment);
  const keyword = findKeyword(head?.[1] ?? '');
  if (head && keyword) {
    const here = first ? withoutInline(open) : open;
    const holder = here[holderDepth(here, keyword, first) ?? -1]?.holder;
    const written = segment.slice(head[0].length);
    return holder && !written.startsWith('"""')
      ? { kind: 'value', keyword, holder, start: start + head[0].length, written }
      : { kind: 'text' };
  }
  const personas = personaPattern.exec(segment)?.[0];
  return personas === undefined || segment.slice(personas.length).includes(']')
    ? { kind: 'text' }
    : { kind: 'persona', start: start + personas.length };
}

function keywordPlace(start: number, first: boolean, indent: number, all: readonly OpenThing[]): KeywordPlace {
  const open = first ? withoutInline(all) : all;
  const indents = open.flatMap(({ clause }) => (clause ? [clause.indent] : []));
  const flat = new Set(indents).size <= 1 && (indents[0] ?? 0) === indent;
  const meant =
    !first || flat ? open.length - 1 : open.findLastIndex(({ clause }) => !clause || clause.indent < indent);
  return { kind: 'keyword', start, first, open, meant };
}

/** A need or an action holds only what stands on its own line. */
function withoutInline(open: readonly OpenThing[]): readonly OpenThing[] {
  return open.filter(({ holder }) => holder !== 'need' && holder !== 'action');
}

/** Offset behind the last bar that ends a clause. */
function lastBar(before: string): number | undefined {
  const bars = [...before.matchAll(/(?<=\s)\|(?=\s|$)/g)];
  const last = bars.at(-1);
  return last && last.index + 1;
}
