/** The catalogues of everything that the command line itself says. */
import { type Translate, type Translator, translatorAmong } from '../../language/messages/translator.ts';
import danish from './da.json' with { type: 'json' };
import english from './en.json' with { type: 'json' };
import norwegian from './nb.json' with { type: 'json' };
import dutch from './nl.json' with { type: 'json' };
import swedish from './sv.json' with { type: 'json' };

export type CliMessageKey = keyof typeof english;
export type CliTranslate = Translate<CliMessageKey>;
export type CliTranslator = Translator<CliMessageKey>;

/** The translator of the command line for a locale (BCP 47 tag, or the value of LANG). */
export function cliTranslatorFor(locale: string | undefined): CliTranslator {
  return translatorAmong<CliMessageKey>(locale, { en: english, sv: swedish, nb: norwegian, da: danish, nl: dutch });
}
