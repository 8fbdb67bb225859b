/** The language in which a sheet names its columns. */
import type { KeywordLanguage } from '../keywords/keyword-translations.ts';
import { keywords, spellingsIn } from '../keywords/keywords.ts';
import { languages } from '../model/languages.ts';
import { highest } from '../model/long-lists.ts';
import { catalogues } from './words/catalogues.ts';

/**
 * The language that knows most of the headings.
 *
 * @param preferred the language of equally good ones that is taken, and that of headings which no language knows
 */
export function languageOfHeadings(headings: readonly string[], preferred: KeywordLanguage): KeywordLanguage {
  const words = headings.flatMap((heading) => [keyOf(heading), keyOf(heading.replace(/[([{].*$/u, ''))]);
  const known = languages.map((language) => {
    const own = wordsIn(language);
    return { language, count: new Set(words.filter((word) => own.has(word))).size };
  });
  const most = highest(known.map(({ count }) => count));
  const best = known.filter(({ count }) => count === most).map(({ language }) => language);
  return best.includes(preferred) ? preferred : (best[0] ?? preferred);
}

function wordsIn(language: KeywordLanguage): ReadonlySet<string> {
  const columns: Readonly<Record<string, readonly string[]>> = catalogues[language].columns;
  const spelled = keywords.flatMap((keyword) => spellingsIn(keyword, language));
  return new Set([...spelled, ...Object.values(columns).flat()].map(keyOf));
}

function keyOf(text: string): string {
  return text.normalize('NFC').trim().toLowerCase();
}
