/**
 * What travels between client and page about two journeys side by side. Pure data, declared once: types and guards
 * follow.
 */
import * as v from 'valibot';
import { address, count, fields, guard } from '../../language/model/schema.ts';
import { comparedData, nothingCompared } from '../../server/map-data.ts';

const persona = v.nullable(v.string());

export const compareChoice = v.union([
  fields({ kind: v.literal('named') }),
  fields({ kind: v.literal('file'), uri: address() }),
  fields({ kind: v.literal('commit') }),
  v.pipe(
    fields({ kind: v.literal('personas'), older: persona, newer: persona }),
    v.check(({ older, newer }) => older !== newer),
  ),
]);
/**
 * What the reader wants to see beside the map. `named`: what `compares` in the text names. `commit`: the text of the
 * last commit. `personas`: the same journey through other eyes; null is everybody.
 */
export type CompareChoice = v.InferOutput<typeof compareChoice>;
export const isCompareChoice = guard(compareChoice);

export const compareRequest = v.picklist(['named', 'file', 'commit', 'personas', 'to-be', 'none']);
/**
 * What the reader asks for on the page: the client asks further, which file, which personas. `to-be`: a journey yet to
 * be made.
 */
export type CompareRequest = v.InferOutput<typeof compareRequest>;
export const isCompareRequest = guard(compareRequest);

const commitTrouble = v.picklist([
  'git-absent',
  'git-off',
  'not-saved',
  'not-on-disk',
  'no-repository',
  'no-commit',
  'not-committed',
]);
/** Why the last commit cannot be had. */
export type CommitTrouble = v.InferOutput<typeof commitTrouble>;

const compareTrouble = v.picklist([...nothingCompared.options, ...commitTrouble.options, 'other-gone']);
/** Why there is nothing to see side by side. */
export type CompareTrouble = v.InferOutput<typeof compareTrouble>;

export const comparison = fields({
  choice: compareChoice,
  /** Null while it is on its way, with personas, and where there is a trouble. */
  data: v.nullable(comparedData),
  trouble: v.nullable(compareTrouble),
});
/** Everything that the page needs for a comparison; the numbers of personas are in the map. */
export type Comparison = v.InferOutput<typeof comparison>;
export const isComparison = guard(comparison);

export const comparedCard = fields({
  /** Which of the pairs, from 0. */
  pair: count(),
  side: v.picklist(['older', 'newer']),
  /** Keys of the journey on that side and of its touchpoint. */
  journey: v.string(),
  touchpoint: v.string(),
});
/** One card of a comparison. */
export type ComparedCard = v.InferOutput<typeof comparedCard>;
export const isComparedCard = guard(comparedCard);
