/** What the preview page itself says; the words inside the map are the map's. */
import { createTranslator, type Translator } from '../../../language/messages/translator.ts';
import english from './en.json' with { type: 'json' };

export type PageKey = keyof typeof english;
export type PageTranslator = Translator<PageKey>;

/** The translator for a reader's language (BCP 47 tag); English until a catalogue for it is there. */
export function pageTranslatorFor(_locale: string): PageTranslator {
  return createTranslator('en', english);
}
