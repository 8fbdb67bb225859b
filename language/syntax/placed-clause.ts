/** Where a clause belongs in the structure of its text, and what is odd about it. */
import type { Holder } from '../keywords/keyword-row.ts';
import type { Keyword } from '../keywords/keywords.ts';
import type { Clause } from './clause.ts';

/** A clause and what it belongs to. */
export interface PlacedClause {
  readonly clause: Clause;
  readonly keyword: Keyword;
  readonly parentKind: Holder;
  /** The clause that opened the holder; `undefined` for the file. */
  readonly parent: Clause | undefined;
  /** What it opens, if anything. */
  readonly opens: Holder | undefined;
  /** How many open things end before it. */
  readonly closes: number;
  /** True for a thing that is opened in place of a line that cannot be read, or of a journey line that is not there. */
  readonly recoveryNode: boolean;
}

/** `participants`: a line about personas among the facts of a touchpoint. */
export type StructureError =
  | 'misplaced'
  | 'participants'
  | 'no-journey'
  | 'outside-stage'
  | 'misleading-indentation'
  | 'said-before';

/** What is odd about where a clause stands. */
export interface StructureProblem {
  readonly fault: StructureError;
  readonly clause: Clause;
  readonly keyword: Keyword;
  /** The clause that opened what holds it, or that said the same before. */
  readonly other: Clause | undefined;
  readonly touchpoint: Clause | undefined;
}

/** A clause that is set aside, with the touchpoint it stands in. */
export interface SkippedClause {
  readonly clause: Clause;
  /** The thing it stands in: the candidates for the nearest keyword. */
  readonly within: Holder;
  readonly guess: Keyword | undefined;
  readonly touchpoint: Clause | undefined;
  /** Whether it stands above the first stage and touchpoint of its journey, where things are declared. */
  readonly inHead: boolean;
  /** Whether all of it is lost, or only the part that its fault is about. */
  readonly lost: boolean;
}

/** Whether `[persona, …]` means something here: a need's importance is everybody's. */
export function takesPersonas({ keyword, parentKind }: Pick<PlacedClause, 'keyword' | 'parentKind'>): boolean {
  return keyword.personas === true && parentKind !== 'need' && !(parentKind === 'source' && keyword.word === 'answers');
}
