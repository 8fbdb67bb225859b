/** What stands between backticks in a message: words of the language as one writes them. */

import type { Holder } from '../keywords/keyword-row.ts';
import type { KeywordLanguage } from '../keywords/keyword-translations.ts';
import { findKeyword, type Keyword, keywordNamed, opensIn, spell } from '../keywords/keywords.ts';
import { translateValue, valueTokens } from '../keywords/value-words.ts';
import type { Language } from '../model/languages.ts';

/**
 * A message whose keywords and values between backticks are written in that language. What is filled in later stays as
 * it is, and so do all other words.
 *
 * @param about the keyword that the message explains
 */
export function spelledIn(message: string, language: KeywordLanguage, about?: Keyword): string {
  return message.replace(/`[^`]*`/gu, (span) => respelled(span, language, about));
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

/** One or more clauses, a single keyword, or a value. */
function respelled(span: string, language: KeywordLanguage, about: Keyword | undefined): string {
  const words = span.slice(1, -1);
  const clauses = words.split(' | ');
  if (clauses.some((clause) => clausePattern.test(clause))) {
    const opener = findKeyword(wordPattern.exec(clauses[0] ?? '')?.[0] ?? '');
    return `\`${clauses.map((clause) => clauseIn(clause, opener, language)).join(' | ')}\``;
  }
  const keyword = findKeyword(words);
  // `missing` is a status far more often than a fact of a source.
  const isValue = keyword === undefined || (keyword !== about && isStatus(words));
  return `\`${isValue ? valueIn(words, language, about) : spell(keyword, language)}\``;
}

const wordPattern = /^\p{L}+/u;
/** A keyword with its id or personas, and the value. */
const clausePattern = /^(?<word>\p{L}+)(?<head>[ \p{L}_-]*(?:\[[^\]]*\])?:\s*)(?<value>.*)$/u;

function clauseIn(clause: string, opener: Keyword | undefined, language: KeywordLanguage): string {
  const { word = '', head = '', value = '' } = clausePattern.exec(clause)?.groups ?? {};
  const keyword = findKeyword(word);
  if (!keyword) return clause;
  return spell(keyword, language) + head + (translatedIn(value, keyword, language, opener?.opens) ?? value);
}

/**
 * The value in the first place where it has words of the language: behind the keyword that opens the line, or in any;
 * `undefined` where it has none.
 */
function translatedIn(value: string, keyword: Keyword, language: KeywordLanguage, first?: Holder): string | undefined {
  const holders = [...keyword.on].sort((one, other) => Number(other === first) - Number(one === first));
  for (const holder of holders) {
    const isValue = !opensIn(keyword, holder) && valueTokens(keyword, holder, value).length > 0;
    if (isValue) return translateValue(keyword, holder, value, language);
  }
  return undefined;
}

/** Keywords whose values are shown without them. */
const shown = [
  ...(['status', 'by', 'moment', 'effort', 'state', 'kind', 'rating', 'bands'] as const),
  ...(['duration', 'frequency', 'reviewed', 'ces'] as const),
].map(keywordNamed);

function isStatus(words: string): boolean {
  const status = keywordNamed('status');
  return status.on.some((holder) => valueTokens(status, holder, words).length > 0);
}

/** A value alone, or what stands in parentheses behind a number. */
function valueIn(words: string, language: KeywordLanguage, about: Keyword | undefined): string {
  if (words.startsWith('(')) return translatedIn(`0 ${words}`, keywordNamed('rating'), language)?.slice(2) ?? words;
  for (const keyword of about ? [about, ...shown] : shown) {
    const translated = translatedIn(words, keyword, language);
    if (translated !== undefined) return translated;
  }
  return words;
}
