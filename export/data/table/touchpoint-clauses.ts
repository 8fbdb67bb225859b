/** What the text says of each touchpoint, clause by clause. */
import type { KeywordWord } from '../../../language/keywords/keywords.ts';
import type { PlacedClause } from '../../../language/syntax/placed-clause.ts';
import { plainText } from '../../../language/syntax/plain-text.ts';
import type { SourceText } from '../../../language/text/source-text.ts';

export interface TouchpointClause {
  readonly word: KeywordWord;
  readonly start: number;
  /** Its value without quotation marks of a block and without escapes. */
  readonly value: string;
  /** Its value as it is written. */
  readonly written: string;
  /** Names in its square brackets. */
  readonly personas: readonly string[];
  readonly id: string | undefined;
  /** What it holds, as it is written: `owner: Sales`. */
  readonly own: readonly string[];
  /** Its keyword as it is written. */
  readonly keyword: string;
}

/** The clauses of each touchpoint and each `again`, by its offset. Clauses that cannot be read are left out. */
export function clausesByTouchpoint(source: SourceText): ReadonlyMap<number, readonly TouchpointClause[]> {
  const found = new Map<number, TouchpointClause[]>();
  const { clauses } = source.report.placement;
  for (const [index, placed] of clauses.entries()) {
    const { parent, parentKind, recoveryNode } = placed;
    if (!parent || recoveryNode || (parentKind !== 'touchpoint' && parentKind !== 'again')) continue;
    const list = found.get(parent.start) ?? [];
    const clause = touchpointClause(placed, clauses.slice(index + 1), source);
    if (clause) list.push(clause);
    found.set(parent.start, list);
  }
  return found;
}

/** A clause as the language writes it, with the names of personas in its brackets. */
export function clauseText(clause: TouchpointClause, personas: readonly string[]): string {
  const { keyword, id, written, own } = clause;
  const head = `${keyword}${id === undefined ? '' : ` ${id}`}${personas.length > 0 ? `[${personas.join(', ')}]` : ''}`;
  return [`${head}: ${written}`, ...own].join(' | ');
}

function touchpointClause(
  { clause, keyword }: PlacedClause,
  below: readonly PlacedClause[],
  source: SourceText,
): TouchpointClause | undefined {
  if (!clause.value && !clause.id) return undefined;
  const end = below.findIndex(({ parent }) => parent !== clause);
  const own = below.slice(0, end < 0 ? below.length : end).filter((one) => one.clause.value && !one.recoveryNode);
  const written = clause.value ? source.textOf(clause.value) : '';
  return {
    word: keyword.word,
    start: clause.start,
    value: plainText(written),
    written,
    personas: clause.personas.map((span) => plainText(source.textOf(span))),
    id: clause.id && source.textOf(clause.id),
    own: own.map((one) => source.textOf(one.clause).trim()),
    keyword: clause.keywordText,
  };
}
