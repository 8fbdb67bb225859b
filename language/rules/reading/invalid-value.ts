import { readingRule } from '../shared/reading-rule.ts';

/** A date, number, share or word that is none. */
export const invalidValue = readingRule('invalid-value', 'error');
