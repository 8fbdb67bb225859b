/** What is said of an export, and what is printed beside a sheet. */
import { type Translator, translatorAmong } from '../../language/messages/translator.ts';
import { catalogues } from './catalogues.ts';

export type ExportMessageKey = keyof typeof catalogues.en;
export type ExportTranslator = Translator<ExportMessageKey>;

/** The translator of an export for a reader's locale (BCP 47 tag). */
export function exportTranslatorFor(locale: string | undefined): ExportTranslator {
  return translatorAmong<ExportMessageKey>(locale, catalogues);
}
