/** The catalogues of everything that the command line itself says. */
import { type Translate, type Translator, translatorAmong } from '../../language/messages/translator.ts';
import { catalogues } from './catalogues.ts';

export type CliMessageKey = keyof typeof catalogues.en;
export type CliTranslate = Translate<CliMessageKey>;
export type CliTranslator = Translator<CliMessageKey>;

/** The translator of the command line for a locale (BCP 47 tag, or the value of LANG). */
export function cliTranslatorFor(locale: string | undefined): CliTranslator {
  return translatorAmong<CliMessageKey>(locale, catalogues);
}
