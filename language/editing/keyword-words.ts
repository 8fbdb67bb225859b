/** What a keyword means, in an analyst's words and with one example: the same for completion and hover. */
import { isMessageKey, type JourneyTranslate, type MessageKey } from '../messages/messages.ts';
import { findKeyword, type Keyword, spell } from '../syntax/keywords.ts';
import type { KeywordLanguage } from '../syntax/spellings.ts';

/**
 * The message, in Markdown, that explains a keyword. It needs no arguments.
 *
 * @throws Error for a keyword that the catalogue does not explain.
 */
export function keywordMessage({ word }: Keyword): MessageKey {
  const key = `keyword.${word}`;
  if (!isMessageKey(key)) {
    throw new Error(`No message explains the keyword "${word}".`);
  }
  return key;
}

/** That message with its examples written as the text writes its keywords; what is not English is said in English too. */
export function keywordHelp(keyword: Keyword, language: KeywordLanguage, t: JourneyTranslate): string {
  const help = t(keywordMessage(keyword));
  if (language === 'en') return help;
  const spelling = spell(keyword, language);
  const inEnglish =
    spelling === keyword.word ? '' : `\n\n${t('hover.keyword-in-english', { spelling, keyword: keyword.word })}`;
  return help.replace(/`[^`]*`/gu, (example) => respelled(example, language)) + inEnglish;
}

/** An example of one or more clauses, or a single keyword. */
function respelled(example: string, language: KeywordLanguage): string {
  return example.replace(/(?<=`|\| )\p{L}+(?=[ \p{L}_-]*(?:\[[^\]]*\])?:|`)/gu, (word) => {
    const keyword = findKeyword(word);
    return keyword ? spell(keyword, language) : word;
  });
}
