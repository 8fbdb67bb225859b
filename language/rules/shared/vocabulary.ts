import type { JourneyFile } from '../../model/model.ts';
import type { ReadingProblem } from '../../syntax/problem.ts';
import { isLineLost } from './uncertainty.ts';

/** What a vocabulary consists of: channels or teams. */
interface Term {
  readonly id: string | undefined;
  readonly name: string;
}

/**
 * Whether a vocabulary can be held against what is written: somebody declared one, and all of it is known. The line
 * that cannot be read, or the file that is not there, may declare the very word.
 */
export function isKnown(terms: readonly Term[], file: JourneyFile, problems: readonly ReadingProblem[]): boolean {
  return terms.length > 0 && !isLineLost(problems) && file.uses.every(({ found }) => found);
}

/** What may be written to mean one of them: ids and names. */
export function writableAs(terms: readonly Term[]): string[] {
  return terms.flatMap(({ id, name }) => [id ?? '', name]).filter((word) => word !== '');
}

/** What one writes to mean it: its id, or its name. */
export function referenceOf({ id, name }: Term): string {
  return id ?? name;
}

/** The first of a vocabulary, as a reminder of what there is. */
export function sample(terms: readonly Term[]): string {
  const handles: string[] = [];
  // A list of thousands is not walked for each finding.
  for (const term of terms) {
    if (referenceOf(term) !== '') handles.push(referenceOf(term));
    if (handles.length > longestList) break;
  }
  const shown = handles.slice(0, longestList).map((handle) => `\`${handle}\``);
  return [...shown, ...(handles.length > longestList ? ['…'] : [])].join(', ');
}

const longestList = 6;
