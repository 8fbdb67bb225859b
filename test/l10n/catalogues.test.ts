import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, test } from 'vitest';
import { type Language, languages } from '../../language/model/languages.ts';
import { parse, selectsOf, textOf, toldIn } from './icu.ts';
import { type Room, rooms } from './rooms.ts';

const others = languages.filter((language) => language !== 'en');
const cases = rooms.flatMap((room) => others.map((language) => ({ room, name: room.name, language })));

/** Messages that may be the same in a language as in English: the words, or the sign, or the name, are. */
const sameAsEnglish: ReadonlySet<string> = new Set([
  'Document (PDF)',
  'Journey Maps',
  'Website',
  'answers',
  'aria.status',
  'completion.owner',
  'completion.persona',
  'configuration.title',
  'edit.persona',
  'failure',
  'filter',
  'filter.persona',
  'hover.persona',
  'hover.persona-rating',
  'hover.team',
  'hover.title',
  'legend.band',
  'level.hint',
  'level.info',
  'limit.over',
  'limit.under',
  'nps',
  'rating.csat',
  'curve.csat',
  'persona',
  'quote',
  'status',
  'table.status',
  'toolbar',
]);

function pairs(room: Room, language: Language): { key: string; english: string; own: string }[] {
  const own = room.in(language);
  return Object.entries(room.english).flatMap(([key, english]) => {
    const text = own[key];
    return text === undefined ? [] : [{ key, english, own: text }];
  });
}

describe.each(cases)('$name in $language', ({ room, language }) => {
  test('has the keys of the English one, and no others', () => {
    const own = Object.keys(room.in(language));
    const english = Object.keys(room.english);
    expect({
      missing: english.filter((key) => !own.includes(key)),
      strays: own.filter((key) => !english.includes(key)),
    })
      // In words, so that a failure lists what is to be translated.
      .toEqual({ missing: [], strays: [] });
  });

  test('tells the same figures and has the same choices in each message', () => {
    for (const { key, english, own } of pairs(room, language)) {
      if (room.icu) {
        expect(selectsOf(parse(own)), key).toEqual(selectsOf(parse(english)));
        expect(toldIn(parse(own)), key).toEqual(toldIn(parse(english)));
      } else {
        expect(own.match(/\{\d\}|\]\([^)]*\)|\n/g), key).toEqual(english.match(/\{\d\}|\]\([^)]*\)|\n/g));
      }
    }
  });

  test('leaves the words of the journey language as they are', () => {
    const code = (text: string) =>
      (text.match(/`[^`\s]+`/g) ?? []).map((word) => word.replace(/(?<=\d),(?=\d)/u, '.')).toSorted();
    for (const { key, english, own } of pairs(room, language)) {
      // The examples of keywords have texts in them.
      const before = (text: string) => text.split('\n\n')[0] ?? '';
      const example = key.startsWith('keyword.');
      expect(code(example ? before(own) : own), key).toEqual(code(example ? before(english) : english));
      expect(own.split('`').length, key).toBe(english.split('`').length);
      expect(own.split('**').length, key).toBe(english.split('**').length);
    }
  });

  test('has decimal commas in its examples', () => {
    for (const { key, own } of pairs(room, language)) {
      expect(own.match(/(?<![\d./])\d\.\d(?![\d./])/u)?.[0], key).toBeUndefined();
    }
  });

  test('has examples that are lines of the journey language, as in English', () => {
    const keywords = (text: string) => /`([^`]*)`$/.exec(text)?.[1]?.match(/(?<=^|\| )[\w -]+(?=:)/g);
    for (const { key, english, own } of pairs(room, language)) {
      if (key.startsWith('keyword.')) expect(keywords(own), key).toEqual(keywords(english));
    }
  });

  test('says nothing in English', () => {
    const same = pairs(room, language).filter(
      ({ key, english, own }) =>
        own === english && /\p{L}{2}/u.test(textWords(room, english)) && !sameAsEnglish.has(key),
    );
    expect(same.map(({ key, own }) => `${key}: ${own}`)).toEqual([]);
  });

  test('can be written by Intl', () => {
    expect(new Intl.PluralRules(language).resolvedOptions().locale).toBe(language);
    if (!room.icu) return;
    for (const { key, own } of pairs(room, language)) {
      expect(() => new IntlMessageFormat(own, language, undefined, { ignoreTag: true }), key).not.toThrow();
    }
  });
});

function textWords(room: Room, message: string): string {
  return (room.icu ? textOf(parse(message)) : message).replaceAll(/`[^`]*`/g, '');
}
