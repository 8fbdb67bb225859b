import { readingRule } from '../shared/reading-rule.ts';

/** A word before a colon that is no keyword, with the nearest one. */
export const unknownKeyword = readingRule('unknown-keyword', 'error');
