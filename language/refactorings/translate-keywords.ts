/** Translates the keywords and values of a text into another language. Only these words change, and no text is lost. */

import { type KeywordLanguage, keywordLanguageOf, keywordLanguages } from '../keywords/keyword-translations.ts';
import { spell, spellingsIn } from '../keywords/keywords.ts';
import { isWrittenIn, valueTokens } from '../keywords/value-words.ts';
import { nameKey } from '../model/name-key.ts';
import type { Range } from '../model/position.ts';
import type { Clause } from '../syntax/clause.ts';
import { plainText } from '../syntax/plain-text.ts';
import type { FixContext, TextEdit } from '../text/edit.ts';
import type { SourceText } from '../text/source-text.ts';
import type { Refactoring } from './refactoring.ts';

/** The kind of the code action: a source action, because it applies to the whole file. */
export const keywordsKind = 'source.keywords.journey';

/** English and the language of the file, except the current one; all languages if the file does not declare one. */
export function keywordsInAnotherLanguage(_selection: Range, { source, analysis }: FixContext): Refactoring[] {
  const { file } = analysis;
  const stated = keywordLanguageOf(file.language ?? file.journeys[0]?.language);
  const languages = stated ? [...new Set([stated, 'en'] as const)] : keywordLanguages;
  const sources = file.journeys.flatMap(({ inReach }) => inReach.sources);
  const names = sources.flatMap(({ id, name }) => [id ?? '', name]);
  return languages.flatMap((language) => {
    const edits = translateKeywords(source, language, names);
    const title = 'restructure.keywords';
    return edits.length === 0 ? [] : [{ kind: keywordsKind, title, args: { language }, edits } as const];
  });
}

/**
 * One edit for each keyword, and each word of the language in a value, that is not written in `language` yet, in the
 * order of the text. A keyword keeps its letter case (lower, Capitalised, UPPER). All else, texts and comments
 * included, is left as it is.
 *
 * @param sources ids and names of sources: a kind of evidence that is written like one of them is not a kind
 */
export function translateKeywords(
  source: SourceText,
  language: KeywordLanguage,
  sources: readonly string[] = sourcesIn(source),
): TextEdit[] {
  const named = new Set(sources.flatMap((name) => [nameKey(name), nameKey(name.split(', ')[0] ?? '')]));
  return source.report.scan.clauses.flatMap((clause) => {
    const newText = translated(clause, language);
    return [
      ...(newText === undefined ? [] : [source.replace(clause.word, newText)]),
      ...valueEdits(clause, source, language, named),
    ];
  });
}

function translated({ keyword, keywordText }: Clause, language: KeywordLanguage): string | undefined {
  if (!keyword || spellingsIn(keyword, language).includes(keywordText.normalize('NFC').toLowerCase())) return undefined;
  return inCaseOf(keywordText, spell(keyword, language));
}

function valueEdits(
  clause: Clause,
  source: SourceText,
  language: KeywordLanguage,
  named: ReadonlySet<string>,
): TextEdit[] {
  const placed = source.placedAs(clause);
  if (!placed || placed.opens || !clause.value) return [];
  const { start } = clause.value;
  const text = source.textOf(clause.value);
  // Where escapes have moved the places, they would not be those of the words.
  if (plainText(text) !== text) return [];
  return valueTokens(placed.keyword, placed.parentKind, text).flatMap((token) => {
    const written = text.slice(token.start, token.end);
    const newText = token.spell(language);
    const isName = named.has(nameKey(written)) || named.has(nameKey(newText));
    if (isWrittenIn(token, text, language) || (placed.keyword.evidence && isName)) return [];
    return [source.replace({ start: start + token.start, end: start + token.end }, newText)];
  });
}

function sourcesIn(source: SourceText): string[] {
  const own = source.report.placement.clauses.filter(({ opens }) => opens === 'source');
  return own.flatMap(({ clause: { id, value } }) =>
    [id, value].flatMap((at) => (at ? [plainText(source.textOf(at))] : [])),
  );
}

function inCaseOf(written: string, word: string): string {
  const [first = '', ...rest] = written;
  if (written.length > 1 && written === written.toUpperCase()) return word.toUpperCase();
  return first !== first.toLowerCase() && rest.join('') === rest.join('').toLowerCase()
    ? word.slice(0, 1).toUpperCase() + word.slice(1)
    : word;
}
