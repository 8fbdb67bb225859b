import type { Finding } from '../model/finding.ts';
import type { FixContext, TextEdit } from '../text/edit.ts';
import { fixesFor } from './registry.ts';

/** One edit for several findings. */
export interface FixAll {
  readonly edits: readonly TextEdit[];
  /** How many findings it settles. */
  readonly count: number;
}

/**
 * The preferred fixes of these findings together, without those that only the author can choose. A fix whose edits
 * touch those of an earlier one is left for the next run.
 */
export function fixAll(findings: readonly Finding[], context: FixContext): FixAll {
  const edits: TextEdit[] = [];
  /** By line, so that a file of thousands of findings does not take its square. */
  const taken = new Map<number, readonly TextEdit[]>();
  let count = 0;
  for (const finding of findings) {
    const fix = fixesFor(finding, context).find(({ preferred }) => preferred);
    if (!fix || fix.edits.some((edit) => linesOf(edit).some((line) => clashes(edit, taken.get(line))))) continue;
    for (const edit of fix.edits) {
      edits.push(edit);
      for (const line of linesOf(edit)) taken.set(line, [...(taken.get(line) ?? []), edit]);
    }
    count++;
  }
  return { edits, count };
}

function clashes(edit: TextEdit, taken: readonly TextEdit[] = []): boolean {
  return taken.some((other) => touch(edit, other));
}

function linesOf({ range: { start, end } }: TextEdit): number[] {
  return Array.from({ length: end.line - start.line + 1 }, (_, step) => start.line + step);
}

/** Two insertions at one place touch, too: which comes first would be chance. */
function touch({ range: a }: TextEdit, { range: b }: TextEdit): boolean {
  return !isBefore(a.end, b.start) && !isBefore(b.end, a.start);
}

function isBefore(a: TextEdit['range']['start'], b: TextEdit['range']['start']): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character);
}
