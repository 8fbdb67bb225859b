/** The catalogues of everything the map says to a reader: for each language one flat table of ICU messages. */
import { type Translator, translatorAmong } from '../../language/messages/translator.ts';
import danish from './da.json' with { type: 'json' };
import english from './en.json' with { type: 'json' };
import norwegian from './nb.json' with { type: 'json' };
import dutch from './nl.json' with { type: 'json' };
import swedish from './sv.json' with { type: 'json' };

export type MapMessageKey = keyof typeof english;

/**
 * The translator for a reader's locale (BCP 47 tag): in English where we do not have the language. So is the form of the
 * numbers then: words and numbers in one picture speak one language.
 */
export function mapTranslatorFor(locale: string | undefined): Translator<MapMessageKey> {
  return translatorAmong<MapMessageKey>(locale, { en: english, sv: swedish, nb: norwegian, da: danish, nl: dutch });
}
