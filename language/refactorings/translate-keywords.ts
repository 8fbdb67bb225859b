/** Translates the keywords of a text into another language. Only these words change, and no text is lost. */

import { type KeywordLanguage, keywordLanguageOf, keywordLanguages } from '../keywords/keyword-translations.ts';
import { spell, spellingsIn } from '../keywords/keywords.ts';
import type { Range } from '../model/position.ts';
import { rangeOf } from '../syntax/range.ts';
import type { Clause, Scan } from '../syntax/scan.ts';
import type { FixContext, TextEdit } from '../text/edit.ts';
import type { Refactoring } from './refactoring.ts';

/** The kind of the code action: a source action, because it applies to the whole file. */
export const keywordsKind = 'source.keywords.journey';

/** English and the language of the file, except the current one; all languages if the file does not declare one. */
export function keywordsInAnotherLanguage(_selection: Range, { source, analysis }: FixContext): Refactoring[] {
  const { scan } = source.report;
  const stated = keywordLanguageOf(analysis.file.language ?? analysis.file.journeys[0]?.language);
  const languages = stated ? [...new Set([stated, 'en'] as const)] : keywordLanguages;
  return languages.flatMap((language) => {
    const edits = translateKeywords(scan, language);
    const title = 'restructure.keywords';
    return edits.length === 0 ? [] : [{ kind: keywordsKind, title, args: { language }, edits } as const];
  });
}

/**
 * One edit for each keyword that is not written in `language` yet, in the order of the text. A word keeps its letter
 * case (lower, Capitalised, UPPER). What is no keyword, texts and comments included, is left as it is.
 */
export function translateKeywords({ clauses, lineStarts }: Scan, language: KeywordLanguage): TextEdit[] {
  return clauses.flatMap((clause) => {
    const newText = translated(clause, language);
    return newText === undefined ? [] : [{ range: rangeOf(lineStarts, clause.word), newText }];
  });
}

function translated({ keyword, keywordText }: Clause, language: KeywordLanguage): string | undefined {
  if (!keyword || spellingsIn(keyword, language).includes(keywordText.normalize('NFC').toLowerCase())) return undefined;
  return inCaseOf(keywordText, spell(keyword, language));
}

function inCaseOf(written: string, word: string): string {
  const [first = '', ...rest] = written;
  if (written.length > 1 && written === written.toUpperCase()) return word.toUpperCase();
  return first !== first.toLowerCase() && rest.join('') === rest.join('').toLowerCase()
    ? word.slice(0, 1).toUpperCase() + word.slice(1)
    : word;
}
