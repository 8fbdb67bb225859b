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
  const stated = statedLanguage(text, clauses);
  const counts = new Map<KeywordLanguage, number>();
  for (const [word, count] of countWords(clauses)) {
    for (const language of keywordLanguages) {
      if (isSpelling(word, language)) counts.set(language, (counts.get(language) ?? 0) + count);
    }
  }
  const countOf = (language: KeywordLanguage): number => counts.get(language) ?? 0;
  const order = [...new Set([stated ?? 'en', ...keywordLanguages])];
  return order.reduce((best, language) => (countOf(language) > countOf(best) ? language : best));
}

/** The language of the first `language` line that names one. */
function statedLanguage(text: string, clauses: readonly Clause[]): KeywordLanguage | undefined {
  for (const { keyword, value } of clauses) {
    const language =
      keyword?.word === 'language' && value ? keywordLanguageOf(text.slice(value.start, value.end)) : undefined;
    if (language) return language;
  }
  return undefined;
}

type Counted = readonly [Pick<Clause, 'keyword' | 'keywordText'>, number];

/** How often each way of writing a keyword stands there. The `language` line itself says nothing about the others. */
function countWords(clauses: readonly Clause[]): Counted[] {
  const counts = new Map<string, [Clause, number]>();
  for (const clause of clauses) {
    if (!clause.keyword || clause.keyword.word === 'language') continue;
    const count = counts.get(clause.keywordText);
    if (count) count[1]++;
    else counts.set(clause.keywordText, [clause, 1]);
  }
  return [...counts.values()];
}

function isSpelling({ keyword, keywordText }: Counted[0], language: KeywordLanguage): boolean {
  return keyword !== undefined && spellingsIn(keyword, language).includes(keywordText.normalize('NFC').toLowerCase());
}
