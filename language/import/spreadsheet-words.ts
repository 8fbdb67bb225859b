/** What spreadsheets in our readers' languages call columns, beside the words of the language. */
import { catalogues } from './words/catalogues.ts';

interface SpreadsheetWords {
  /** Between the ends of a scale: `1 to 5`. */
  readonly range: readonly string[];
  /** By the meaning of a column. */
  readonly columns: Readonly<Partial<Record<string, readonly string[]>>>;
}

const all: readonly SpreadsheetWords[] = Object.values(catalogues);

export const rangeWords: readonly string[] = all.flatMap(({ range }) => range);

/** What else a column is called, and the meaning that it has then. */
export const columnWords: readonly (readonly [word: string, meaning: string])[] = all.flatMap(({ columns }) =>
  reversed(columns),
);

function reversed(words: SpreadsheetWords['columns']): [string, string][] {
  return Object.entries(words).flatMap(([meaning, others = []]) =>
    others.map((other): [string, string] => [other, meaning]),
  );
}
