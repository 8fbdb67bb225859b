/** What stands between backticks in a message: words of the language as one writes them. */

import type { KeywordLanguage } from '../keywords/keyword-translations.ts';
import { findKeyword, spell } from '../keywords/keywords.ts';
import type { Language } from '../model/languages.ts';

/**
 * A message whose keywords between backticks are written in that language. What is filled in later stays as it is, and
 * so do all words that are no keyword at the beginning of a clause.
 */
export function spelledIn(message: string, language: KeywordLanguage): string {
  return message.replace(/`[^`]*`/gu, (span) => respelled(span, language));
}

/** Quotation marks for words that one writes, where there is no other type for them. */
const marks: Readonly<Record<Language, readonly [string, string]>> = {
  en: ['“', '”'],
  sv: ['”', '”'],
  nb: ['«', '»'],
  da: ['”', '”'],
  nl: ['“', '”'],
};

/**
 * The same words for a reader who is shown plain text: with the quotation marks of that language instead of backticks.
 */
export function quotedIn(message: string, language: Language): string {
  const [open, close] = marks[language];
  return message.replace(/`([^`]*)`/gu, (_, words: string) => open + words + close);
}

/** One or more clauses, or a single keyword. */
function respelled(span: string, language: KeywordLanguage): string {
  return span.replace(/(?<=`|\| )\p{L}+(?=[ \p{L}_-]*(?:\[[^\]]*\])?:|`)/gu, (word) => {
    const keyword = findKeyword(word);
    return keyword ? spell(keyword, language) : word;
  });
}
