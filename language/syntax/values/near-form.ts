/** Values with a form in which a word is misspelt. */
import type { KeywordLanguage } from '../../keywords/keyword-translations.ts';
import { type LinkWord, linkWords, unitWords } from '../../keywords/time-words.ts';
import { wordsOfList } from '../../keywords/values.ts';
import { nearest } from '../nearest.ts';

/**
 * The value with each word that is not known replaced by the nearest one of that language or of English: `8 ugr` is
 * `8 uger`. `undefined` if the result cannot be read either.
 *
 * @param reads whether a text is such a value
 */
export function nearestForm(
  text: string,
  language: KeywordLanguage,
  reads: (text: string) => boolean,
): string | undefined {
  const words = [...new Set([...formWords(language), ...formWords('en')])];
  const guess = text.normalize('NFC').replace(/\p{L}[\p{L}\p{M}]*/gu, (word) => {
    const known = words.includes(word.toLowerCase());
    return known ? word : (nearest(word, words) ?? word);
  });
  return guess !== text && reads(guess) ? guess : undefined;
}

/** The single words of forms in one language, the usual ones first. */
function formWords(language: KeywordLanguage): string[] {
  const units = Object.values(unitWords).flatMap((unit) => {
    const { one, many, a, every, nth, often, more } = unit[language];
    return [one, many, ...often, ...more, a, every, nth];
  });
  const links = (Object.keys(linkWords) as LinkWord[]).flatMap((link) => [...linkWords[link][language]]);
  const phrases = [...wordsOfList('bandColours', language), ...units, ...links];
  return phrases.flatMap((phrase) => phrase.split(' ')).filter((word) => /^\p{L}{2,}$/u.test(word));
}
