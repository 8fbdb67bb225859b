/** Cells that are written as in the language: `Call back | owner: Sales`, or lines such as `rating[kim]: 4`. */
import type { KeywordWord } from '../keywords/keywords.ts';
import type { PlacedClause } from '../syntax/placed-clause.ts';
import { plainText } from '../syntax/plain-text.ts';
import { readQualified, readRatingValue } from '../syntax/values/evidence.ts';
import type { SourceText } from '../text/source-text.ts';
import { sourceOf } from '../text/text-order.ts';

export interface WrittenFact {
  readonly word: KeywordWord;
  /** Its lines, without indentation of the first. */
  readonly text: string;
  /** The names in its square brackets. */
  readonly personas: readonly string[];
  /** Of a rating or an importance. */
  readonly number: number | undefined;
}

const head = 'journey: x\n  touchpoint: y\n';
const indent = '    ';

/** The facts of a touchpoint that these lines state; `undefined` if a line is something else. */
export function factsWritten(cell: string): readonly WrittenFact[] | undefined {
  const source = sourceOf(
    head +
      cell
        .split(/\r\n|\r|\n/u)
        .map((line) => indent + line)
        .join('\n'),
  );
  const clauses = clausesOf(source);
  if (!clauses) return undefined;
  const facts = clauses.filter(({ parentKind }) => parentKind === 'touchpoint');
  return facts.map(({ clause, keyword }, index) => ({
    word: keyword.word,
    text: textBetween(source, clause.start, facts[index + 1]?.clause.start),
    personas: clause.personas.map((span) => plainText(source.textOf(span))),
    number: clause.value && numberIn(keyword.word, plainText(source.textOf(clause.value))),
  }));
}

/** Whether a cell is a need or an action with facts of its own behind bars. */
export function hasOwnFacts(word: KeywordWord, cell: string): boolean {
  if ((word !== 'need' && word !== 'action') || !cell.includes('|') || /[\r\n]/u.test(cell)) return false;
  const clauses = clausesOf(sourceOf(`${head}${indent}${word}: ${cell}`));
  const [first, ...others] = clauses ?? [];
  return first?.keyword.word === word && others.length > 0 && others.every(({ parentKind }) => parentKind === word);
}

/** The clauses below the touchpoint; `undefined` if one of them cannot be read there. */
function clausesOf({ report: { placement } }: SourceText): readonly PlacedClause[] | undefined {
  const [, , ...clauses] = placement.clauses;
  const isFine = clauses.every(
    ({ clause, opens, recoveryNode }) =>
      !recoveryNode && clause.value && (opens === undefined || opens === 'need' || opens === 'action'),
  );
  return isFine && clauses.length > 0 && placement.skipped.length === 0 && placement.problems.length === 0
    ? clauses
    : undefined;
}

function textBetween({ text }: SourceText, start: number, end = text.length): string {
  const [first = '', ...others] = text
    .slice(start, end)
    .trimEnd()
    .replace(/\s*\|$/u, '')
    .split('\n');
  return [first, ...others.map((line) => (line.startsWith(indent) ? line.slice(indent.length) : line))].join('\n');
}

function numberIn(word: KeywordWord, value: string): number | undefined {
  if (word !== 'rating' && word !== 'importance') return undefined;
  const read = readQualified(value, readRatingValue);
  return !read.fault && read.value.value.kind === 'number' ? read.value.value.number : undefined;
}
