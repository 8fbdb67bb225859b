/** What the preview page itself says; the words inside the map are the map's. */
import { type Translator, translatorAmong } from '../../../language/messages/translator.ts';
import danish from './da.json' with { type: 'json' };
import english from './en.json' with { type: 'json' };
import norwegian from './nb.json' with { type: 'json' };
import dutch from './nl.json' with { type: 'json' };
import swedish from './sv.json' with { type: 'json' };

export type PageKey = keyof typeof english;
export type PageTranslator = Translator<PageKey>;

/** The translator for a reader's locale (BCP 47 tag): in English where we do not have the language. */
export function pageTranslatorFor(locale: string): PageTranslator {
  return translatorAmong<PageKey>(locale, { en: english, sv: swedish, nb: norwegian, da: danish, nl: dutch });
}
