/** Which of our languages a reader gets. */
import { type Language, languageOf } from '../model/languages.ts';

/**
 * The language for a reader's locale: `sv-SE`, `nn`, `nl_BE.UTF-8`. English for `undefined`, `C`, `POSIX` and every
 * language that we do not have.
 */
export function languageFor(locale: string | undefined): Language {
  const [primary = ''] = (locale ?? '').toLowerCase().split(/[^a-z]/, 1);
  return languageOf(primary) ?? 'en';
}
