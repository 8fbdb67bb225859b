/** Keywords from one language into another: the map says the same, and coming back gives the same text. */
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { type KeywordLanguage, keywordLanguages } from '../../../language/keywords/keyword-translations.ts';
import { translateKeywords } from '../../../language/refactorings/translate-keywords.ts';
import { readingProblems } from '../../../language/syntax/reading-problems.ts';
import { scan } from '../../../language/syntax/scan.ts';
import { structureOf } from '../../../language/syntax/structure.ts';
import { SourceText } from '../../../language/text/source-text.ts';
import { createReader, exampleFiles, type Reader } from '../reader.ts';

function translated(text: string, language: KeywordLanguage): string {
  const scanned = scan(text);
  const placement = structureOf(scanned);
  const report = { scan: scanned, placement, problems: readingProblems(text, scanned, placement) };
  const source = new SourceText(text, { ...report, diagnostics: [], ignores: [] });
  return source.after(translateKeywords(source, language));
}

/** Facts and numbers without their places in the text, and without the words that differ by language. */
function facts(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(facts);
  if (typeof value !== 'object' || value === null) return value;
  const isFrequency = 'frequencies' in value && Array.isArray(value.frequencies) && value.frequencies.length > 0;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, held]) =>
      /range$|^written$/i.test(key) || (isFrequency && key === 'text') ? [] : [[key, facts(held)]],
    ),
  );
}

const examples = exampleFiles();
let reader: Reader;

beforeAll(async () => {
  reader = await createReader(examples);
});

describe.each(Object.entries(examples))('%s', (name, text) => {
  const own = scan(text).language;
  test.each(keywordLanguages.filter((language) => language !== own))(
    'says the same with its keywords and values in %s, and comes back to the letter',
    async (language) => {
      const there = translated(text, language);
      expect(there).not.toBe(text);
      expect(scan(there).language).toBe(language);
      const before = await reader.read(text, `as-is-${name}`);
      const after = await reader.read(there, `as-is-${name}`);
      expect(facts(after.journeys)).toEqual(facts(before.journeys));
      expect(after.findings.map(({ code }) => code)).toEqual(before.findings.map(({ code }) => code));
      // The English word is a Danish one, too, and so it stays.
      const back = translated(there, own).replaceAll('touchpoint ', own === 'da' ? 'kontaktpunkt ' : 'touchpoint ');
      expect(back).toBe(text);
    },
  );
});

test('each kind of a source is a word of its own', () => {
  const text = 'source panel: Panel\n  kind: survey, interview\n';
  expect(translated(text, 'sv')).toBe('källa panel: Panel\n  typ: enkät, intervju\n');
  expect(translated(translated(text, 'sv'), 'en')).toBe(text);
});

test('whatever the text, only keywords change, and a second time nothing does', () => {
  const line = fc.oneof(
    fc.constantFrom(
      'journey: A',
      'Stage: B',
      'TOUCHPOINT x: C | rating: 4',
      'betyg: 5',
      '# rating: 4',
      'need: a | met: 3',
    ),
    fc.string({ unit: 'grapheme', maxLength: 20 }),
  );
  fc.assert(
    fc.property(fc.array(line), fc.constantFrom(...keywordLanguages), (lines, language) => {
      const text = lines.join('\n');
      const there = translated(text, language);
      expect(there.split('\n')).toHaveLength(text.split('\n').length);
      expect(translated(there, language)).toBe(there);
      expect(scan(there).clauses.map(({ keyword }) => keyword)).toEqual(
        scan(text).clauses.map(({ keyword }) => keyword),
      );
    }),
  );
});

test('a word keeps its letter case', () => {
  expect(translated('Journey: A\nSTAGE: B\ntouchpoint: C', 'sv')).toBe('Kundresa: A\nFAS: B\nkontaktpunkt: C');
});

test('texts, comments and unknown words stay', () => {
  const text = '# rating: 4\njourney: The rating: a story\n  quote: """\n  rating: 4\n  """\n  ratting: 4';
  expect(translated(text, 'nl')).toBe(
    '# rating: 4\nklantreis: The rating: a story\n  citaat: """\n  rating: 4\n  """\n  ratting: 4',
  );
});

test('the name of a source is not a value, in either language', () => {
  const text = (word: string, keywords: readonly string[]) => {
    const [source, journey, touchpoint, rating] = keywords;
    return `${source} enkät: Kundenkäten\n${journey}: A\n  ${touchpoint}: B\n    ${rating}: 4 (enkät, survey, ${word})\n`;
  };
  const english = text('interview', ['source', 'journey', 'touchpoint', 'rating']);
  const swedish = text('intervju', ['källa', 'kundresa', 'kontaktpunkt', 'betyg']);
  expect(translated(english, 'sv')).toBe(swedish);
  expect(translated(swedish, 'en')).toBe(english);
});

test('values go with their keywords, and free words do not', () => {
  const text =
    'journey: A\n  state: to-be\n  touchpoint: B\n    moment: Support by post\n    status: ad hoc\n    note: missing\n' +
    '    action: C | status: planned | effort: low\n    frequency: 5 times a week\n    wait: 1 week\n';
  expect(translated(text, 'da')).toBe(
    'kunderejse: A\n  tilstand: ønsket\n  touchpoint: B\n    øjeblik: Support by post\n    status: ikke planlagt\n    notat: missing\n' +
      '    tiltag: C | status: planlagt | indsats: lav\n    frekvens: 5 gange om ugen\n    ventetid: 1 uge\n',
  );
});
