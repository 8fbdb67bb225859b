/**
 * The languages of our readers. A row here, and `test/l10n/new-language.test.ts` names every place that lacks its
 * words.
 */

interface LanguageRow {
  /** BCP 47 tag. */
  readonly tag: string;
  /** What the language calls itself: the same words to every reader. */
  readonly ownName: string;
  /** Tags of languages whose readers are nearer to this one than to English. */
  readonly alsoFor?: readonly string[];
}

const table = [
  { tag: 'en', ownName: 'English' },
  { tag: 'sv', ownName: 'svenska' },
  // Norwegian has two written forms and an old common tag.
  { tag: 'nb', ownName: 'norsk bokmål', alsoFor: ['no', 'nn'] },
  { tag: 'da', ownName: 'dansk' },
  { tag: 'nl', ownName: 'Nederlands' },
] as const satisfies readonly LanguageRow[];

export type Language = (typeof table)[number]['tag'];

const rows: readonly (LanguageRow & { readonly tag: Language })[] = table;

/** The languages that every catalogue is written in, as BCP 47 tags. */
export const languages: readonly Language[] = rows.map(({ tag }) => tag);

/** What a language calls itself. */
export function ownNameOf(language: Language): string {
  return rows.find(({ tag }) => tag === language)?.ownName ?? language;
}

/** Our language for a primary language subtag in lower case (`sv`, `no`); `undefined` where we have none. */
export function languageOf(subtag: string): Language | undefined {
  return rows.find(({ tag, alsoFor }) => tag === subtag || alsoFor?.includes(subtag))?.tag;
}
