import { readingRule } from '../shared/reading-rule.ts';

/** Overlapping or upside-down bands, or a scale from high to low. */
export const invalidBands = readingRule('invalid-bands', 'error');
