/** Importance on another scale than ratings: read, compared by position, shown as written, and offered by the fix. */
import { beforeAll, describe, expect, test } from 'vitest';
import { analyse } from '../../language/analysis/analyse.ts';
import { keywordNamed } from '../../language/keywords/keywords.ts';
import { translateValue } from '../../language/keywords/value-words.ts';
import { languages } from '../../language/model/languages.ts';
import type { FileAnalysis } from '../../language/project/analyser.ts';
import { readScales } from '../../language/syntax/values/number.ts';
import { tryFixes } from './fixes/fix-harness.ts';
import { createReader, type Reader } from './reader.ts';

let reader: Reader;
beforeAll(async () => {
  reader = await createReader();
});

const passport = (scale: string) =>
  [
    'journey: Getting a passport',
    `  scale: ${scale}`,
    '  bands: red <= -0.5, yellow < 1',
    '  touchpoint: Finding the office',
    '    rating: 0',
    '    importance: 2',
    '  touchpoint: Booking a slot',
    '    rating: -2',
    '    importance: 5',
    '    business: 1',
    '    need: Choose a day | met: -1 | importance: 4',
  ].join('\n');

const numbersOf = ({ file }: FileAnalysis) => file.journeys[0] && analyse(file.journeys[0]);

describe('the scale line', () => {
  test.each(['-2 to 2, importance 1-5', '-2–2; importance 1 to 5', '-2-2, viktighet 1-5', '-2..2, belang: 1-5'])(
    '%s',
    (text) => {
      const reading = readScales(text);
      expect(reading.fault ? undefined : reading.value).toMatchObject({
        scale: { low: -2, high: 2 },
        importance: { low: 1, high: 5 },
      });
    },
  );

  test.each(languages)('is written in %s and read alike', (language) => {
    const written = translateValue(keywordNamed('scale'), 'journey', '1 to 10, importance 1 to 5', language);
    expect(readScales(written)).toMatchObject({ value: { importance: { low: 1, high: 5 } } });
  });

  test('names the second scale when it runs from high to low', () => {
    expect(readScales('1-10, importance 5-1').fault?.message).toBe('invalid-bands.scale');
  });
});

describe('an importance of 1–5 beside ratings of −2 to 2', () => {
  test('is no error, ranks by position, and keeps its number', async () => {
    const analysis = await reader.read(passport('-2 to 2, importance 1-5'));
    expect(analysis.findings.filter(({ code }) => code === 'off-scale')).toEqual([]);
    const numbers = numbersOf(analysis);
    expect(numbers?.touchpoints['Booking a slot']).toMatchObject({ importance: 5, important: true, opportunity: 19 });
    // Importance 2 of 5 is position 3.25, rating 0 is position 5.5.
    expect(numbers?.touchpoints['Finding the office']).toMatchObject({
      importance: 2,
      important: false,
      opportunity: 3.25,
    });
    // It is rated better than it matters: no gap.
    expect(numbers?.ranking).toEqual(['Booking a slot']);
    expect(analysis.findings.find(({ code }) => code === 'importance-conflict')?.message).toContain('1');
  });

  test('without a scale of its own is an error that says what to write, with a fix that states it', async () => {
    const { findings } = await reader.read(passport('-2 to 2'));
    const [finding] = findings.filter(({ code }) => code === 'off-scale');
    expect(finding?.message).toBe(
      'The importance is 5, which is not on this journey’s scale from -2 to 2. If importance has another scale than ratings, add to the “scale” line a comma, “importance” and its scale, such as 1–5.',
    );
    const [first] = await tryFixes('off-scale', passport('-2 to 2'));
    expect(first?.title).toBe('Importance is on 1–5: write “scale: -2 to 2, importance 1-5”');
    expect(first?.text).toBe(passport('-2 to 2, importance 1-5'));
  });

  test('the fix adds a line where the journey has none', async () => {
    const [first] = await tryFixes('off-scale', 'journey: A\n  touchpoint: B\n    rating: 7\n    importance: 70\n');
    expect(first?.text).toBe(
      'journey: A\n  scale: 1-10, importance 0-100\n  touchpoint: B\n    rating: 7\n    importance: 70\n',
    );
  });

  test('important is on the scale of importance', async () => {
    const text = passport('-2 to 2, importance 1-5').replace('  bands', '  important: 2\n  bands');
    expect(numbersOf(await reader.read(text))?.touchpoints['Finding the office']?.important).toBe(true);
  });
});
