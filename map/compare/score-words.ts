/** What became of the score, and which part of the change is what, in words. */
import type { LikeForLike } from '../../language/model/numbers.ts';
import type { Alignment } from './align.ts';
import { ratingWords } from './change-words.ts';
import { shareOut } from './share-out.ts';
import type { PairContext } from './sides.ts';

/**
 * "Score +1.45: ratings +0.90, importance 0.00, newly measured +0.55", in hundredths that add up; then the change like
 * for like, where something is measured on one side only. None where nothing is rated on both sides.
 */
export function scoreSentences({ delta }: Pick<Alignment, 'delta'>, context: PairContext): string[] {
  const { likeForLike, score } = delta;
  const total = score.weightedMean ?? score.mean;
  if (!likeForLike || total === null) return [];
  const sum = partsSentence(total, likeForLike, score.weightedMean !== null, context);
  const { newlyMeasured, noLongerMeasured } = likeForLike.parts;
  if (isNothing(newlyMeasured) && isNothing(noLongerMeasured)) return [sum];
  return [sum, context.words.t('compare.likeForLike', { change: ratingWords(likeForLike, context) })];
}

function partsSentence(total: number, { parts }: LikeForLike, isWeighted: boolean, context: PairContext): string {
  const { words, kind, names, newer } = context;
  const exact = [parts.ratings, parts.importance, parts.newlyMeasured, parts.noLongerMeasured];
  const shown = shareOut(total, exact).map(words.points);
  const [ratings = '', importance = '', newly = '', gone = ''] = shown;
  return words.t('compare.parts', {
    weighted: isWeighted ? 'yes' : 'no',
    change: words.points(Number(total.toFixed(2))),
    ratings,
    importance,
    isNew: isNothing(parts.newlyMeasured) ? 'no' : 'yes',
    newly,
    isGone: isNothing(parts.noLongerMeasured) ? 'no' : 'yes',
    gone,
    kind: kind === 'personas' ? 'personas' : newer.journey.state === 'to-be' ? 'aims' : 'files',
    older: names.older,
    newer: names.newer,
  });
}

/** Noise of binary fractions. */
function isNothing(part: number): boolean {
  return Math.abs(part) < 1e-9;
}
