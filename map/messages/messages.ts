/** The catalogues of everything the map says to a reader: for each language one flat table of ICU messages. */
import { type Translator, translatorAmong } from '../../language/messages/translator.ts';
import { catalogues } from './catalogues.ts';

export type MapMessageKey = keyof typeof catalogues.en;

/**
 * The translator for a reader's locale (BCP 47 tag): in English where we do not have the language. So is the form of
 * the numbers then: words and numbers in one picture speak one language.
 */
export function mapTranslatorFor(locale: string | undefined): Translator<MapMessageKey> {
  return translatorAmong<MapMessageKey>(locale, catalogues);
}
