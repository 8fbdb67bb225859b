import { readingRule } from '../shared/reading-rule.ts';

/** A line that cannot be read; it says what was expected there. */
export const syntax = readingRule('syntax', 'error');
