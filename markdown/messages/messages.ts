/** What a drawn block says beside its map. */
import { type Translator, translatorAmong } from '../../language/messages/translator.ts';
import danish from './da.json' with { type: 'json' };
import english from './en.json' with { type: 'json' };
import norwegian from './nb.json' with { type: 'json' };
import dutch from './nl.json' with { type: 'json' };
import swedish from './sv.json' with { type: 'json' };

export type BlockMessageKey = keyof typeof english;

export function blockTranslatorFor(locale: string | undefined): Translator<BlockMessageKey> {
  return translatorAmong<BlockMessageKey>(locale, { en: english, sv: swedish, nb: norwegian, da: danish, nl: dutch });
}
