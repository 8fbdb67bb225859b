import { readingRule } from '../shared/reading-rule.ts';

/** A keyword that cannot stand where it stands, and where it can. */
export const misplaced = readingRule('misplaced', 'error');
