import { highest, lowest } from '../model/long-lists.ts';
import type { BandLimit, Journey } from '../model/model.ts';
import type { Quadrant } from '../model/numbers.ts';
import type { Weighed } from './contribution.ts';
import { withoutNoise } from './position.ts';
import { quadrant } from './priority.ts';
import { mean } from './score.ts';

/** Where the matrix of importance and rating is cut, on the journey's own scale. */
export interface CutLines {
  /** From this importance on a touchpoint counts as important. */
  readonly importance: number;
  /** Up to here a rating falls short; `inclusive` says whether the limit itself still does. */
  readonly rating: BandLimit;
}

/**
 * The journey's own limits: where green starts, and from where on a touchpoint is important. They cut as `quadrantOf`
 * does, so that the matrix and the findings say the same.
 */
export function fixedCutLines({ bands, important }: Pick<Journey, 'bands' | 'important'>): CutLines {
  return { importance: important, rating: bands.yellow };
}

/**
 * The plain means of what has both a rating and an importance: the data-centred matrix (Martilla & James 1977 look for
 * relative, not absolute, levels; Bacon 2003 compares both). It tells touchpoints apart where all of them are important
 * or all are green; who is above the mean counts as important, or as good, whatever the mean is. What lies on a mean is
 * above.
 *
 * @returns `null` when nothing has both.
 */
export function meanCutLines(values: readonly Weighed[]): CutLines | null {
  const both = values.flatMap(({ rating, importance }) =>
    rating === null || importance === null ? [] : [{ rating, importance }],
  );
  const rating = meanBetween(both.map((value) => value.rating));
  const importance = meanBetween(both.map((value) => value.importance));
  return rating === null || importance === null ? null : { importance, rating: { limit: rating, inclusive: false } };
}

/** The mean without binary noise: that of three times 6.1 is a hair above 6.1, and then nothing would reach it. */
function meanBetween(values: readonly number[]): number | null {
  const found = mean(values);
  return found === null ? null : Math.min(Math.max(withoutNoise(found), lowest(values)), highest(values));
}

/**
 * The quadrant under any cut lines. With the fixed ones it is `TouchpointNumbers.quadrant`; with means it is a way to
 * look and changes no finding.
 */
export function quadrantAt(importance: number, rating: number, lines: CutLines): Quadrant {
  const { limit, inclusive } = lines.rating;
  return quadrant(inclusive ? rating > limit : rating >= limit, importance >= lines.importance);
}
