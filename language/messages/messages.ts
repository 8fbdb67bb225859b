/** The catalogues of everything the language says to a reader: for each language one flat table of ICU messages. */
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
import { type Translate, type Translator, translatorAmong } from './translator.ts';

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

/** The translator for a reader's locale (BCP 47 tag): in English where we do not have the language. */
export function translatorFor(locale: string | undefined): Translator<MessageKey> {
  return translatorAmong<MessageKey>(locale, { en: english, sv: swedish, nb: norwegian, da: danish, nl: dutch });
}

/** Whether the catalogue has a message of that key. */
export function isMessageKey(key: string): key is MessageKey {
  return Object.hasOwn(english, key);
}
