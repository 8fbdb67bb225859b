import { languageFor } from '../messages/locale.ts';
import type { Language } from '../model/languages.ts';

/** Several spellings, the preferred one first. */
export type Spellings = readonly [preferred: string, ...others: string[]];

/** What a thing of the field is called in each of our languages. */
export type Words = Readonly<Record<Language, Spellings>>;

/** The spellings for a language tag (`nn` and `no` are read as `nb`): English for a language that we do not have. */
export function wordsFor(names: Words, tag: string | undefined): Spellings {
  return names[languageFor(tag)];
}

/** The preferred name for a language tag. */
export function nameFor(names: Words, tag: string | undefined): string {
  return wordsFor(names, tag)[0];
}
