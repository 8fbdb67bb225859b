/** What the columns are called, in the language of the file. */
import { exportWords } from '../../../language/import/spreadsheet-words.ts';
import type { KeywordLanguage } from '../../../language/keywords/keyword-translations.ts';
import { type KeywordWord, keywordNamed, spell, usualOrder } from '../../../language/keywords/keywords.ts';
import { spellValue, type ValueList } from '../../../language/keywords/values.ts';
import type { Scale } from '../../../language/model/model.ts';
import { capitalised } from './capitalised.ts';
import { mostColumns } from './touchpoint-row.ts';

export interface Headings {
  /** Of a keyword; `serial` counts several texts of one kind from 1. */
  readonly of: (word: KeywordWord, serial?: number) => string;
  readonly value: (list: ValueList, word: string) => string;
  readonly id: string;
  readonly rating: string;
  readonly importance: string;
  readonly n: string;
  readonly sd: string;
  readonly date: string;
  readonly rest: string;
  /** Of what follows from the facts. */
  readonly calculated: (name: string) => string;
}

export function headingsIn(language: KeywordLanguage, scale: Scale): Headings {
  const words = exportWords(language);
  const of = (word: KeywordWord, serial = 1) =>
    `${capitalised(spell(keywordNamed(word), language))}${serial > 1 ? ` ${serial}` : ''}`;
  return {
    of,
    value: (list, word) => spellValue(list, word, language),
    id: 'Id',
    rating: `${of('rating')} (${scale.low}–${scale.high})`,
    importance: of('importance'),
    n: 'n',
    sd: 'sd',
    date: of('date'),
    rest: capitalised(words.rest),
    calculated: (name) => `${name} (${words.calculated})`,
  };
}

/** Every heading of a fact, in the order of the columns. */
export function headingOrder(headings: Headings): string[] {
  const { of } = headings;
  const facts = usualOrder.flatMap((word) => {
    if (word === 'rating') return [headings.rating, headings.n, headings.sd, headings.date, of('evidence')];
    if (word === 'importance') return [headings.importance];
    return word === 'date' || word === 'answers'
      ? []
      : Array.from({ length: mostColumns }, (_, index) => of(word, index + 1));
  });
  const places = [of('journey'), of('stage'), headings.id, of('touchpoint'), of('again')];
  return [...new Set([...places, ...facts, headings.rest])];
}
