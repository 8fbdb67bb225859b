/** Blank lines between pasted touchpoints and stages, as the author of the text leaves them. */

import type { Clause } from '../syntax/clause.ts';
import { Lines } from '../text/entries.ts';
import type { SourceText } from '../text/source-text.ts';

/** Lines of a text that stand together. */
export interface Block {
  readonly kind: 'head' | 'stage' | 'touchpoint' | 'remark';
  readonly lines: readonly string[];
}

export interface Gaps {
  /** Blank lines between what a journey says itself and what stands in it. */
  readonly head: number;
  /** Blank lines between two touchpoints. */
  readonly touchpoint: number;
  /** Blank lines above a stage. */
  readonly stage: number;
  /** Blank lines between a stage and its first touchpoint. */
  readonly lead: number;
}

/**
 * Told from the lines alone: the model of a text in which rows stand takes some of them for touchpoints.
 *
 * @param journey its line; `undefined` where it is a new one
 */
export function gapsIn(journey: Clause | undefined, source: SourceText): Gaps {
  const counts = new Map<keyof Gaps, number[]>();
  const lines = new Lines(source);
  let above: Block['kind'] = 'head';
  for (const clause of source.report.scan.clauses) {
    const part = clause.keyword?.part;
    if (!clause.startsLine || !part || !journey || !source.isWithin(clause, journey)) continue;
    const kind = part === 'stage' ? 'stage' : 'touchpoint';
    const gap = gapBetween(above, kind);
    counts.set(gap, [...(counts.get(gap) ?? []), lines.blanksAbove(lines.blockOf(clause).first)]);
    above = kind;
  }
  const usual = (gap: keyof Gaps) => mostFrequent(counts.get(gap) ?? []);
  const touchpoint = usual('touchpoint') ?? 1;
  return { head: usual('head') ?? 1, touchpoint, stage: usual('stage') ?? touchpoint, lead: usual('lead') ?? 0 };
}

function mostFrequent(numbers: readonly number[]): number | undefined {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  return [...counts].toSorted(([, one], [, other]) => other - one)[0]?.[0];
}

/** The lines of blocks, with the blank ones between them and above the first. */
export function apart(before: Block['kind'], blocks: readonly Block[], gaps: Gaps): string[] {
  return blocks.flatMap(({ kind, lines }, index) => [
    ...blanks(blanksBetween(blocks[index - 1]?.kind ?? before, kind, gaps)),
    ...lines,
  ]);
}

export function blanks(count: number): string[] {
  return Array.from({ length: count }, () => '');
}

function blanksBetween(above: Block['kind'], below: Block['kind'], gaps: Gaps): number {
  return above === 'remark' || below === 'remark' ? 1 : gaps[gapBetween(above, below)];
}

function gapBetween(above: Block['kind'], below: Block['kind']): keyof Gaps {
  if (above === 'head') return 'head';
  if (below === 'stage') return 'stage';
  return above === 'stage' ? 'lead' : 'touchpoint';
}
