import type { Quadrant } from '../../../language/model/numbers.ts';

/** The quadrants of the matrix in the order in which one reads them: what to work on comes first. */
export const quadrants: readonly Quadrant[] = ['concentrate-here', 'keep-up', 'low-priority', 'possible-overkill'];
