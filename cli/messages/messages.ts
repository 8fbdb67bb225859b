/** The catalogue of everything that the command line itself says. */
import { createTranslator, type Translate, type Translator } from '../../language/messages/translator.ts';
import english from './en.json' with { type: 'json' };

export type CliMessageKey = keyof typeof english;
export type CliTranslate = Translate<CliMessageKey>;

/** The translator of the command line; English until a catalogue for another language is there. */
export function cliTranslator(): Translator<CliMessageKey> {
  return createTranslator('en', english);
}
