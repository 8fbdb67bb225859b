/**
 * Writes the words of values where they are not looked up: the colours of the editor, and the tables of
 * `docs/values.md`. Run by `npm run generate`, after a value or a spelling was added.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { keywordLanguages } from '../language/keywords/keyword-translations.ts';
import { type KeywordWord, keywordNamed, keywords } from '../language/keywords/keywords.ts';
import { lenientLinks, linkWords, unitWords } from '../language/keywords/time-words.ts';
import { translateValue } from '../language/keywords/value-words.ts';
import { choices, type ValueList, valueSpellingsIn, wordsOfList } from '../language/keywords/values.ts';
import { root } from './root.mts';

const grammarPath = join(root, 'syntaxes/journey.tmLanguage.json');
const pagePath = join(root, 'docs/values.md');
const wordStart = String.raw`(?<![\p{L}\p{N}_-])`;
const lists = new Set(keywords.flatMap(({ choices: own = {}, usual = [] }) => [Object.values(own), usual].flat(2)));

/** The patterns of the grammar that list words of values: what stands before the words, the words, and what follows. */
const patterns: readonly (readonly [before: string, words: readonly string[], after: string])[] = [
  [String.raw`(?i)\G[ \t]*(`, [...lists].flatMap((list) => wordsOfList(list)), String.raw`)(?=[ \t]*(?:$|[ \t]\|))`],
  [`(?i)${wordStart}(`, wordsOfList('evidenceKinds'), String.raw`)(?=[ \t]*[,)])`],
  [String.raw`(?i)\G[ \t]*(`, wordsOfList('noRatings'), String.raw`)(?![\p{L}\p{N}])`],
  [`(?i)${wordStart}(`, wordsOfList('bandColours'), String.raw`)(?=[ \t]*<)`],
  [String.raw`(?i)(?<![\p{L}])(?:`, timeWords(), String.raw`)(?![\p{L}])`],
];

function timeWords(): string[] {
  const units = Object.values(unitWords).flatMap((unit) =>
    keywordLanguages.flatMap((language) => {
      const { one, many, a, every, often, more } = unit[language];
      // A letter alone is more often part of a name than a unit.
      return [one, many, a, every, ...often, ...more].filter((word) => word.length > 1);
    }),
  );
  const links = (['atMost', 'atLeast', 'once', 'twice', 'times', 'everyOther', 'per'] as const).flatMap((link) =>
    keywordLanguages.flatMap((language) => [...linkWords[link][language]]),
  );
  return [...units, ...links, ...lenientLinks.every];
}

/** The longest word comes first: the first that fits is taken. */
function among(words: readonly string[]): string {
  const longestFirst = [...new Set(words)].sort(
    (one, other) => other.length - one.length || (one < other ? -1 : Number(one > other)),
  );
  return longestFirst.map((word) => word.replaceAll('.', String.raw`\.`).replaceAll(' ', String.raw`[ \t]+`)).join('|');
}

function colours(): string {
  const text = readFileSync(grammarPath, 'utf8');
  return patterns.reduce((written, [before, words, after]) => {
    const [start, end] = [before, after].map((part) => JSON.stringify(part).slice(1, -1));
    const pattern = new RegExp(String.raw`"match": "${literal(start)}\p{L}[^()"]*${literal(end)}"`, 'u');
    if (!pattern.test(written)) throw new Error(`The grammar of the colours has no pattern ${before}…${after}`);
    return written.replace(pattern, () => `"match": ${JSON.stringify(before + among(words) + after)}`);
  }, text);
}

function literal(text = ''): string {
  return text.replace(/[.*+?^$()[\]{}|\\]/gu, String.raw`\$&`);
}

/** What each form is called on the page, and how English writes an example of it. */
const forms: readonly (readonly [word: KeywordWord, example: string])[] = [
  ['bands', 'red <= 5, yellow < 8'],
  ['duration', '40 minutes'],
  ['duration', '2 hours'],
  ['duration', '3 days'],
  ['wait', '8 weeks'],
  ['wait', '6 months'],
  ['wait', '1 year'],
  ['wait', '2 to 3 weeks'],
  ['wait', 'about 2 weeks'],
  ['wait', 'two weeks'],
  ['wait', '3 working days'],
  ['duration', 'a quarter of an hour'],
  ['wait', 'a couple of days'],
  ['duration', 'half a day'],
  ['frequency', '5 per week'],
  ['frequency', '3 times a day'],
  ['frequency', 'twice a month'],
  ['frequency', 'once a year'],
  ['frequency', 'once a quarter'],
  ['frequency', 'daily'],
  ['frequency', 'weekly'],
  ['frequency', 'monthly'],
  ['frequency', 'yearly'],
  ['frequency', 'every other week'],
  ['frequency', 'every 3 weeks'],
  ['prefers', 'at most 1 per week'],
  ['prefers', 'at least 1 per month'],
  ['reviewed', '2026-03-01, every 6 months'],
  ['reviewed', '2026-03-01, every year'],
  ['ces', '5.2 of 7, high is easy'],
  ['ces', '2.1 of 5, low is good'],
  ['ces', '4 of 7, high is hard'],
  ['scale', '1 to 10'],
];

function row(cells: readonly (readonly string[])[]): string {
  const written = cells.map((words) => [...new Set(words)].map((word) => `\`${word}\``).join(', '));
  return `| ${written.join(' | ')} |`;
}

function page(): string {
  const text = readFileSync(pagePath, 'utf8');
  const words = (Object.keys(choices) as ValueList[]).flatMap((list) =>
    choices[list].map((word) => row(keywordLanguages.map((language) => valueSpellingsIn(list, word, language)))),
  );
  const shown = forms.map(([word, example]) => {
    const holder = keywordNamed(word).on[0] ?? 'touchpoint';
    return row(keywordLanguages.map((language) => [translateValue(keywordNamed(word), holder, example, language)]));
  });
  return [['words', words] as const, ['forms', shown] as const].reduce(
    (written, [name, rows]) =>
      written.replace(
        new RegExp(String.raw`(<!-- ${name} -->\n\n\|[^\n]*\n\|[^\n]*\n)(?:\|[^\n]*\n)*`, 'u'),
        (_, head: string) => `${head}${rows.join('\n')}\n`,
      ),
    text,
  );
}

/** What each file should say, by its path in the repository. */
export const valueFiles = {
  'syntaxes/journey.tmLanguage.json': colours,
  'docs/values.md': page,
} as const;

if (import.meta.main ?? process.argv[1]?.endsWith('value-words.mts')) {
  for (const [path, write] of Object.entries(valueFiles)) writeFileSync(join(root, path), write());
}
