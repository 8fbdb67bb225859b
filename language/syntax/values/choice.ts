import type { KeywordLanguage } from '../../keywords/keyword-translations.ts';
import { choices, findValue, spellValue, type ValueList, type ValueWord, wordsOfList } from '../../keywords/values.ts';
import { nearest } from '../nearest.ts';
import { type Reading, refuse } from './reading.ts';

/**
 * One of the words of a list, in any language and letter case; a space and a hyphen are the same.
 *
 * @param language the one in which a message names the words
 */
export function readChoice<List extends ValueList>(
  text: string,
  list: List,
  language: KeywordLanguage = 'en',
): Reading<ValueWord<List>> {
  const found = findValue(list, text);
  if (found !== undefined) {
    return { value: found };
  }
  const near = nearestValue(text, list, language);
  return refuse(text, near ? 'invalid-value.choice-nearest' : 'invalid-value.choice', {
    nearest: near ?? '',
    words: choices[list].map((word) => `\`${spellValue(list, word, language)}\``).join(', '),
  });
}

/** The word of a list that was most likely meant, in that language; what is near to an English word counts as well. */
export function nearestValue(text: string, list: ValueList, language: KeywordLanguage): string | undefined {
  const own = wordsOfList(list, language);
  const near = nearest(text.normalize('NFC'), [...own, ...wordsOfList(list, 'en')]);
  const word = near === undefined || own.includes(near) ? undefined : findValue(list, near);
  return word === undefined ? near : spellValue(list, word, language);
}

/** A BCP 47 tag such as `da` or `nb-NO`. */
export function readLanguage(text: string): Reading<string> {
  return /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(text) ? { value: text } : refuse(text, 'invalid-value.language');
}
