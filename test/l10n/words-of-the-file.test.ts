/**
 * Messages, related places and titles of fixes name keywords and values as the file writes them: every finding that the
 * pages of the rules show, and every kind of broken text, in a file of each language.
 */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fixesFor } from '../../language/fixes/registry.ts';
import { type KeywordLanguage, keywordLanguages } from '../../language/keywords/keyword-translations.ts';
import { findKeyword, spell, spellingsIn } from '../../language/keywords/keywords.ts';
import { spelledIn } from '../../language/messages/code-spans.ts';
import { translatorFor } from '../../language/messages/messages.ts';
import { translateKeywords } from '../../language/refactorings/translate-keywords.ts';
import { isJourneyReport } from '../../language/syntax/journey-report.ts';
import { SourceText } from '../../language/text/source-text.ts';
import { sourceOf } from '../../language/text/text-order.ts';
import { root } from '../../scripts/root.mts';
import { brokenTexts } from '../language/fixes/broken-texts.ts';
import { createLanguage, today } from '../support/language.ts';

const pages = globSync('docs/rules/*.md', { cwd: root }).map((path) => readFileSync(join(root, path), 'utf8'));
const shown = pages.flatMap((page) => [...page.matchAll(/^```journey\n(.*?)^```$/gms)].map(([, text = '']) => text));
const texts = [...shown, ...Object.values(brokenTexts)];
const others = keywordLanguages.filter((language) => language !== 'en');

/** What a message quotes as words to write; names have straight quotation marks. */
const quoted: Readonly<Record<KeywordLanguage, RegExp>> = {
  en: /“([^”]*)”/gu,
  sv: /”([^”]*)”/gu,
  nb: /«([^»]*)»/gu,
  da: /”([^”]*)”/gu,
  nl: /“([^”]*)”/gu,
};

/** The quoted words of a text that are those of another language than the file's. */
function foreign(message: string, reader: KeywordLanguage, language: KeywordLanguage): string[] {
  return [...message.matchAll(quoted[reader])]
    .map(([, words = '']) => words)
    .filter((words) => {
      const first = /^\p{L}+(?=[ \p{L}\p{N}_-]*(?:\[[^\]]*\])?:|$)/u.exec(words)?.[0] ?? '';
      const keyword = findKeyword(first);
      if (keyword && !spellingsIn(keyword, language).includes(first.toLowerCase())) return true;
      const span = `\`${keyword ? spell(keyword, language) + words.slice(first.length) : words}\``;
      return spelledIn(span, language) !== span;
    });
}

test.each(others.flatMap((language) => [[language, language] as const, [language, 'en'] as const]))(
  'in a file in %s, read in %s, no message names a keyword or a value of another language',
  async (language, reader) => {
    const words = translatorFor(reader);
    const { add, journey, shared } = createLanguage({ translate: (keywords) => words.about(keywords) });
    const wrong: string[] = [];
    for (const text of texts) {
      const source = sourceOf(text);
      const there = source.after(translateKeywords(source, language));
      const document = add('map.journey', there);
      await shared.workspace.DocumentBuilder.build([document]);
      const analysis = journey.analyser.analyse(document);
      const report = document.parseResult.lexerReport;
      shared.workspace.LangiumDocuments.deleteDocument(document.uri);
      if (!isJourneyReport(report)) throw new Error('The text was read by another lexer.');
      // A text of one line has too few keywords to tell its language.
      if (report.scan.language !== language) continue;
      const t = words.about(language);
      const context = { analysis, source: new SourceText(there, report), today, t };
      for (const finding of analysis.findings) {
        // A channel can have the name of a kind of channel in another language.
        if (finding.code === 'unknown-channel') continue;
        const titles = fixesFor(finding, context).map(({ title, args }) => t(title, args));
        const related = (finding.related ?? []).map(({ message }) => message);
        for (const message of [finding.message, ...related, ...titles]) {
          const found = foreign(message, reader, language);
          if (found.length > 0) wrong.push(`${finding.code}: ${found.join(' / ')} in: ${message}`);
        }
      }
    }
    expect([...new Set(wrong)]).toEqual([]);
  },
);
