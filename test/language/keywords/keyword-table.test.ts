/** The one table of keywords: what a new row has to say, and that other rooms take it from there. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { pasteRows } from '../../../language/import/paste-rows.ts';
import type { KeywordRow } from '../../../language/keywords/keyword-row.ts';
import { keywordLanguages, otherSpellings } from '../../../language/keywords/keyword-translations.ts';
import { type Keyword, keywords } from '../../../language/keywords/keywords.ts';
import { addProperty } from '../../../language/text/add-property.ts';
import { root } from '../../../scripts/root.mts';
import { applied } from '../fixes/fix-harness.ts';
import { createReader } from '../reader.ts';
import { after, createDesk } from '../refactorings/refactoring-harness.ts';

const read = (path: string) => readFileSync(join(root, path), 'utf8');
const grammar = read('language/journey.langium');
const guide = read('docs/language.md');
const colours = read('syntaxes/journey.tmLanguage.json');
const messages = new Map(
  keywordLanguages.map((language) => [language, read(`language/messages/${language}/keywords.json`)]),
);
const names: ReadonlySet<string> = new Set([
  'journey',
  'stage',
  'touchpoint',
  'again',
  'persona',
  'team',
  'source',
  'use',
]);

/** An empty journey after rows of a spreadsheet were pasted into it. */
async function pastedText(rows: string): Promise<string> {
  const { source, analysis, t } = await createDesk().open('journey: A\n');
  const result = pasteRows(rows, { line: 0 }, { source, file: analysis.file }, t);
  return result ? applied(result, source) : '';
}

/** Every place that does not know a keyword yet. */
function lacking({ word, order }: Pick<Keyword, 'order'> & { readonly word: string }): string[] {
  const places: Readonly<Record<string, boolean>> = {
    'usual order': order !== undefined || names.has(word),
    spellings: Object.hasOwn(otherSpellings, word),
    grammar: grammar.includes(`'${word}'`),
    guide: guide.includes(`\`${word}`),
    colours: new RegExp(String.raw`\b${word}\b`, 'u').test(colours),
    ...Object.fromEntries(
      [...messages].map(([language, text]) => [`messages ${language}`, text.includes(`"keyword.${word}"`)]),
    ),
  };
  return Object.keys(places).filter((place) => !places[place]);
}

describe('a new keyword', () => {
  test('does not compile without the kind of its value, and what it means in a to-be map', () => {
    // @ts-expect-error lacks value and asIs
    const bare: KeywordRow = { word: 'colour', on: ['touchpoint'] };
    // @ts-expect-error lacks the kind of thing that its names stand for
    const named: KeywordRow = { word: 'colour', on: ['touchpoint'], value: 'names', asIs: [] };
    // @ts-expect-error lacks its choices
    const chosen: KeywordRow = { word: 'colour', on: ['touchpoint'], value: 'choice', asIs: [] };
    const whole: KeywordRow = { word: 'colour', on: ['touchpoint'], value: 'text', asIs: [] };
    expect([bare, named, chosen, whole].map(({ word }) => word)).toEqual(Array(4).fill('colour'));
  });

  test('is missing in every place that has to know it', () => {
    expect(lacking({ word: 'colour', order: undefined })).toEqual([
      'usual order',
      'spellings',
      'grammar',
      'guide',
      'colours',
      ...keywordLanguages.map((language) => `messages ${language}`),
    ]);
  });

  test.each(keywords.map((keyword) => [keyword.word, keyword] as const))('%s lacks nothing', (_, keyword) => {
    expect(lacking(keyword)).toEqual([]);
  });
});

describe('numbers on the scale of the journey', () => {
  const onScale = keywords.filter((keyword) => keyword.onScale);
  const lineOf = ({ word, value }: Keyword, number: number) =>
    value === 'bands'
      ? `bands: red <= ${number}, yellow < ${number + 0.5}`
      : `${word}: ${value === 'outcome' ? 'Would buy again ' : ''}${number}`;
  const textWith = (keyword: Keyword, number: number) => {
    const line = lineOf(keyword, number);
    if (keyword.on.includes('journey')) return `journey: A\n  ${line}\n  touchpoint: B\n    target: 5\n`;
    const holder = keyword.on.includes('touchpoint') ? '' : `${keyword.on[0]}: C | `;
    return `journey: A\n  touchpoint: B\n    target: 5\n    ${holder}${line}\n`;
  };
  const each = onScale.map((keyword) => [keyword.word, keyword] as const);

  test.each(each)('%s goes over to another scale', async (_, keyword) => {
    const offers = await createDesk().offers(textWith(keyword, 5.5), 0);
    const converted = after(offers, 'refactor.rewrite.scale');
    expect(Object.values(converted).join('')).not.toContain(lineOf(keyword, 5.5));
  });

  test.each(each)('%s is an error off the scale', async (_, keyword) => {
    const { findings } = await (await createReader()).read(textWith(keyword, 99));
    const errors = findings.filter(({ level }) => level === 'error').map(({ code }) => code);
    // A cut-off off the scale would colour everything alike: the line does not count.
    const expected =
      keyword.value === 'bands' ? 'invalid-bands' : keyword.word === 'important' ? 'invalid-value' : 'off-scale';
    expect(errors).toEqual([expected]);
  });

  test.each(each.filter(([, { on }]) => on.includes('touchpoint')))(
    '%s is a column of a spreadsheet that can name another scale',
    async (word) => {
      const text = await pastedText(`touchpoint\tchannel\t${word} (1-5)\nShop\tweb\t5\n`);
      expect(text).toContain(`${word}: 10`);
    },
  );
});

describe('the usual order', () => {
  const notes =
    'journey: A\n  touchpoint: Shop\n    rating: 2 (n=50)\n    importance: 9\n    note: In May\n    link: a.pdf\n';

  test('is the same for a fact that a fix adds and for facts that are sorted', async () => {
    const desk = createDesk();
    const { source } = await desk.open(notes);
    const opener = source.opener('touchpoint', { line: 1, character: 4 });
    const added = opener && applied({ edits: [addProperty(source, opener, 'owner', 'Sales')] }, source);
    expect(added).toBe(`${notes}    owner: Sales\n`);
    expect((await desk.offers(added ?? '', 1)).filter(({ kind }) => kind === 'refactor.rewrite.sort')).toEqual([]);
  });
});
