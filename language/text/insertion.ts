/** Puts lines of a touchpoint into a slot, with the blank lines and the indentation that are usual there. */

import type { Journey } from '../model/model.ts';
import type { TextEdit } from './edit.ts';
import type { Entry, Lines, StageLines } from './entries.ts';
import { type Slot, takesLines } from './slots.ts';

export interface Insertion {
  readonly edit: TextEdit;
  /** The line below which, in the old text, they are put. */
  readonly below: number;
  /** How many of the new lines are blank ones above them. */
  readonly blanks: number;
}

/**
 * @param blanks lines of white space that travel with them, and keep them apart from their neighbour
 * @returns `undefined` where the stage, or what stands in the slot, cannot be read
 */
export function insertInto(
  { stage, index }: Slot,
  content: readonly string[],
  blanks: readonly string[],
  { lines, lead }: { readonly lines: Lines; readonly lead: number },
): Insertion | undefined {
  const { source } = lines;
  const before = stage.entries[index - 1];
  if (index > 0) {
    if (!before || before.shares) return undefined;
    const above = blanks.length === 0 && lines.endsInComment(before) ? [''] : blanks;
    const isFollowed = source.textOfLine(before.tail + 1).trim() !== '';
    const under = isFollowed && endsInComment(content) ? [''] : [];
    const edit = source.insertBelow(before.tail, [...above, ...content, ...under]);
    return { edit, below: before.tail, blanks: above.length };
  }
  const next = stage.entries[0];
  if (next) {
    if (next.shares) return undefined;
    const under = blanks.length === 0 && endsInComment(content) ? [''] : blanks;
    return { edit: source.insertAbove(next.first, ...content, ...under), below: next.first - 1, blanks: 0 };
  }
  if (stage.headEnd === undefined || stage.entries.length > 0) return undefined;
  const leading = Array.from({ length: lead }, () => '');
  const edit = source.insertBelow(stage.headEnd, [...leading, ...content]);
  return { edit, below: stage.headEnd, blanks: lead };
}

/**
 * Whether lines of a touchpoint end in a comment on its own level. Directly above another touchpoint, the comment would
 * be about that one.
 */
function endsInComment(content: readonly string[]): boolean {
  const opener = content.find((line) => /^\s*[^\s#]/u.test(line)) ?? '';
  const last = content.at(-1) ?? '';
  return last.trimStart().startsWith('#') && columnsBefore(last) <= columnsBefore(opener);
}

function columnsBefore(line: string): number {
  return line.length - line.trimStart().length;
}

/** White space before a touchpoint in that stage, as its author writes it. */
export function indentIn(stage: StageLines, lines: Lines): string {
  const { source } = lines;
  const sibling = stage.entries.find((entry) => entry?.clause.startsLine);
  if (sibling) return source.indentOf(sibling.clause.line);
  return stage.clause ? source.indentOf(stage.clause.line) + source.indentUnit : '';
}

/** How many blank lines usually stand between two entries: of that stage, or else of the journey. */
export function usualGap(
  journey: Journey,
  {
    stage,
    stages,
    lines,
  }: { readonly stage: StageLines; readonly stages: readonly StageLines[]; readonly lines: Lines },
): number {
  const followers = stages.flatMap(({ entries }) => entries.slice(1));
  return mostFrequent(stage.entries.slice(1), lines) ?? mostFrequent(followers, lines) ?? (takesLines(journey) ? 1 : 0);
}

/** How many blank lines usually stand between a stage and its first entry. */
export function usualLead(stages: readonly StageLines[], lines: Lines): number {
  return (
    mostFrequent(
      stages.flatMap(({ entries, clause }) => (clause ? entries.slice(0, 1) : [])),
      lines,
    ) ?? 0
  );
}

function mostFrequent(entries: readonly (Entry | undefined)[], lines: Lines): number | undefined {
  const counts = new Map<number, number>();
  for (const entry of entries) {
    if (!entry) continue;
    const blanks = lines.blanksAbove(entry.first);
    counts.set(blanks, (counts.get(blanks) ?? 0) + 1);
  }
  const [usual] = [...counts].sort(([a, often], [b, moreOften]) => moreOften - often || a - b);
  return usual?.[0];
}
