/**
 * The form of a whole text: each line as far in as what it means, with the spaces of `format-line.ts`. Lines that
 * cannot be read, blank lines and the words themselves stay as they are, and no change is made that would give a line
 * another meaning.
 */

import { isInline } from '../../keywords/keywords.ts';
import { highest } from '../../model/long-lists.ts';
import type { Clause, Comment } from '../../syntax/clause.ts';
import type { PlacedClause } from '../../syntax/placed-clause.ts';
import { type Scan, scan } from '../../syntax/scan.ts';
import { columnsOf, lineOf } from '../../syntax/spans.ts';
import { type Structure, structureOf } from '../../syntax/structure.ts';
import { applied } from '../../text/edit.ts';
import { type ClauseLine, headOf, lineEdits, type SpacingEdit, startOfLine, usualUnit } from './format-line.ts';

/** A text as it was read. */
export interface ReadText {
  readonly text: string;
  readonly scan: Scan;
  readonly placement: Structure;
}

export interface FormatOptions {
  readonly alignValues: boolean;
  /** One level of indentation; left out, two spaces. */
  readonly unit?: string;
  /** First and last line to format, from 0; left out, all of them. */
  readonly lines?: { readonly first: number; readonly last: number };
}

/** What has to change for the text to have its form, in the order of the text; nothing for a text that has it. */
export function formatEdits(read: ReadText, { alignValues, unit = usualUnit, lines }: FormatOptions): SpacingEdit[] {
  const all = clauseLines(read, alignValues);
  const isWanted = (first: number, last: number) => !lines || (first <= lines.last && last >= lines.first);
  const edits = [
    ...all
      .filter(({ first, clauses }) => isWanted(first.clause.line, lastLineOf(read.scan, clauses)))
      .flatMap((line) => lineEdits(read.text, line, unit)),
    ...commentEdits(read, all, unit).filter(({ start }) => {
      const line = lineOf(read.scan.lineStarts, start);
      return isWanted(line, line);
    }),
  ].toSorted((one, other) => one.start - other.start || one.end - other.end);
  return withoutChangeOfMeaning(read, edits);
}

/**
 * Where a line cannot be read, what its neighbours belong to is guessed from the indentation: there, moving lines could
 * move them into another stage. Then the lines of that stage stay where they are; where that is not enough, all do.
 */
function withoutChangeOfMeaning(read: ReadText, edits: readonly SpacingEdit[]): SpacingEdit[] {
  if (edits.length === 0) return [];
  const before = meaningOf(read.scan, read.placement);
  const keeps = (some: readonly SpacingEdit[]) => {
    const scanned = scan(applied(read.text, some));
    return meaningOf(scanned, structureOf(scanned)) === before;
  };
  if (keeps(edits)) return [...edits];
  const isUncertain = uncertainStages(read);
  const certain = edits.filter(({ indents, start }) => !indents || !isUncertain(start));
  if (keeps(certain)) return certain;
  const still = edits.filter(({ indents }) => !indents);
  return keeps(still) ? still : [];
}

/** Tells whether a place lies in a stage, or a journey's head, in which some line cannot be read. */
function uncertainStages({ scan: { clauses }, placement }: ReadText): (offset: number) => boolean {
  const starts = placement.clauses
    .filter(({ opens, recoveryNode }) => !recoveryNode && (opens === 'journey' || opens === 'stage'))
    .map(({ clause }) => clause.start - clause.indent);
  const stageOf = (offset: number) => starts.findLastIndex((start) => start <= offset);
  const broken = [
    ...clauses.filter(({ fault }) => fault !== undefined),
    ...placement.skipped.map(({ clause }) => clause),
  ];
  const uncertain = new Set(broken.map(({ start }) => stageOf(start)));
  return (offset) => uncertain.has(stageOf(offset));
}

/** What the clauses are and belong to, without the places where they stand. */
function meaningOf({ clauses }: Scan, { clauses: placed, skipped, problems }: Structure): string {
  const numbers = new Map(clauses.map((clause, index) => [clause, index]));
  const number = (clause: Clause | undefined) => (clause ? (numbers.get(clause) ?? -2) : -1);
  return JSON.stringify([
    clauses.map(({ keyword, fault, startsLine, personas }) => [keyword?.word, fault, startsLine, personas.length]),
    placed.map((one) => [
      ...[one.keyword.word, one.parentKind, one.opens, one.closes, one.recoveryNode],
      ...[number(one.clause), number(one.parent)],
    ]),
    skipped.map((one) => [
      number(one.clause),
      one.within,
      one.guess?.word,
      number(one.touchpoint),
      one.inHead,
      one.lost,
    ]),
    problems
      .filter(({ fault }) => fault !== 'misleading-indentation')
      .map((one) => [one.fault, number(one.clause), number(one.other), number(one.touchpoint)]),
  ]);
}

