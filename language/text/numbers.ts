import type { KeywordLanguage } from '../keywords/keyword-translations.ts';
import { spellValue } from '../keywords/values.ts';

/** A number as it is written into a text: at most `digits` behind the point, none where it is whole. */
export function numberText(value: number, digits = 2): string {
  return String(Number(value.toFixed(digits)));
}

/** A number with the decimal mark of a language. */
export function decimalIn(text: string, language: KeywordLanguage): string {
  return language === 'en' ? text : text.replace('.', ',');
}

/** `red <= 5, yellow < 8`, as a language writes it. */
export function bandsText(red: string, yellow: string, language: KeywordLanguage): string {
  const [redWord, yellowWord] = (['red', 'yellow'] as const).map((word) => spellValue('bandColours', word, language));
  return `${redWord} <= ${red}, ${yellowWord} < ${yellow}`;
}
