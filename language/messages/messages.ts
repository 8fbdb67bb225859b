/** The catalogue of everything the language says to a reader, in one flat table of ICU messages. */
import editing from './en/editing.json' with { type: 'json' };
import findings from './en/findings.json' with { type: 'json' };
import hover from './en/hover.json' with { type: 'json' };
import keywords from './en/keywords.json' with { type: 'json' };
import outline from './en/outline.json' with { type: 'json' };
import syntax from './en/syntax.json' with { type: 'json' };
import { createTranslator, type Translate, type Translator } from './translator.ts';

const english = { ...syntax, ...findings, ...editing, ...keywords, ...hover, ...outline };

export type MessageKey = keyof typeof english;
export type JourneyTranslate = Translate<MessageKey>;

/** The translator for a reader's language (BCP 47 tag); English until a catalogue for it is there. */
export function translatorFor(_locale: string | undefined): Translator<MessageKey> {
  return createTranslator('en', english);
}

/** Whether the catalogue has a message of that key. */
export function isMessageKey(key: string): key is MessageKey {
  return Object.hasOwn(english, key);
}
