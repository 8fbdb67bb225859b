/** The catalogues of what the command `journey-language-server` says to somebody at a terminal. */
import { type Translator, translatorAmong } from '../../language/messages/translator.ts';
import danish from './da.json' with { type: 'json' };
import english from './en.json' with { type: 'json' };
import norwegian from './nb.json' with { type: 'json' };
import dutch from './nl.json' with { type: 'json' };
import swedish from './sv.json' with { type: 'json' };

export type ServerMessageKey = keyof typeof english;

/** The translator for a locale (BCP 47 tag, or the value of LANG). */
export function serverTranslatorFor(locale: string | undefined): Translator<ServerMessageKey> {
  return translatorAmong<ServerMessageKey>(locale, { en: english, sv: swedish, nb: norwegian, da: danish, nl: dutch });
}
