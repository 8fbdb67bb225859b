/** Values in the five languages: what each word means, and that what one language writes, another reads alike. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { keywordLanguages } from '../../../language/keywords/keyword-translations.ts';
import { keywordNamed } from '../../../language/keywords/keywords.ts';
import { unitWords, type WrittenUnit } from '../../../language/keywords/time-words.ts';
import { isWrittenIn, translateValue, valueTokens } from '../../../language/keywords/value-words.ts';
import {
  choices,
  findValue,
  spellValue,
  type ValueList,
  valueKey,
  valueSpellingsIn,
} from '../../../language/keywords/values.ts';
import { readDuration } from '../../../language/syntax/values/duration.ts';
import { readCes } from '../../../language/syntax/values/kpi-values.ts';
import { readBands, readScale } from '../../../language/syntax/values/number.ts';
import { readFrequency, readReview } from '../../../language/syntax/values/time.ts';
import { root } from '../../../scripts/root.mts';
import { valueFiles } from '../../../scripts/value-words.mts';
import { createReader, type Reader } from '../reader.ts';

const lists = Object.keys(choices) as ValueList[];
const units = Object.keys(unitWords) as WrittenUnit[];
const everyWord = lists.flatMap((list) => choices[list].map((word) => [list, word] as const));
const aLanguage = fc.constantFrom(...keywordLanguages);

describe('words', () => {
  test.each(everyWord)('%s: %s is read in every spelling, and as nothing else', (list, word) => {
    for (const language of keywordLanguages) {
      for (const spelling of valueSpellingsIn(list, word, language)) {
        expect([spelling, findValue(list, spelling)]).toEqual([spelling, word]);
        expect(findValue(list, spelling.toUpperCase().normalize('NFD'))).toBe(word);
        expect(spelling).toBe(spelling.toLowerCase().normalize('NFC'));
      }
      expect(findValue(list, spellValue(list, word, language))).toBe(word);
    }
  });

  test('no word of a list stands for two values, in whatever languages', () => {
    const meanings = new Map<string, Set<string>>();
    for (const [list, word] of everyWord) {
      for (const spelling of keywordLanguages.flatMap((language) => valueSpellingsIn(list, word, language))) {
        const key = `${list}: ${valueKey(spelling)}`;
        meanings.set(key, (meanings.get(key) ?? new Set()).add(word));
      }
    }
    expect([...meanings].filter(([, words]) => words.size > 1)).toEqual([]);
  });

  test('no word for a unit stands for two units, in whatever languages', () => {
    const meanings = new Map<string, Set<string>>();
    for (const unit of units) {
      for (const language of keywordLanguages) {
        const { one, many, more, often } = unitWords[unit][language];
        for (const word of [one, many, ...more, ...often])
          meanings.set(word, (meanings.get(word) ?? new Set()).add(unit));
      }
    }
    expect([...meanings].filter(([, found]) => found.size > 1)).toEqual([]);
  });
});

/** A value, its keyword, and how it is read. */
interface Form {
  readonly word: Parameters<typeof keywordNamed>[0];
  readonly read: (text: string) => unknown;
  readonly text: fc.Arbitrary<string>;
}

const amounts = fc.oneof(fc.integer({ min: 1, max: 400 }).map(String), fc.constantFrom('1.5', '2,5', '0.5'));
const aUnit = fc.constantFrom(...units);
const many = (unit: WrittenUnit, amount: string) => unitWords[unit].en[amount === '1' ? 'one' : 'many'];
const forms: readonly Form[] = [
  {
    word: 'duration',
    read: readDuration,
    text: fc.tuple(amounts, aUnit).map(([amount, unit]) => `${amount} ${many(unit, amount)}`),
  },
  {
    word: 'reviewed',
    read: readReview,
    text: fc
      .tuple(fc.option(amounts), aUnit)
      .map(([amount, unit]) =>
        amount === null
          ? `2026-03, ${unitWords[unit].en.every}`
          : `2026-03, every ${amount} ${unitWords[unit].en.many}`,
      ),
  },
  {
    word: 'frequency',
    read: readFrequency,
    text: fc
      .tuple(
        fc.constantFrom('', 'at most '),
        fc.oneof(
          fc
            .tuple(amounts, fc.constantFrom('per ', 'times per ', 'times a ', 'times every '))
            .map((parts) => parts.join(' ')),
          fc.constantFrom('once a ', 'twice every ', 'once per ', 'every ', 'three times a '),
        ),
        aUnit,
      )
      .map(([limit, count, unit]) =>
        `${limit}${count}${unitWords[unit].en.one}`
          .replace(/(?<![\d.,])1 +times/u, '1 time')
          .replace('a hour', 'an hour'),
      ),
  },
  {
    word: 'prefers',
    read: readFrequency,
    text: fc
      .tuple(fc.constantFrom('', 'at most '), fc.constantFrom('daily', 'weekly', 'monthly', 'yearly'))
      .map((parts) => parts.join('')),
  },
  {
    word: 'bands',
    read: (text) => readBands(text, { low: 1, high: 10 }),
    text: fc.constantFrom('red <= 5, yellow < 8', 'red < 2,5, yellow <= 7.5', 'red ≤ 5, yellow < 8'),
  },
  {
    word: 'ces',
    read: readCes,
    text: fc
      .tuple(fc.constantFrom('', ', high is ', ', low is '), fc.constantFrom('easy', 'good', 'hard', 'bad'))
      .map(([end, feels]) => (end === '' ? '5.2 of 7' : `5.2 of 7${end}${feels}`)),
  },
  { word: 'scale', read: readScale, text: fc.constantFrom('1 to 10', '0 to 5') },
];

