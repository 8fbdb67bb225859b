/** One word for one thing: the vocabulary that analysts of each language use, and what must not stand in its place. */
import { describe, expect, test } from 'vitest';
import { parse, textOf } from './icu.ts';
import { rooms } from './rooms.ts';

interface Terms {
  readonly language: string;
  /** The word for a term in English, and the words for it in the language, one of which has to be there. */
  readonly chosen: readonly (readonly [english: RegExp, own: RegExp])[];
  /** Words that another language, another tradition or another translator uses. */
  readonly avoided: readonly RegExp[];
}

/** What a customer needs; not what a map, an option or a line needs. */
const need = /\bneeds?\b(?! (?:an?|its|the|no)\b)/i;

const vocabulary: readonly Terms[] = [
  {
    language: 'sv',
    chosen: [
      [/\btouchpoints?\b/i, /kontaktpunkt/i],
      [/\bjourneys?\b/i, /kundres/i],
      [/\bowners?\b/i, /ansvar/i],
      [/\bactions?\b/i, /åtgärd/i],
      [need, /behov|behöver/i],
    ],
    avoided: [
      /kontaktyt/i,
      /touchpoint/i,
      /vurder/i,
      /(?<!egen )bedömning/i,
      /ägare/i,
      /kundreis/i,
      /viktighet/i,
      /iakttagelse/i,
    ],
  },
  {
    language: 'nb',
    chosen: [
      [/\btouchpoints?\b/i, /kontaktpunkt/i],
      [/\bjourneys?\b/i, /kundereise/i],
      [/\bowners?\b/i, /ansvar/i],
      [/\bactions?\b/i, /tiltak/i],
      [/\bimportance\b/i, /viktig/i],
      [need, /behov|trenger/i],
    ],
    avoided: [
      /touchpoint/i,
      /kunderejse/i,
      /betydning/i,
      /karakter/i,
      /\beier/i,
      /tiltag/i,
      /\baf\b/i,
      /\bhvad\b/i,
      /bedømmelse/i,
    ],
  },
  {
    language: 'da',
    chosen: [
      [/\btouchpoints?\b/i, /kontaktpunkt/i],
      [/\bjourneys?\b/i, /kunderejse/i],
      [/\bowners?\b/i, /ansvar/i],
      [/\bactions?\b/i, /tiltag/i],
      [need, /behov|brug for/i],
    ],
    avoided: [
      /touchpoint/i,
      /kundereise/i,
      /viktig/i,
      /vigtighed/i,
      /karakter/i,
      /\bejer/i,
      /tiltak/i,
      /\bav\b/i,
      /\bhva\b/i,
      /bedømmelse/i,
    ],
  },
  {
    language: 'nl',
    chosen: [
      [/\btouchpoints?\b/i, /contactpunt/i],
      [/\bjourneys?\b/i, /klantreis|klantreizen/i],
      [/\bowners?\b/i, /verantwoordelijk/i],
      [/\bactions?\b/i, /actie/i],
      [/\bimportance\b/i, /belang/i],
      [need, /behoefte|nodig/i],
    ],
    avoided: [
      /touchpoint/i,
      /contactmoment/i,
      /waardering/i,
      /maatregel/i,
      /eigenaar/i,
      /\bu\b/i,
      /\buw\b/i,
      /dubbelepunt/i,
    ],
  },
];

/** What a setting "needs" is not what a customer needs. */
const otherwise = /^settings\./;

/** What a reader sees, without words of the journey language and without addresses of commands. */
function prose(icu: boolean, message: string): string {
  const text = icu ? textOf(parse(message)) : message;
  return text
    .replaceAll(/`[^`]*`/g, ' ')
    .replaceAll(/\]\([^)]*\)/g, ']')
    .replaceAll(
      /Journey Maps|\S*\.journey\b|\bjourney (?:check|export|compare|import|measure|drivers|site|--)|^\w+:/gm,
      ' ',
    );
}

describe.each(vocabulary)('in $language', ({ language, chosen, avoided }) => {
  const messages = rooms.flatMap(({ name, icu, english, in: own }) => {
    const there = own(language);
    return Object.entries(english).flatMap(([key, text]) => {
      const translated = there[key];
      return translated === undefined ? [] : [{ key, name, english: prose(icu, text), own: prose(icu, translated) }];
    });
  });

  test('a thing has its one word', () => {
    const without = messages.flatMap(({ key, english, own }) =>
      otherwise.test(key)
        ? []
        : chosen
            .filter(([said, word]) => said.test(english) && !word.test(own))
            .map(([said]) => `${key} (${said.source}): ${own}`),
    );
    expect(without).toEqual([]);
  });

  test('no other word takes its place', () => {
    const found = messages.flatMap(({ key, own }) =>
      avoided.filter((word) => word.test(own)).map((word) => `${key}: ${own.match(word)?.[0]}`),
    );
    expect(found).toEqual([]);
  });

  test('quotation marks are those of its print, not of a typewriter', () => {
    const plain = messages.filter(({ name, own }) => !name.includes('settings') && /"/.test(own));
    expect(plain.map(({ key, own }) => `${key}: ${own}`)).toEqual([]);
  });
});
