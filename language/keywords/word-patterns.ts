/** Patterns and look-ups of the words that stand in values with a form, in all languages at once. */
import { languages } from '../model/languages.ts';
import type { TimeUnit } from '../model/model.ts';
import type { KeywordLanguage } from './keyword-translations.ts';
import { type LinkWord, lenientLinks, linkWords, partUnits, unitWords, type WrittenUnit } from './time-words.ts';
import { type ValueList, valueKey, valueSpellingsIn } from './values.ts';

/** A number without a sign. */
export const amount = String.raw`\d+(?:[.,]\d+)?`;
const wordEnd = String.raw`(?![\p{L}\p{M}\p{N}])`;
const units = Object.keys(unitWords) as WrittenUnit[];

/** A pattern that takes one of the words, the longest that fits; a blank of a word is any white space. */
export function oneOf(words: readonly string[]): string {
  const longestFirst = [...new Set(words)].sort((one, other) => other.length - one.length);
  const escaped = longestFirst.map((word) =>
    word.replace(/[.*+?^$()[\]{}|\\/]/gu, String.raw`\$&`).replace(/ /gu, String.raw`\s+`),
  );
  return `(?:${escaped.join('|')})${wordEnd}`;
}

/** The words of a link in all languages. */
export function linksOf(...links: readonly LinkWord[]): string[] {
  return links.flatMap((link) => languages.flatMap((language) => [...linkWords[link][language]]));
}

/** The link that a word is; `undefined` for all other words. */
export function linkAmong<Link extends LinkWord>(text: string, links: readonly Link[]): Link | undefined {
  const key = valueKey(text);
  return links.find((link) => linksOf(link).some((word) => valueKey(word) === key));
}

export const everyPattern = oneOf(lenientLinks.every);
export const aPattern = oneOf(lenientLinks.a);
export const unitPattern = oneOf(units.flatMap((one) => languages.flatMap((language) => unitWordsIn(one, language))));
export const oftenPattern = oneOf(units.flatMap((one) => languages.flatMap((language) => oftenWordsIn(one, language))));

const unitBySpelling: ReadonlyMap<string, WrittenUnit> = new Map(
  units.flatMap((one) =>
    languages.flatMap((language) =>
      [...unitWordsIn(one, language), ...oftenWordsIn(one, language)].map((word) => [valueKey(word), one] as const),
    ),
  ),
);

/** The unit that a word means: `8 weeks`, `weekly`. */
export function unitOf(word: string | undefined): WrittenUnit | undefined {
  return word === undefined ? undefined : unitBySpelling.get(valueKey(word));
}

/** A written unit as a number of the units that times are kept in: `quarter` is 3 months, `week` is 1 week. */
export function unitLength(word: string | undefined): { readonly count: number; readonly unit: TimeUnit } | undefined {
  const unit = unitOf(word);
  return unit === undefined || isPart(unit) ? unit && partUnits[unit] : { count: 1, unit };
}

function isPart(unit: WrittenUnit): unit is keyof typeof partUnits {
  return unit in partUnits;
}

/** What a language calls a unit, the usual words first. */
export function unitWordsIn(one: WrittenUnit, language: KeywordLanguage): string[] {
  const words = unitWords[one][language];
  return [words.many, words.one, ...words.more];
}

/** How a language says that something happens once in each unit, in one word. */
export function oftenWordsIn(one: WrittenUnit, language: KeywordLanguage): readonly string[] {
  return unitWords[one][language].often;
}

/** A pattern for the words of one value. */
export function valuePattern(list: ValueList, word: string): string {
  return oneOf(languages.flatMap((language) => valueSpellingsIn(list, word, language)));
}
