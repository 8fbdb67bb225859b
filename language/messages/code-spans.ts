/** What stands between backticks in a message: words of the language as one writes them. */
import { findKeyword, spell } from '../syntax/keywords.ts';
import type { KeywordLanguage } from '../syntax/spellings.ts';

/**
 * A message whose keywords between backticks are written in that language. What is filled in later stays as it is, and so do all
 * words that are no keyword at the beginning of a clause.
 */
export function spelledIn(message: string, language: KeywordLanguage): string {
  return message.replace(/`[^`]*`/gu, (span) => respelled(span, language));
}

/** One or more clauses, or a single keyword. */
function respelled(span: string, language: KeywordLanguage): string {
  return span.replace(/(?<=`|\| )\p{L}+(?=[ \p{L}_-]*(?:\[[^\]]*\])?:|`)/gu, (word) => {
    const keyword = findKeyword(word);
    return keyword ? spell(keyword, language) : word;
  });
}