/** Dutch has one phrase for `a week` and `per week`. */
function asRate(text: string): string {
  return text.replace(/(?<= )(?:an?|per) (?=[a-z -]+$)/u, 'per ');
}

describe('forms', () => {
  test.each(forms.map((form) => [form.word, form] as const))(
    '%s: what one language writes means the same in another, and comes back to the letter',
    (word, { read, text }) => {
      const keyword = keywordNamed(word);
      const [holder = 'touchpoint'] = keyword.on;
      fc.assert(
        fc.property(text, aLanguage, aLanguage, (english, one, other) => {
          const there = translateValue(keyword, holder, english, one);
          expect(read(english)).not.toHaveProperty('fault', expect.anything());
          expect(read(there)).toEqual(read(english));
          expect(asRate(translateValue(keyword, holder, there, 'en'))).toBe(asRate(english));
          const further = translateValue(keyword, holder, there, other);
          expect(read(further)).toEqual(read(english));
          expect(translateValue(keyword, holder, further, other)).toBe(further);
          const tokens = valueTokens(keyword, holder, further);
          expect(tokens.every((token) => isWrittenIn(token, further, other))).toBe(true);
        }),
      );
    },
  );

  test.each([
    ['half a year', ['ett halvt år', 'et halvt år', 'et halvt år', 'een half jaar']],
    ['half a day', ['en halv dag', 'en halv dag', 'en halv dag', 'een halve dag']],
    ['one year', ['ett år', 'et år', 'et år', 'een jaar']],
    ['a week', ['en vecka', 'én uke', 'én uge', 'een week']],
    ['a quarter of an hour', ['en kvart', 'et kvarter', 'et kvarter', 'een kwartier']],
    ['one and a half hours', ['en och en halv timmar', 'halvannen timer', 'halvanden timer', 'anderhalf uur']],
    ['half an hour', ['en halv timme', 'en halv time', 'en halv time', 'een half uur']],
  ])('“%s” has the word that goes with its unit', (english, others) => {
    const keyword = keywordNamed('duration');
    const written = (['sv', 'nb', 'da', 'nl'] as const).map((one) =>
      translateValue(keyword, 'touchpoint', english, one),
    );
    expect(written).toEqual(others);
    for (const text of written) {
      expect(readDuration(text)).toEqual(readDuration(english));
      expect(translateValue(keyword, 'touchpoint', text, 'en')).toBe(english.replace(/^a /u, 'one '));
    }
  });

  test.each([
    ['3 gange dagligt', { count: 3, per: 'day' }],
    ['to gange ugentligt', { count: 2, per: 'week' }],
    ['3 times daily', { count: 3, per: 'day' }],
    ['2 ganger ukentlig', { count: 2, per: 'week' }],
    ['3 gånger dagligen', { count: 3, per: 'day' }],
    ['2 keer wekelijks', { count: 2, per: 'week' }],
    ['eens per kwartaal', { count: 1, per: 'month', every: 3 }],
    ['drie keer per week', { count: 3, per: 'week' }],
    ['tre gange om ugen', { count: 3, per: 'week' }],
    ['fyra gånger per år', { count: 4, per: 'year' }],
    ['three times a week', { count: 3, per: 'week' }],
  ])('“%s” is a frequency', (text, value) => {
    expect(readFrequency(text)).toEqual({ value: { atMost: false, ...value } });
  });

  test.each([
    ['8 uger', { count: 8, unit: 'week' }],
    ['2 timmar', { count: 2, unit: 'hour' }],
    ['3 dagen', { count: 3, unit: 'day' }],
    ['1,5 timer', { count: 1.5, unit: 'hour' }],
    ['40 min', { count: 40, unit: 'minute' }],
    ['3 uren', { count: 3, unit: 'hour' }],
    ['2 dygn', { count: 2, unit: 'day' }],
  ] as const)('%s is a duration', (text, value) => {
    expect(readDuration(text)).toEqual({ value });
  });

  test.each([
    ['5 gånger i veckan', 5, 'week', false],
    ['dagligt', 1, 'day', false],
    ['1 per uke', 1, 'week', false],
    ['högst 1 per vecka', 1, 'week', true],
    ['högst 1 gång i veckan', 1, 'week', true],
    ['maks 2 gange om måneden', 2, 'month', true],
    ['5 om ugen', 5, 'week', false],
    ['twee keer per maand', 2, 'month', false],
    ['3x per week', 3, 'week', false],
    ['5/uke', 5, 'week', false],
    ['pr. dag', undefined, 'day', false],
    ['2 pr. dag', 2, 'day', false],
    ['varje vecka', 1, 'week', false],
    ['hvert år', 1, 'year', false],
    ['elke dag', 1, 'day', false],
    ['en gång om året', 1, 'year', false],
    ['maandelijks', 1, 'month', false],
  ] as const)('%s is a frequency', (text, count, per, atMost) => {
    if (count === undefined) expect(readFrequency(text)).toHaveProperty('fault');
    else expect(readFrequency(text)).toEqual({ value: { count, per, atMost } });
  });

  test.each([
    ['var 6:e månad', 6, 'month'],
    ['vart 3:e år', 3, 'year'],
    ['var 2:a vecka', 2, 'week'],
    ['hver 3. måned', 3, 'month'],
    ['hvert 2. år', 2, 'year'],
    ['elke 3 maanden', 3, 'month'],
    ['om de 3 maanden', 3, 'month'],
    ['varje månad', 1, 'month'],
    ['årligen', 1, 'year'],
    ['every 6 months', 6, 'month'],
  ] as const)('%s is how often a review comes back', (text, count, unit) => {
    const date = { year: 2026, month: 3 };
    expect(readReview(`2026-03, ${text}`)).toEqual({ value: { date, every: { count, unit } } });
  });

  test.each(['rød <= 5, gul < 8', 'röd<=5, gul<8', 'rood ≤ 5, geel < 8', 'rött <= 5, gult < 8'])(
    '%s are bands',
    (text) => {
      const value = { red: { limit: 5, inclusive: true }, yellow: { limit: 8, inclusive: false } };
      expect(readBands(text, { low: 1, high: 10 })).toEqual({ value });
    },
  );
});

