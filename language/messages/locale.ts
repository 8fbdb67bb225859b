/** Which of our languages a reader gets. */

/** The languages that every catalogue is written in, as BCP 47 tags. */
export const languages = ['en', 'sv', 'nb', 'da', 'nl'] as const;

export type Language = (typeof languages)[number];

/** What each language calls itself: the same words to every reader. */
export const ownNames: Readonly<Record<Language, string>> = {
  en: 'English',
  sv: 'svenska',
  nb: 'norsk bokmål',
  da: 'dansk',
  nl: 'Nederlands',
};

/** Norwegian has two written forms and an old common tag; Nynorsk readers are nearer to Bokmål than to English. */
const norwegian: readonly string[] = ['no', 'nn'];

/**
 * The language for a reader's locale: `sv-SE`, `nn`, `nl_BE.UTF-8`. English for `undefined`, `C`, `POSIX` and every language
 * that we do not have.
 */
export function languageFor(locale: string | undefined): Language {
  const [primary = ''] = (locale ?? '').toLowerCase().split(/[^a-z]/, 1);
  return languages.find((language) => language === primary) ?? (norwegian.includes(primary) ? 'nb' : 'en');
}
