/** What a language lacks: nothing for ours, and for an imaginary one every place is named that needs its words. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { catalogueChannels } from '../../language/catalogue/channels.ts';
import { journeyTemplates } from '../../language/catalogue/journey-templates.ts';
import { catalogueMoments } from '../../language/catalogue/moments.ts';
import { stageModels } from '../../language/catalogue/stage-models.ts';
import { catalogueTouchpoints } from '../../language/catalogue/touchpoints.ts';
import type { Words } from '../../language/catalogue/words.ts';
import { otherSpellings } from '../../language/keywords/keyword-translations.ts';
import { keywords } from '../../language/keywords/keywords.ts';
import { languages, ownNameOf } from '../../language/model/languages.ts';
import { root } from '../../scripts/root.mts';
import { rooms } from './rooms.ts';

const read = (path: string) => readFileSync(join(root, path), 'utf8');

const catalogue: Readonly<Record<string, readonly Words[]>> = {
  channels: catalogueChannels.map(({ names }) => names),
  moments: catalogueMoments.map(({ names }) => names),
  'stage models': stageModels.flatMap(({ stages }) => stages.map(({ names }) => names)),
  touchpoints: catalogueTouchpoints.map(({ names }) => names),
  'journey templates': journeyTemplates.flatMap(({ journey, persona, goal, touchpoints, stages = [] }) => [
    ...stages,
    ...[journey, persona, goal],
    ...touchpoints.flat().map(({ need }) => need),
  ]),
};

/** The folders with a `catalogues.ts`, which `npm run generate` writes. */
const indexes = ['cli', 'client/webview', 'export', 'language', 'map', 'markdown', 'server'].map(
  (folder) => `${folder}/messages/catalogues.ts`,
);
/** Files of the editor that list the keywords in every language, each by the word for a journey. */
const colours = ['syntaxes/journey.tmLanguage.json', 'syntaxes/language-configuration.json', 'package.json'];

/** The place of each kind that has no words in a language, in a reader's order of work. */
function lacking(tag: string): string[] {
  const [, header = ''] = /^\| (English .*) \|$/mu.exec(read('docs/keywords.md')) ?? [];
  const columns = header.toLowerCase().split(' | ');
  const own = languages.find((language) => language === tag);
  const journeyWords = Object.entries(otherSpellings.journey).flatMap(([language, words]) =>
    language === tag ? [...words] : [],
  );
  const journey = tag === 'en' ? 'journey' : journeyWords[0];
  const has = (words: object) => Object.hasOwn(words, tag);
  const places: readonly (readonly [place: string, lacks: boolean])[] = [
    ['language/model/languages.ts', own === undefined],
    ...rooms.map(({ name, in: wordsIn, english }): [string, boolean] => [
      name,
      Object.keys(english).some((key) => tag !== 'en' && wordsIn(tag)[key] === undefined),
    ]),
    [
      'the name of the language',
      !Object.hasOwn(JSON.parse(read('language/messages/en/editing.json')), `language.${tag}`),
    ],
    ...indexes.map((path): [string, boolean] => [
      path,
      !new RegExp(String.raw`^ {2}${tag}(?:,|: \{)`, 'mu').test(read(path)),
    ]),
    ['language/import/words', !existsSync(join(root, `language/import/words/${tag}.json`))],
    [
      'language/keywords/keyword-translations.ts',
      tag !== 'en' && keywords.some(({ word }) => !has(otherSpellings[word])),
    ],
    ...Object.entries(catalogue).map(([name, all]): [string, boolean] => [`catalogue: ${name}`, !all.every(has)]),
    ['docs/keywords.md', own === undefined || !columns.includes(ownNameOf(own).split(' ')[0]?.toLowerCase() ?? '')],
    ...colours.map((path): [string, boolean] => [path, journey === undefined || !read(path).includes(journey)]),
  ];
  return places.flatMap(([place, lacks]) => (lacks ? [place] : []));
}

describe('a language', () => {
  test.each(languages)('%s lacks nothing', (language) => {
    expect(lacking(language)).toEqual([]);
  });

  test('that is new lacks its words in every place', () => {
    expect(lacking('de')).toEqual([
      'language/model/languages.ts',
      ...rooms.map(({ name }) => name),
      'the name of the language',
      ...indexes,
      'language/import/words',
      'language/keywords/keyword-translations.ts',
      ...Object.keys(catalogue).map((name) => `catalogue: ${name}`),
      'docs/keywords.md',
      ...colours,
    ]);
  });
});

test('a word of a spreadsheet has one meaning, in whatever languages', () => {
  const all = languages.map((language) => JSON.parse(read(`language/import/words/${language}.json`)));
  const meanings = new Map<string, Set<string>>();
  for (const [meaning, words] of all.flatMap(({ columns }) => Object.entries<string[]>(columns))) {
    for (const word of words) meanings.set(word, (meanings.get(word) ?? new Set()).add(meaning));
  }
  expect([...meanings].filter(([, found]) => found.size > 1)).toEqual([]);
});
