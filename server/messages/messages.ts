/** The catalogues of what the command `journey-language-server` says to somebody at a terminal. */
import { type Translator, translatorAmong } from '../../language/messages/translator.ts';
import { catalogues } from './catalogues.ts';

export type ServerMessageKey = keyof typeof catalogues.en;

/** The translator for a locale (BCP 47 tag, or the value of LANG). */
export function serverTranslatorFor(locale: string | undefined): Translator<ServerMessageKey> {
  return translatorAmong<ServerMessageKey>(locale, catalogues);
}
