/** Values that are words, looked up in their table: what a word means in any language, and how a language writes it. */
import { withoutInvisible } from '../model/invisible.ts';
import { languages } from '../model/languages.ts';
import type { KeywordLanguage } from './keyword-translations.ts';
import { type ValueRow, valueSpellings } from './value-translations.ts';

/** A list of values, of which one is written. */
export type ValueList = keyof typeof valueSpellings;
/** The English word of a value. */
export type ValueWord<List extends ValueList = ValueList> = {
  [Name in List]: keyof (typeof valueSpellings)[Name] & string;
}[List];

type Choices = { readonly [List in ValueList]: readonly ValueWord<List>[] };

const rows: Readonly<Record<ValueList, Readonly<Record<string, ValueRow>>>> = valueSpellings;

/** The English words of each list, in its order. */
export const choices = Object.fromEntries(
  Object.entries(rows).map(([list, values]) => [list, Object.keys(values)]),
) as unknown as Choices;

const bySpelling: Readonly<Record<string, ReadonlyMap<string, string>>> = Object.fromEntries(
  Object.entries(rows).map(([list, values]) => [
    list,
    new Map(
      Object.keys(values).flatMap((word) =>
        languages.flatMap((language) =>
          spellingsAmong(values, word, language).map((spelling): [string, string] => [valueKey(spelling), word]),
        ),
      ),
    ),
  ]),
);

/** The value of a list that a text means in any language and letter case; a space and a hyphen are the same. */
export function findValue<List extends ValueList>(list: List, text: string): ValueWord<List> | undefined {
  return bySpelling[list]?.get(valueKey(text)) as ValueWord<List> | undefined;
}

/** The ways to write a value in one language, the usual one first. */
export function valueSpellingsIn(list: ValueList, word: string, language: KeywordLanguage): readonly string[] {
  return spellingsAmong(rows[list], word, language);
}

/** A value as one writes it in that language; what is not in the list stays as it is. */
export function spellValue(list: ValueList, word: string, language: KeywordLanguage): string {
  return valueSpellingsIn(list, word, language)[0] ?? word;
}

/** All ways to write the values of a list in one language, or, left out, in any. */
export function wordsOfList(list: ValueList, language?: KeywordLanguage): string[] {
  const written = language === undefined ? languages : [language];
  const words: readonly string[] = choices[list];
  return [...new Set(written.flatMap((one) => words.flatMap((word) => valueSpellingsIn(list, word, one))))];
}

/** What makes two ways of writing the same: letter case, composed letters, and blanks as hyphens. */
export function valueKey(text: string): string {
  return withoutInvisible(text)
    .normalize('NFC')
    .toLowerCase()
    .trim()
    .replace(/[\s_\u2010\u2011-]+/gu, ' ')
    .replace(/\s*\/\s*/gu, '/');
}

function spellingsAmong(
  values: Readonly<Record<string, ValueRow>>,
  word: string,
  language: KeywordLanguage,
): readonly string[] {
  const row = values[word];
  if (!row) return [];
  return language === 'en' ? [word, ...(row.en ?? [])] : row[language];
}
