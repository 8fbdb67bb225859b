/** The catalogues of everything the language says to a reader: for each language one flat table of ICU messages. */
import type { KeywordLanguage } from '../syntax/spellings.ts';
import { spelledIn } from './code-spans.ts';
import { danish } from './da/danish.ts';
import assistance from './en/assistance.json' with { type: 'json' };
import editing from './en/editing.json' with { type: 'json' };
import findings from './en/findings.json' with { type: 'json' };
import fixes from './en/fixes.json' with { type: 'json' };
import hover from './en/hover.json' with { type: 'json' };
import keywords from './en/keywords.json' with { type: 'json' };
import outline from './en/outline.json' with { type: 'json' };
import restructuring from './en/restructuring.json' with { type: 'json' };
import settings from './en/settings.json' with { type: 'json' };
import syntax from './en/syntax.json' with { type: 'json' };
import { norwegian } from './nb/norwegian.ts';
import { dutch } from './nl/dutch.ts';
import { swedish } from './sv/swedish.ts';
import { type Catalogues, type Translate, type Translator, translatorAmong } from './translator.ts';

const english = {
  ...assistance,
  ...syntax,
  ...findings,
  ...editing,
  ...keywords,
  ...hover,
  ...outline,
  ...settings,
  ...fixes,
  ...restructuring,
};

export type MessageKey = keyof typeof english;
export type JourneyTranslate = Translate<MessageKey>;

const catalogues: Catalogues<MessageKey> = { en: english, sv: swedish, nb: norwegian, da: danish, nl: dutch };

export interface JourneyWords extends Translator<MessageKey> {
  /** The same sentences with keywords as a file writes them; left out, as the catalogue does. */
  about(keywords?: KeywordLanguage): JourneyTranslate;
}

/** The translator for a reader's locale (BCP 47 tag): in English where we do not have the language. */
export function translatorFor(locale: string | undefined): JourneyWords {
  const known = new Map<KeywordLanguage | undefined, JourneyTranslate>();
  const words = translatorAmong<MessageKey>(locale, catalogues);
  known.set(undefined, words.t);
  return {
    ...words,
    about: (keywords) => {
      const t = known.get(keywords) ?? translatorAmong(locale, catalogues, (message) => inFile(message, keywords)).t;
      known.set(keywords, t);
      return t;
    },
  };
}

function inFile(message: string, keywords: KeywordLanguage | undefined): string {
  return keywords === undefined ? message : spelledIn(message, keywords);
}

/** Whether the catalogue has a message of that key. */
export function isMessageKey(key: string): key is MessageKey {
  return Object.hasOwn(english, key);
}
