import { readingRule } from '../shared/reading-rule.ts';

/** A line that is indented as if it belonged to something that its keyword does not belong to. */
export const misleadingIndentation = readingRule('misleading-indentation', 'hint');
