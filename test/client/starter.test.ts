import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { starterSnippet } from '../../client/commands/starter.ts';
import { type Speaker, starterWords } from '../../client/commands/starter-words.ts';
import { languages } from '../../language/model/languages.ts';
import { keywordLanguageIn } from '../../language/syntax/keyword-language.ts';
import { scan } from '../../language/syntax/scan.ts';
import { createReader } from '../language/reader.ts';

/** The part of the editor that says the client's words in the reader's language. */
function speaking(language: string): Speaker {
  const name = language === 'en' ? 'bundle.l10n.json' : `bundle.l10n.${language}.json`;
  const words: Record<string, string> = JSON.parse(
    readFileSync(join(import.meta.dirname, '..', '..', 'l10n', name), 'utf8'),
  );
  return { l10n: { t: (key) => words[key] ?? '' } };
}

/** What stands there when the user types nothing into the tab stops. */
function plainReading(snippet: string): string {
  return snippet.replace(/\$0$/, '').replaceAll(/\$\{\d+:((?:\\.|[^}])*)\}/g, '$1');
}

test('the starter has one tab stop after the other and escapes what a snippet would read', () => {
  const words = { ...starterWords(speaking('en')), title: 'Titel {a} $1 \\' };
  const snippet = starterSnippet(words);
  const stops = [...snippet.matchAll(/\$\{(\d+):/g)].map((match) => Number(match[1]));
  expect(stops).toEqual(stops.map((_, index) => index + 1));
  expect(snippet).toMatch(/\n\$0$/);
  expect(snippet).toMatch(/^journey: \$\{1:Titel \{a\\\} \\\$1 \\\\\}$/m);
});

test.each(languages)(
  'in %s the starter is written in one language, says which, and is understood',
  async (language) => {
    const text = plainReading(starterSnippet(starterWords(speaking(language))));
    expect(keywordLanguageIn(text, scan(text).clauses)).toBe(language);
    const { problems, file } = await (await createReader()).read(text);
    expect(problems).toEqual([]);
    expect(file.unresolved).toEqual([]);
    const [journey] = file.journeys;
    expect(journey?.language ?? 'en').toBe(language);
    expect(journey?.stages).toHaveLength(3);
    expect(text.startsWith(`${starterWords(speaking(language)).keywords.journey}: ${journey?.name}\n`)).toBe(true);
  },
);
