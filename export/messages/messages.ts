/** What is said of an export, and what is printed beside a sheet. */
import { type Translator, translatorAmong } from '../../language/messages/translator.ts';
import danish from './da.json' with { type: 'json' };
import english from './en.json' with { type: 'json' };
import norwegian from './nb.json' with { type: 'json' };
import dutch from './nl.json' with { type: 'json' };
import swedish from './sv.json' with { type: 'json' };

export type ExportMessageKey = keyof typeof english;
export type ExportTranslator = Translator<ExportMessageKey>;

/** The translator of an export for a reader's locale (BCP 47 tag). */
export function exportTranslatorFor(locale: string | undefined): ExportTranslator {
  return translatorAmong<ExportMessageKey>(locale, { en: english, sv: swedish, nb: norwegian, da: danish, nl: dutch });
}
