/** In which language a text writes its keywords. */

import { type KeywordLanguage, keywordLanguageOf, keywordLanguages } from '../keywords/keyword-translations.ts';
import { spellingsIn } from '../keywords/keywords.ts';
import type { Clause } from './clause.ts';

/**
 * The language that what is added to a text should be written in: the one that most of its keywords are in. What two
 * languages share counts for both; on a tie the language that the text says it is in comes first. A text that has no
 * keyword yet but its `language` is written in that language.
 */
export function keywordLanguageIn(text: string, clauses: readonly Clause[]): KeywordLanguage {
  return keywordLanguageOfCounts(countKeywords(clauses), statedLanguage(text, clauses));
}

/** As {@link keywordLanguageIn}, of keywords that are counted. */
export function keywordLanguageOfCounts(words: KeywordCounts, stated: KeywordLanguage | undefined): KeywordLanguage {
  const counts = new Map<KeywordLanguage, number>();
  for (const [word, count] of words.values()) {
    for (const language of keywordLanguages) {
      if (isSpelling(word, language)) counts.set(language, (counts.get(language) ?? 0) + count);
    }
  }
  const countOf = (language: KeywordLanguage): number => counts.get(language) ?? 0;
  const order = [...new Set([stated ?? 'en', ...keywordLanguages])];
  return order.reduce((best, language) => (countOf(language) > countOf(best) ? language : best));
}

/** The language of the first `language` line that names one. */
export function statedLanguage(text: string, clauses: readonly Clause[]): KeywordLanguage | undefined {
  for (const { keyword, value } of clauses) {
    const language =
      keyword?.word === 'language' && value ? keywordLanguageOf(text.slice(value.start, value.end)) : undefined;
    if (language) return language;
  }
  return undefined;
}

/** How often each way of writing a keyword stands in a text, with a clause that does so. */
export type KeywordCounts = Map<string, readonly [Pick<Clause, 'keyword' | 'keywordText'>, number]>;

/**
 * Counts keywords. The `language` line itself says nothing about the others.
 *
 * @param counts those of other clauses, which are counted on; left out, none
 * @param by -1 takes the clauses out of the counts
 */
export function countKeywords(
  clauses: readonly Clause[],
  counts: KeywordCounts = new Map(),
  by: 1 | -1 = 1,
): KeywordCounts {
  for (const clause of clauses) {
    if (!clause.keyword || clause.keyword.word === 'language') continue;
    const [sample, count] = counts.get(clause.keywordText) ?? [clause, 0];
    if (count + by === 0) counts.delete(clause.keywordText);
    else counts.set(clause.keywordText, [sample, count + by]);
  }
  return counts;
}

function isSpelling(
  { keyword, keywordText }: Pick<Clause, 'keyword' | 'keywordText'>,
  language: KeywordLanguage,
): boolean {
  return keyword !== undefined && spellingsIn(keyword, language).includes(keywordText.normalize('NFC').toLowerCase());
}
