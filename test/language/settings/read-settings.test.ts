import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { translatorFor } from '../../../language/messages/messages.ts';
import { defaultSettings } from '../../../language/rules/settings.ts';
import { readSettings } from '../../../language/settings/read-settings.ts';

const { t } = translatorFor('en');
const read = (text: string) => readSettings(text, t);
/** The text that a finding is about, its level and its words. */
const told = (text: string) =>
  read(text).findings.map(({ code, level, message, range: { start, end } }) => {
    expect(code).toBe('invalid-settings');
    const lines = text.split('\n');
    expect(end.line).toBe(start.line);
    return `${level} ${lines[start.line]?.slice(start.character, end.character)}: ${message}`;
  });

describe('what is right', () => {
  test('is taken, and the rest is as usual', () => {
    const { settings, findings } = read(`{
      "$schema": "x",
      "levels": { "red-rating": "info", "purposeless": "off" },
      "thresholds": { "important": 7.5, "silentWaitDays": 21 },
      "exclude": ["drafts/**", "old"]
    }`);
    expect(findings).toEqual([]);
    expect(settings).toEqual({
      levels: new Map([
        ['red-rating', 'info'],
        ['purposeless', 'off'],
      ]),
      thresholds: { ...defaultSettings.thresholds, important: 7.5, silentWaitDays: 21 },
      exclude: ['drafts/**', 'old'],
      brand: undefined,
    });
  });

  test.each(['', ' \n', '{}', '\ufeff{}'])('%j wants nothing otherwise', (text) => {
    expect(read(text)).toEqual({ settings: defaultSettings, findings: [] });
  });

  test('a thin base below the usual anecdotal one makes all of it anecdotal', () => {
    const { settings, findings } = read('{"thresholds": {"thinBase": 5}}');
    expect(findings).toEqual([]);
    expect(settings?.thresholds).toMatchObject({ thinBase: 5, anecdotalBase: 5 });
  });
});

test.each([
  [
    '{"levels": {"red-rating": "loud", "blind-spot": "off"}}',
    ['error "loud": “"loud"” is not a level, so the default applies. Write one of: off, hint, info, warning, error.'],
  ],
  [
    '{"levels": {"red-ratng": "off", "blind-spot": "off"}}',
    ['warning "red-ratng": There is no finding with the code “red-ratng”. Did you mean “red-rating”?'],
  ],
  [
    '{"levels": {"blind-spot": "off", "nonsense": "off"}}',
    ['warning "nonsense": There is no finding with the code “nonsense”.'],
  ],
  [
    '{"level": {}, "levels": {"blind-spot": "off"}}',
    ['warning "level": “level” is not a setting here. Did you mean “levels”?'],
  ],
  [
    '{"x": 1, "levels": {"blind-spot": "off"}}',
    ['warning "x": “x” is not a setting here. The settings are levels, thresholds, brand, exclude.'],
  ],
  [
    '{"thresholds": 7, "levels": {"blind-spot": "off"}}',
    ['error 7: “thresholds” needs its entries between “{” and “}”, so it is left out.'],
  ],
  [
    '{"exclude": "a", "levels": {"blind-spot": "off"}}',
    ['error "a": “exclude” needs a list, such as ["drafts/**"], so it is left out.'],
  ],
  [
    '{"levels": {"blind-spot": "hint", "blind-spot": "off"}}',
    ['warning "blind-spot": “blind-spot” is here twice, and the last one applies.'],
  ],
])('one wrong entry costs that entry: %s', (text, findings) => {
  expect(told(text)).toEqual(findings);
  expect(read(text).settings?.levels.get('blind-spot')).toBe('off');
});

test.each([
  [
    '{"thresholds": {"important": 11, "thinBase": 20}}',
    ['error 11: “important” needs a number from 1 to 10, so the default applies.'],
  ],
  [
    '{"thresholds": {"reviewMonths": 1.5, "thinBase": 20}}',
    ['error 1.5: “reviewMonths” needs a whole number from 1 to 120, so the default applies.'],
  ],
  [
    '{"thresholds": {"anecdotalBase": 40, "thinBase": 20}}',
    [
      'error 40: “anecdotalBase” (40) is above “thinBase” (20), although anecdotes are the thinnest base. Until this is fixed, 20 applies to both.',
    ],
  ],
])('a threshold that makes no sense leaves the usual one: %s', (text, findings) => {
  expect(told(text)).toEqual(findings);
  expect(read(text).settings?.thresholds).toMatchObject({ important: 7, reviewMonths: 12, thinBase: 20 });
});

test.each([
  ['{"exclude": ["a", 3, "b"]}', '3'],
  ['{"exclude": ["a", " ", "b"]}', '" "'],
  ['{"exclude": ["a", "!c", "b"]}', '"!c"'],
  [`{"exclude": ["a", "${'x'.repeat(201)}", "b"]}`, '"xxx'],
])('a pattern that is none costs that pattern: %s', (text, about) => {
  expect(told(text)).toEqual([expect.stringContaining(`error ${about}`)]);
  expect(read(text).settings?.exclude).toEqual(['a', 'b']);
});

test.each([
  ['{"levels": {"red-rating" "off"}}', 'A colon is missing before this.'],
  ['{"levels": {}\n "exclude": []}', 'A comma is missing before this.'],
  ['{"levels": {},}', 'A name in double quotes is missing here, or the comma before it must be removed.'],
  ['{"levels": }', 'A value is missing here, or the comma before it must be removed.'],
  ['{"levels": {', 'A closing “}” is missing.'],
  ['{"exclude": ["a"', 'A closing “]” is missing.'],
  ['{"exclude": ["a]}', 'The closing double quote is missing.'],
  ['{levels: {}}', 'Names and words must be in double quotes.'],
  ['{} // none', 'Comments are not allowed: JSON has none.'],
  ['{} {}', 'No text can follow the last “}”.'],
  ['{"exclude": ["\\q"]}', 'This is not valid JSON.'],
  ['[]', 'Settings must be between “{” and “}”.'],
])('a text that is not understood is told once, in its place: %s', (text, message) => {
  const { settings, findings } = read(text);
  expect(settings).toBeUndefined();
  expect(findings.map((finding) => finding.message)).toEqual([
    `${message} Until this is fixed, the earlier settings apply.`,
  ]);
});

test('never throws, and whatever JSON says anything is settings or a finding', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      const { settings, findings } = read(text);
      expect(settings !== undefined || findings.length === 1).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test('a list of patterns has an end, which is told at the first pattern that has no room', () => {
  const { t } = translatorFor('en');
  const patterns = Array.from({ length: 3000 }, () => '{a,b}{c,d}');
  const { settings, findings } = readSettings(JSON.stringify({ exclude: patterns }), t);
  expect(settings?.exclude).toHaveLength(1000);
  const start = '{"exclude":['.length + 1000 * '"{a,b}{c,d}",'.length;
  expect(findings.map(({ range, message }) => ({ at: range.start.character, message }))).toEqual([
    { at: start, message: expect.stringContaining('10,000 characters') },
  ]);
});

test('a text that is too long for settings is not read', () => {
  const { t } = translatorFor('en');
  const { settings, findings } = readSettings(`{"exclude": [${'"a",'.repeat(300_000)}"a"]}`, t);
  expect(settings).toBeUndefined();
  expect(findings).toHaveLength(1);
});
