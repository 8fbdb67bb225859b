/** What spreadsheets in our readers' languages call columns, beside the words of the language. */
import type { KeywordLanguage } from '../keywords/keyword-translations.ts';
import { catalogues } from './words/catalogues.ts';

interface SpreadsheetWords {
  /** Between the ends of a scale: `1 to 5`. */
  readonly range: readonly string[];
  /** In parentheses behind a word for a number, where they say nothing new. */
  readonly plain: readonly string[];
  /** The company, whose importance it is. */
  readonly company: readonly string[];
  /** What is to be reached. */
  readonly target: readonly string[];
  /** Before the highest value of a scale. */
  readonly most: readonly string[];
  /** In parentheses behind what follows from the facts: `Rank (calculated)`. The first one is written. */
  readonly calculated: readonly string[];
  /** The column of facts that no other column has, written as in the language. The first one is written. */
  readonly rest: readonly string[];
  /** By the meaning of a column. */
  readonly columns: Readonly<Partial<Record<string, readonly string[]>>>;
}

const all: readonly SpreadsheetWords[] = Object.values(catalogues);

export const rangeWords: readonly string[] = all.flatMap(({ range }) => range);
export const plainWords: readonly string[] = all.flatMap(({ plain }) => plain);
export const companyWords: readonly string[] = all.flatMap(({ company }) => company);
export const targetWords: readonly string[] = all.flatMap(({ target }) => target);
export const calculatedWords: readonly string[] = all.flatMap(({ calculated }) => calculated);
export const restWords: readonly string[] = all.flatMap(({ rest }) => rest);
export const mostWords: readonly string[] = all.flatMap(({ most }) => most);

/** How an exported sheet marks what is calculated, and what it calls the column of further facts. */
export function exportWords(language: KeywordLanguage): { readonly calculated: string; readonly rest: string } {
  const { calculated, rest }: SpreadsheetWords = catalogues[language];
  return { calculated: calculated[0] ?? '', rest: rest[0] ?? '' };
}

/** What else a column is called, and the meaning that it has then. */
export const columnWords: readonly (readonly [word: string, meaning: string])[] = all.flatMap(({ columns }) =>
  reversed(columns),
);

function reversed(words: SpreadsheetWords['columns']): [string, string][] {
  return Object.entries(words).flatMap(([meaning, others = []]) =>
    others.map((other): [string, string] => [other, meaning]),
  );
}
