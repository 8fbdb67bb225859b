/** Keywords in the languages of our readers: what each means, and that no word means two things. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  keywordLanguageOf,
  keywordLanguages,
  otherSpellings,
} from '../../../language/keywords/keyword-translations.ts';
import { findKeyword, keywords, spell, spellingsIn, spellingsOf } from '../../../language/keywords/keywords.ts';
import { scan } from '../../../language/syntax/scan.ts';
import { root } from '../../../scripts/root.mts';

describe('spellings', () => {
  test('there is a row for every keyword and none for anything else', () => {
    expect(Object.keys(otherSpellings).sort()).toEqual(keywords.map(({ word }) => word).sort());
  });

  test('no word stands for two keywords, in whatever languages', () => {
    const meanings = new Map<string, Set<string>>();
    for (const keyword of keywords) {
      for (const spelling of spellingsOf(keyword)) {
        meanings.set(spelling, (meanings.get(spelling) ?? new Set()).add(keyword.word));
      }
    }
    const ambiguous = [...meanings].filter(([, words]) => words.size > 1).map(([spelling]) => spelling);
    expect(ambiguous).toEqual([]);
  });

  test('every spelling is one word in lower case, composed, as a line can begin with it', () => {
    for (const spelling of keywords.flatMap(spellingsOf)) {
      expect(spelling).toMatch(/^\p{L}+$/u);
      expect(spelling).toBe(spelling.toLowerCase().normalize('NFC'));
    }
  });

  test.each([
    ['sv', 'betyg', 'rating'],
    ['sv', 'kontaktyta', 'touchpoint'],
    ['nb', 'viktighet', 'importance'],
    ['da', 'vigtighed', 'importance'],
    ['nl', 'actie', 'action'],
    ['nl', 'contactmoment', 'touchpoint'],
  ] as const)('%s: %s is %s, in any letter case', (language, spelling, word) => {
    const keyword = findKeyword(spelling.toUpperCase());
    expect(keyword?.word).toBe(word);
    expect(keyword && spellingsIn(keyword, language)).toContain(spelling);
  });

  test('a decomposed å is the same letter', () => {
    expect(findKeyword('mål'.normalize('NFD'))?.word).toBe('goal');
    expect(findKeyword('åtgärd'.normalize('NFD'))?.word).toBe('action');
  });

  test.each([
    ['da-DK', 'da'],
    ['no', 'nb'],
    ['nn-NO', 'nb'],
    ['EN', 'en'],
    ['fi', undefined],
    [undefined, undefined],
  ] as const)('a file in %s has its keywords in %s', (tag, language) => {
    expect(keywordLanguageOf(tag)).toBe(language);
  });
});

describe('the language of a text', () => {
  test.each(keywordLanguages)('is %s where all its keywords are', (language) => {
    const text = keywords.map((keyword) => `${spell(keyword, language)}: 1`).join('\n');
    expect(scan(text).language).toBe(language);
  });

  test.each([
    ['nothing is written yet', '', 'en'],
    ['it only says which it is', 'language: nl', 'nl'],
    ['it says so in its own word', 'sprog: da', 'da'],
    ['its keywords are English whatever its content is in', 'language: da\njourney: Bil\nstage: Før\nrating: 4', 'en'],
    ['most of its keywords are Danish', 'language: da\nkunderejse: Bil\nfase: Før\nrating: 4', 'da'],
    ['Norwegian and Danish share all that is said', 'language: nb\nfase: Før\nbehov: Trygghet', 'nb'],
    ['it says nothing of its language, its keywords do', 'klantreis: Auto\nfase: Voor\nbeoordeling: 7', 'nl'],
    ['it is in a language without keywords of its own', 'language: fi\njourney: Auto', 'en'],
  ] as const)('where %s', (_, text, language) => {
    expect(scan(text).language).toBe(language);
  });
});

test('the documentation lists every spelling', () => {
  const rows = keywords.map((keyword) => {
    const cells = keywordLanguages.map((language) =>
      spellingsIn(keyword, language)
        .map((spelling) => `\`${spelling}\``)
        .join(', '),
    );
    return `| ${cells.join(' | ')} |`;
  });
  const page = readFileSync(join(root, 'docs', 'keywords.md'), 'utf8');
  expect(page.split('\n').filter((line) => line.startsWith('| `'))).toEqual(rows);
});
