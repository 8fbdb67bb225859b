import { globMatcher } from './glob.ts';

/** Longer patterns are mistakes. In characters. */
export const longestPattern = 200;
/** All patterns of a list together, in characters: every file is held against each of them. */
export const longestPatterns = 10_000;

/**
 * Tells which files the patterns of `exclude` mean, by their path from the folder of `journey.json`, with forward
 * slashes. A pattern that means a folder means all that is in it: `drafts`, `drafts/` and `drafts/**` say the same.
 */
export function excluder(patterns: readonly string[]): (path: string) => boolean {
  const matchers = patterns.map((pattern) => globMatcher(tidied(pattern)));
  return (path) => matchers.some((matches) => matches(path));
}

/** Written with the slashes of Windows, from `./` or from `/`, or with the slash that makes a folder of a name. */
function tidied(pattern: string): string {
  return pattern
    .replaceAll('\\', '/')
    .replace(/^\.?\/+/, '')
    .replace(/\/+$/, '');
}
