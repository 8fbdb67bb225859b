/** The catalogue of everything the map says to a reader: one flat table of ICU messages. */
import { createTranslator, type Translator } from '../../language/messages/translator.ts';
import english from './en.json' with { type: 'json' };

export type MapMessageKey = keyof typeof english;

/**
 * The translator for a reader's language (BCP 47 tag). The words are English until a catalogue for that language is
 * there, and so is the form of the numbers: words and numbers in one picture speak one language.
 */
export function mapTranslatorFor(_locale: string | undefined): Translator<MapMessageKey> {
  return createTranslator('en', english);
}
