import { readingRule } from './reading-rule.ts';

/** A date, number, share or word that is none. */
export const invalidValue = readingRule('invalid-value', 'error');