describe('a file', () => {
  let reader: Reader;
  beforeAll(async () => {
    reader = await createReader();
  });

  test('in Swedish is written without an English word', async () => {
    const { findings, journeys } = await reader.read(`språk: sv
kundresa x: Försök på svenska
  granskad: 2026-09-15, var 6:e månad
  gränser: röd <= 5, gul < 8
  tillstånd: nuläge
  persona shawna: Shawna
    föredrar: högst 1 gång i veckan
  fas före: Före köpet
    kontaktyta a: Annons
      av: företaget
      ögonblick: första kontakten
      betyg: 8,1 (n=88, enkät, 2026-08)
      betydelse: 5
    kontaktyta b: Kundtjänst
      ögonblick: inskolning
      status: saknas
      betydelse: 8
    kontaktyta c: Mejl
      frekvens: 5 gånger i veckan
      väntetid: 8 veckor
      insats: låg
      betyg: ej aktuellt
      åtgärd: Mejla mindre | status: klar
    kontaktyta d: Samtal
      betyg: 9 (n=12, intervju)
`);
    expect(findings.filter(({ level }) => level === 'error')).toEqual([]);
    const entries = journeys[0]?.journey.stages[0]?.entries ?? [];
    const touchpoints = entries.flatMap((entry) => (entry.kind === 'touchpoint' ? [entry.touchpoint] : []));
    const [ad, service, mail, call] = touchpoints;
    expect(ad?.by?.value).toBe('company');
    expect(ad?.moments.map(({ value }) => value)).toEqual(['first contact']);
    expect(ad?.ratings[0]?.kinds).toEqual(['survey']);
    expect(service?.status?.value).toBe('missing');
    expect(mail?.wait?.value).toEqual({ count: 8, unit: 'week' });
    expect(mail?.ratings[0]?.value).toEqual({ kind: 'not-applicable' });
    expect(mail?.actions[0]?.status?.value).toBe('done');
    expect(call?.ratings[0]?.kinds).toEqual(['interview']);
  });

  test('a source that is called like a kind of evidence is meant, where it is declared', async () => {
    const text = (source: string) =>
      `${source}journey: A\n  touchpoint: B\n    rating: 4 (n=42, enkät)\n    importance: 9 (survey)\n`;
    const ratingIn = async (source: string) => {
      const { journeys, findings } = await reader.read(text(source));
      expect(findings.filter(({ level }) => level === 'error')).toEqual([]);
      const [entry] = journeys[0]?.journey.stages[0]?.entries ?? [];
      return entry?.kind === 'touchpoint' ? entry.touchpoint.ratings[0] : undefined;
    };
    expect(await ratingIn('source enkät: Kundenkäten\n')).toMatchObject({ kinds: [], sources: [{ key: 'enkät' }] });
    expect(await ratingIn('')).toMatchObject({ kinds: ['survey'], sources: [] });
  });
});

test.each(Object.entries(valueFiles))(
  '%s has the words of the table; otherwise run npm run generate',
  (path, write) => {
    expect(readFileSync(join(root, path), 'utf8')).toBe(write());
  },
);

test.each([
  ['csat', '4,2 av 5', 'da', '4,2 af 5'],
  ['csat', '4.2/5', 'sv', '4.2/5'],
  ['csat', '87%', 'sv', '87%'],
] as const)('%s: %s is in %s %s', (word, text, language, there) => {
  expect(translateValue(keywordNamed(word), 'touchpoint', text, language)).toBe(there);
});
