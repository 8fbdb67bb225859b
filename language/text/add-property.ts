/**
 * Adds a fact to a thing as its author would have written it: behind a bar, or on a line of its own where it belongs.
 */

import type { Holder } from '../keywords/keyword-row.ts';
import { isInline, type KeywordWord, keywordNamed, opensIn } from '../keywords/keywords.ts';
import type { Clause } from '../syntax/clause.ts';
import type { PlacedClause } from '../syntax/placed-clause.ts';
import { isUnsaid } from '../syntax/to-fill-in.ts';
import type { TextEdit } from './edit.ts';
import type { SourceText } from './source-text.ts';

/**
 * The edit that says `keyword: value` of the thing that `opener` opens. A line `keyword:` that says nothing yet, or
 * asks for words, is filled.
 *
 * @param keyword its English word
 * @param value as it stands in the text, escapes included
 * @param brackets `[kim]` where it holds for some personas only
 */
export function addProperty(
  source: SourceText,
  opener: Clause,
  keyword: KeywordWord,
  value: string,
  brackets = '',
): TextEdit {
  const held = source.heldBy(opener);
  const empty = held.find(
    ({ clause, keyword: said }) =>
      said.word === keyword && isUnsaidIn(clause, source) && clause.colon && bracketsOf(clause, source) === brackets,
  );
  if (empty?.clause.colon !== undefined) {
    const behind = empty.clause.colon + 1;
    const slice = empty.clause.value ?? { start: behind, end: behind };
    return source.replace(slice, empty.clause.value ? value : ` ${value}`);
  }
  const content = `${source.spell(keyword)}${brackets}: ${value}`;
  const properties = held.filter(({ keyword: said, parentKind }) => isProperty(opensIn(said, parentKind)));
  return isOneLine(source, opener, held)
    ? behindBar(source, opener, content)
    : source.insertBelow(...lineFor(source, opener, keyword, content, properties));
}

function isUnsaidIn({ value }: Clause, source: SourceText): boolean {
  return !value || isUnsaid(source.textOf(value));
}

/** `[kim]` as a line has it; empty where it is everybody's. */
export function bracketsOf({ openBracket, closeBracket }: Clause, source: SourceText): string {
  return openBracket === undefined || closeBracket === undefined
    ? ''
    : source.textOf({ start: openBracket, end: closeBracket + 1 });
}

/** White space before the facts of a thing that stand on lines of their own. */
export function indentWithin(source: SourceText, opener: Clause, held: readonly PlacedClause[]): string {
  const sibling = held.find(({ clause }) => clause.startsLine);
  return sibling ? source.indentOf(sibling.clause.line) : source.indentOf(opener.line) + source.indentUnit;
}

function isProperty(opens: Holder | undefined): boolean {
  return opens === undefined || isInline(opens);
}

/** Whether its facts stand behind bars; one without any follows the other things of its kind. */
export function isOneLine(source: SourceText, opener: Clause, held: readonly PlacedClause[]): boolean {
  if (source.placedAs(opener)?.opens === 'journey') return false;
  if (held.length > 0) return held.every(({ clause }) => !clause.startsLine);
  const others = source.report.placement.clauses.filter(
    ({ parent, recoveryNode }) => !recoveryNode && parent && parent !== opener && parent.keyword === opener.keyword,
  );
  return others.length > 0 && others.every(({ clause }) => !clause.startsLine);
}

/** Before a need or an action on the line, because what follows those is theirs. */
function behindBar(source: SourceText, opener: Clause, clause: string): TextEdit {
  const line = source.onLineOf(opener).filter(({ start }) => start >= opener.start);
  const taker = line.findIndex(({ keyword }, index) => index > 0 && isInline(keyword?.opens));
  const before = (taker < 0 ? line : line.slice(0, taker)).findLast(({ fault }) => fault === undefined) ?? opener;
  return source.insert(before.end, ` | ${clause}`);
}

function lineFor(
  source: SourceText,
  opener: Clause,
  keyword: KeywordWord,
  content: string,
  properties: readonly PlacedClause[],
): [number, string[]] {
  const { order: place = -1 } = keywordNamed(keyword);
  const anchor = properties.findLast(
    ({ clause, keyword: { order } }) => order !== undefined && order <= place && !source.staysOpen(clause),
  );
  const indent = indentWithin(source, opener, source.heldBy(opener));
  return [source.lastLineOf(anchor?.clause ?? opener), [indent + content]];
}
