/** What a keyword means, in an analyst's words and with one example: the same for completion and hover. */

import type { KeywordLanguage } from '../../keywords/keyword-translations.ts';
import { type Keyword, spell } from '../../keywords/keywords.ts';
import { spelledIn } from '../../messages/code-spans.ts';
import type { JourneyTranslate, MessageKey } from '../../messages/messages.ts';

/** The message, in Markdown, that explains a keyword. It needs no arguments. */
export function keywordMessage({ word }: Keyword): MessageKey {
  return `keyword.${word}`;
}

/**
 * That message with its examples written as the text writes its keywords; what is not English is said in English too.
 */
export function keywordHelp(keyword: Keyword, language: KeywordLanguage, t: JourneyTranslate): string {
  const help = t(keywordMessage(keyword));
  if (language === 'en') return help;
  const spelling = spell(keyword, language);
  const inEnglish =
    spelling === keyword.word ? '' : `\n\n${t('hover.keyword-in-english', { spelling, keyword: keyword.word })}`;
  return spelledIn(help, language, keyword) + inEnglish;
}
