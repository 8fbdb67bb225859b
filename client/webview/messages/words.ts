/** What the preview page itself says; the words inside the map are the map's. */
import { type Translator, translatorAmong } from '../../../language/messages/translator.ts';
import { catalogues } from './catalogues.ts';

export type PageKey = keyof typeof catalogues.en;
export type PageTranslator = Translator<PageKey>;

/** The translator for a reader's locale (BCP 47 tag): in English where we do not have the language. */
export function pageTranslatorFor(locale: string): PageTranslator {
  return translatorAmong<PageKey>(locale, catalogues);
}
