/** Where the matrix is cut, in words. */
import { type CutLines, fixedCutLines, meanCutLines } from '../../../language/analysis/cut-lines.ts';
import type { AnalysedJourney } from '../../../language/model/numbers.ts';
import type { CutOffs } from '../../options.ts';
import type { Words } from './words.ts';

/** The lines that the reader has chosen; `undefined` where there is nothing to take a mean of. */
export function cutLinesOf({ journey, numbers }: AnalysedJourney, cutOffs: CutOffs): CutLines | undefined {
  if (cutOffs === 'fixed') return fixedCutLines(journey);
  return meanCutLines(Object.values(numbers.touchpoints)) ?? undefined;
}

/** "importance 7 and over, rating 8 and over": what lies above both lines. */
export function cutWords({ importance, rating }: CutLines, words: Words): string {
  return words.t('matrix.cuts', {
    importance: words.t('limit.from', { limit: words.limit({ limit: importance, inclusive: false }) }),
    rating: words.t(rating.inclusive ? 'limit.over' : 'limit.from', { limit: words.limit(rating) }),
  });
}
