/**
 * Compares a written name with the catalogue's words: word by word, compounds and inflections too.
 */
import type { Words } from './words.ts';

/** A shorter word is compared as a whole only: `app` is no part of `apparatus`. */
const shortestPart = 5;

/** The last word of several may be inflected from this length on: `e-post` in `e-postmarknadsföring`. */
const shortestEnd = 4;

/** Letters of the longest ending that inflects a word: `-erne`. */
const longestInflection = 4;

/** The words of a text: lower case, NFC, without what stands between them. */
export function wordsOf(text: string): string[] {
  return text
    .normalize('NFC')
    .toLowerCase()
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== '');
}

/** Every spelling in every language as its words. */
export function spellingsOf(names: Words): string[][] {
  return Object.values(names).flatMap((spellings) => spellings.map(wordsOf));
}

/**
 * How much of a name a spelling explains. The words of the spelling stand in the name one after another; a single long
 * word may be the beginning or the end of a compound: `kundservice` is in `kundservicetelefon` and `butik` in
 * `webbutik`.
 *
 * @param name words of the name
 * @param spelling words of the spelling
 * @param unlike beginnings of words that only look like a match
 * @returns the number of letters that match, plus a half where every word matches as a whole; 0 for no match
 */
export function matchOf(name: readonly string[], spelling: readonly string[], unlike: readonly string[] = []): number {
  let best = 0;
  for (let start = 0; start + spelling.length <= name.length; start++) {
    best = Math.max(best, matchAt(name, start, spelling, unlike));
  }
  return best;
}

function matchAt(
  name: readonly string[],
  start: number,
  spelling: readonly string[],
  unlike: readonly string[],
): number {
  const last = spelling.length - 1;
  for (let index = 0; index < last; index++) {
    if (name[start + index] !== spelling[index]) return 0;
  }
  const word = name[start + last] ?? '';
  const wanted = spelling[last] ?? '';
  const letters = spelling.reduce((sum, { length }) => sum + length, 0);
  if (word === wanted) return letters + 0.5;
  if (unlike.some((beginning) => word.startsWith(beginning))) return 0;
  if (last > 0) return wanted.length >= shortestEnd && word.startsWith(wanted) ? letters : 0;
  return wanted.length >= shortestPart && isPart(word, wanted) ? letters : 0;
}

/** A word, and what in it can match as the beginning or the end of a compound: see {@link matchOf}. */
export function* partsOf(word: string): Generator<string> {
  yield word;
  for (let end = shortestPart; end < word.length; end++) yield word.slice(0, end);
  for (let start = 1; start + shortestPart <= word.length; start++) {
    const first = Math.max(start + shortestPart, word.length - longestInflection);
    for (let end = first; end <= word.length; end++) yield word.slice(start, end);
  }
}

/** At the beginning of a compound, or at its end with no more than an inflection after it: `chattsupporten`. */
function isPart(word: string, wanted: string): boolean {
  const at = word.lastIndexOf(wanted);
  return word.startsWith(wanted) || (at > 0 && word.length - at - wanted.length <= longestInflection);
}
