import { Minimatch } from 'minimatch';

/** Longer patterns are mistakes, and expensive ones: a pattern can grow with each pair of braces. */
export const longestPattern = 200;

/** Nothing that a reader of `exclude` would not expect: no `!`, no comments, no regular expressions in disguise. */
const options = { dot: true, nonegate: true, nocomment: true, noext: true, braceExpandMax: 1000 } as const;

/**
 * Tells which files the patterns of `exclude` mean, by their path from the folder of `journey.json`, with forward slashes.
 * A pattern that means a folder means all that is in it: `drafts`, `drafts/` and `drafts/**` say the same.
 */
export function excluder(patterns: readonly string[]): (path: string) => boolean {
  const matchers = patterns.map((pattern) => new Minimatch(tidied(pattern), options));
  return (path) => {
    const parts = path.split('/');
    const nested = parts.map((_, index) => parts.slice(0, index + 1).join('/'));
    return matchers.some((matcher) => nested.some((part) => matcher.match(part)));
  };
}

/** Written with the slashes of Windows, from `./` or from `/`, or with the slash that makes a folder of a name. */
function tidied(pattern: string): string {
  return pattern
    .replaceAll('\\', '/')
    .replace(/^\.?\/+/, '')
    .replace(/\/+$/, '');
}