/** The lines that can be read, each with its level. */
function clauseLines({ text, scan: scanned, placement }: ReadText, alignValues: boolean): ClauseLine[] {
  const levels = levelsOf(placement);
  const placed = new Map(placement.clauses.filter(({ recoveryNode }) => !recoveryNode).map((one) => [one.clause, one]));
  const aside = new Set(placement.skipped.map(({ clause: { start } }) => start));
  const isSound = (clause: Clause) => clause.fault === undefined && placed.has(clause) && !aside.has(clause.start);
  const lines = groups(scanned.clauses).flatMap((clauses): ClauseLine[] => {
    const own = clauses.flatMap((clause) => placed.get(clause) ?? []);
    const [first] = own;
    const level = first && levels.get(first.clause);
    return first && level !== undefined && clauses.every(isSound) ? [{ clauses: own, first, level, padding: 0 }] : [];
  });
  return alignValues ? aligned(text, scanned, lines) : lines;
}

function groups(clauses: readonly Clause[]): Clause[][] {
  const found: Clause[][] = [];
  for (const clause of clauses) {
    if (clause.startsLine) found.push([clause]);
    else found.at(-1)?.push(clause);
  }
  return found;
}

/** In how many things each clause stands that starts a line. */
export function levelsOf({ clauses }: Structure): ReadonlyMap<Clause, number> {
  const levels = new Map<Clause, number>();
  const open: number[] = [];
  for (const [index, { clause, closes, opens, recoveryNode }] of clauses.entries()) {
    open.length -= closes;
    if (!recoveryNode)
      levels.set(
        clause,
        open.reduce((sum, weight) => sum + weight, 0),
      );
    // A journey that stands in for a line which is not there takes no level: its touchpoints would hang in the air.
    const isNowhere = recoveryNode && clauses[index + 1]?.clause === clause;
    if (opens) open.push(isNowhere ? 0 : 1);
  }
  return levels;
}

/** Gives neighbouring lines of one thing the same column for their values. */
function aligned(text: string, scanned: Scan, lines: readonly ClauseLine[]): ClauseLine[] {
  const runs: ClauseLine[][] = [];
  for (const line of lines) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    const follows =
      last &&
      canAlign(last.first) &&
      canAlign(line.first) &&
      last.first.parent === line.first.parent &&
      lastLineOf(scanned, last.clauses) === last.first.clause.line &&
      line.first.clause.line === last.first.clause.line + 1;
    if (run && follows) run.push(line);
    else runs.push([line]);
  }
  return runs.flatMap((run) => {
    const width = (line: ClauseLine) => [...headOf(text, line.first)].length;
    const widest = highest(run.map(width));
    return run.map((line) => ({ ...line, padding: widest - width(line) }));
  });
}

function canAlign({ opens, clause }: PlacedClause): boolean {
  return clause.value !== undefined && (opens === undefined || isInline(opens));
}

function lastLineOf({ lineStarts }: Scan, clauses: readonly PlacedClause[]): number {
  const last = clauses.at(-1)?.clause;
  return last ? lineOf(lineStarts, Math.max(last.start, last.end - 1)) : 0;
}

/**
 * A comment goes with the line below it; one that stands further in than that line with what is above it, such as a
 * rating that somebody has set aside at the end of a touchpoint.
 */
function commentEdits(read: ReadText, lines: readonly ClauseLine[], unit: string): SpacingEdit[] {
  const { text, scan: scanned } = read;
  const known = new Map(lines.map((line) => [line.first.clause, line]));
  const starts = scanned.clauses.filter(({ startsLine }) => startsLine);
  return scanned.comments.flatMap((comment) => {
    const below = starts.find(({ start }) => start > comment.start);
    const above = starts.findLast(({ start }) => start < comment.start);
    const level = commentLevel(indentOf(text, comment), above, below, known);
    const from = startOfLine(text, comment.start);
    const newText = level === undefined ? undefined : unit.repeat(level);
    return newText === undefined || text.slice(from, comment.start) === newText
      ? []
      : [{ start: from, end: comment.start, newText, indents: true }];
  });
}

/** `undefined` where a neighbour that cannot be read stays where it is, and the comment with it. */
function commentLevel(
  indent: number,
  above: Clause | undefined,
  below: Clause | undefined,
  known: ReadonlyMap<Clause, ClauseLine>,
): number | undefined {
  const next = below ? known.get(below)?.level : 0;
  if (next === undefined) return undefined;
  if (!above || (below && indent <= below.indent)) return next;
  const last = known.get(above);
  if (!last) return undefined;
  const within = last.first.opens !== undefined && !isInline(last.first.opens) && indent > above.indent;
  return Math.max(next, indent === 0 ? 0 : last.level + (within ? 1 : 0));
}

function indentOf(text: string, { start }: Comment): number {
  return columnsOf(text.slice(startOfLine(text, start), start));
}
