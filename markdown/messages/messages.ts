/** What a drawn block says beside its map. */
import { type Translator, translatorAmong } from '../../language/messages/translator.ts';
import { catalogues } from './catalogues.ts';

export type BlockMessageKey = keyof typeof catalogues.en;

export function blockTranslatorFor(locale: string | undefined): Translator<BlockMessageKey> {
  return translatorAmong<BlockMessageKey>(locale, catalogues);
}
