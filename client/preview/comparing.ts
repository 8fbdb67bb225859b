/** What travels between client and page about two journeys side by side. Pure data, and the guards for it. */
import { type ComparedData, isComparedData, type NothingCompared } from '../../server/protocol.ts';

/**
 * What the reader wants to see beside the map. `named`: what `compares` in the text names. `commit`: the text of the last
 * commit. `personas`: the same journey through other eyes; null is everybody.
 */
export type CompareChoice =
  | { readonly kind: 'named' }
  | { readonly kind: 'file'; readonly uri: string }
  | { readonly kind: 'commit' }
  | { readonly kind: 'personas'; readonly older: string | null; readonly newer: string | null };

/** What the reader asks for on the page: the client asks further, which file, which personas. `to-be`: a journey yet to be made. */
export type CompareRequest = CompareChoice['kind'] | 'to-be' | 'none';

const requests: readonly unknown[] = [
  'named',
  'file',
  'commit',
  'personas',
  'to-be',
  'none',
] satisfies readonly CompareRequest[];

/** Why the last commit cannot be had. */
export type CommitTrouble =
  | 'git-absent'
  | 'git-off'
  | 'not-saved'
  | 'not-on-disk'
  | 'no-repository'
  | 'no-commit'
  | 'not-committed';

/** Why there is nothing to see side by side. */
export type CompareTrouble = NothingCompared | CommitTrouble | 'other-gone';

const troubles: readonly unknown[] = [
  'no-journey-here',
  'no-journey-there',
  'other-unknown',
  'nothing-named',
  'named-unknown',
  'no-counterpart',
  'git-absent',
  'git-off',
  'not-saved',
  'not-on-disk',
  'no-repository',
  'no-commit',
  'not-committed',
  'other-gone',
] satisfies readonly CompareTrouble[];

/** Everything that the page needs for a comparison; the numbers of personas are in the map. */
export interface Comparison {
  readonly choice: CompareChoice;
  /** Null while it is on its way, with personas, and where there is a trouble. */
  readonly data: ComparedData | null;
  readonly trouble: CompareTrouble | null;
}

/** One card of a comparison. */
export interface ComparedCard {
  /** Which of the pairs, from 0. */
  readonly pair: number;
  readonly side: 'older' | 'newer';
  /** Keys of the journey on that side and of its touchpoint. */
  readonly journey: string;
  readonly touchpoint: string;
}

export function isCompareChoice(value: unknown): value is CompareChoice {
  if (!isRecord(value)) return false;
  switch (value.kind) {
    case 'named':
    case 'commit':
      return true;
    case 'file':
      return typeof value.uri === 'string' && value.uri !== '';
    case 'personas':
      return isPersona(value.older) && isPersona(value.newer) && value.older !== value.newer;
    default:
      return false;
  }
}

export function isCompareRequest(value: unknown): value is CompareRequest {
  return requests.includes(value);
}

export function isComparison(value: unknown): value is Comparison {
  return (
    isRecord(value) &&
    isCompareChoice(value.choice) &&
    (value.data === null || isComparedData(value.data)) &&
    (value.trouble === null || troubles.includes(value.trouble))
  );
}

export function isComparedCard(value: unknown): value is ComparedCard {
  return (
    isRecord(value) &&
    Number.isInteger(value.pair) &&
    (value.side === 'older' || value.side === 'newer') &&
    typeof value.journey === 'string' &&
    typeof value.touchpoint === 'string'
  );
}

function isPersona(value: unknown): boolean {
  return value === null || typeof value === 'string';
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
