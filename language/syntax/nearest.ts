import { distance } from 'fastest-levenshtein';
import type { Holder } from '../keywords/keyword-row.ts';
import type { KeywordLanguage } from '../keywords/keyword-translations.ts';
import { type Keyword, keywords, spell, spellingsIn } from '../keywords/keywords.ts';
import { keywordMeantBy } from '../keywords/near-keywords.ts';
import { nameKey } from '../model/name-key.ts';

/**
 * The candidate that was most likely meant: one it is the beginning of, or the one with the fewest letters changed (at
 * most one in three). `undefined` when none is near. Letter case does not count.
 */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  const wanted = word.toLowerCase();
  let best: string | undefined;
  let bestDistance = Math.min(3, Math.max(1, Math.floor(wanted.length / 3))) + 1;
  for (const candidate of candidates) {
    const other = candidate.toLowerCase();
    const changes = wanted.length >= 3 && other.startsWith(wanted) ? 1 : distance(wanted, other);
    if (changes < bestDistance) {
      best = candidate;
      bestDistance = changes;
    }
  }
  return wanted.length < 2 ? undefined : best;
}

/**
 * The path of a file that was most likely meant: one of the same name in whatever folder, letter case and composition,
 * with or without its ending; otherwise the nearest one.
 */
export function nearestPath(path: string, candidates: readonly string[]): string | undefined {
  const wanted = fileName(path);
  const same = candidates.filter((candidate) => fileName(candidate) === wanted);
  const alike = same.find((candidate) => pathKey(candidate) === pathKey(path)) ?? same[0];
  return alike ?? candidates.find((candidate) => fileName(candidate) === nearest(wanted, candidates.map(fileName)));
}

function fileName(path: string): string {
  return pathKey(path).split('/').at(-1) ?? '';
}

function pathKey(path: string): string {
  return nameKey(path.replaceAll('\\', '/'))
    .replace(/^\.\//u, '')
    .replace(/\.jo?u?r?n?e?y?$/u, '');
}

/** For so many names of a text a near one is looked for: each is compared with all that there are. */
export const mostGuesses = 300;

/** Guesses with an end: the first names are guessed at, and those after them have `undefined`. */
export function limitedGuesses(): (guess: () => string | undefined) => string | undefined {
  let left = mostGuesses;
  return (guess) => (left-- > 0 ? guess() : undefined);
}

/**
 * The keyword that was most likely meant: another word for one; otherwise, one that is near in English or in the
 * language of the text, first among those that may stand under the open things, then among all.
 */
export function nearestKeyword(word: string, open: readonly Holder[], language: KeywordLanguage): Keyword | undefined {
  const meant = keywordMeantBy(word);
  if (meant) return meant;
  const here = keywords.filter((keyword) => keyword.on.some((holder) => open.includes(holder)));
  const words = (list: readonly Keyword[]) => list.flatMap((keyword) => spellingsHere(keyword, language));
  const found = nearest(word, words(here)) ?? nearest(word, words(keywords));
  return keywords.find((keyword) => found !== undefined && spellingsHere(keyword, language).includes(found));
}

/** How a keyword that was meant is written: the way of the text's language that is nearest to what was typed. */
export function nearestSpelling(word: string, keyword: Keyword, language: KeywordLanguage): string {
  const isMeant = keywordMeantBy(word) === keyword;
  return (isMeant ? undefined : nearest(word, spellingsIn(keyword, language))) ?? spell(keyword, language);
}

function spellingsHere(keyword: Keyword, language: KeywordLanguage): string[] {
  return [...spellingsIn(keyword, language), ...spellingsIn(keyword, 'en')];
}
