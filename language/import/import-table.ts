/** A spreadsheet, a Markdown table or a Mermaid journey as the text of a new map. */
import type { KeywordLanguage } from '../keywords/keyword-translations.ts';
import { keywordNamed, spell, spellingsOf } from '../keywords/keywords.ts';
import { languageFor } from '../messages/locale.ts';
import { translatorFor } from '../messages/messages.ts';
import { plainSource } from '../text/plain-source.ts';
import { languageOfHeadings } from './heading-language.ts';
import { pasteTable } from './paste-rows.ts';
import { readColumns } from './row-columns.ts';
import { isNumber } from './row-lines.ts';
import type { RowTable } from './row-table.ts';

export interface ImportedMap {
  /** A valid journey file. */
  readonly text: string;
  readonly language: KeywordLanguage;
  readonly touchpoints: number;
  /** What was not understood, or is not as it was, one sentence each. The text has them as comments. */
  readonly remarks: readonly string[];
}

/** Why a table is no map: the answers of a survey, or no row names a touchpoint. */
export type NoMap = 'answers' | 'nameless';

/**
 * The keywords are in the language of the headings.
 *
 * @param locale of the reader, where the headings do not show their language (BCP 47 tag)
 * @param name of the journey, where no title stands above the table
 */
export function importTable(
  table: RowTable,
  { locale, name }: { readonly locale: string | undefined; readonly name: string },
): ImportedMap | NoMap {
  if (isAnswers(table)) return 'answers';
  const language = languageOfHeadings(table.rows[0]?.cells ?? [], languageFor(locale));
  const t = translatorFor(language).about(language);
  const head = language === 'en' ? '' : `${spell(keywordNamed('language'), language)}: ${language}\n`;
  const source = plainSource(head);
  const [title, ...others] = table.titles;
  const journey = title === undefined ? name : nameIn(title);
  const line = head === '' ? 0 : 1;
  const pasted = pasteTable({ ...table, titles: others }, { line }, { source, file: { journeys: [] } }, t, journey);
  if (!pasted) return 'nameless';
  const { edits, touchpoints, remarks } = pasted;
  return { text: source.after(edits).replace(/^\n+/u, ''), language, touchpoints, remarks };
}

/** `Customer journey: City car park` is the journey "City car park". */
function nameIn(title: string): string {
  const [, word = '', name = ''] = /^([^:–—]+?)\s*[:–—]\s*(.+)$/su.exec(title) ?? [];
  const isJourney = [...spellingsOf(keywordNamed('journey')), 'customer journey', 'customer journey map'].some(
    (spelling) => spelling.toLowerCase() === word.normalize('NFC').trim().toLowerCase(),
  );
  return isJourney ? name : title;
}

/** So many rows are more than the touchpoints of a list without headings. */
const manyRows = 8;

/** One row for each person who answered: nothing names a touchpoint, and most columns are numbers. */
function isAnswers({ rows }: RowTable): boolean {
  const [first, ...others] = rows;
  if (!first || others.length < manyRows) return false;
  const { columns } = readColumns(first.cells, first.cells.length, String);
  const names = columns.findIndex(({ meaning }) => meaning === 'touchpoint');
  const shareOfNumbers = (column: number) =>
    others.filter(({ cells }) => isNumber(cells[column] ?? '')).length / others.length;
  const numeric = columns.filter((_, column) => shareOfNumbers(column) >= 0.6).length;
  const isNamed = first.cells.some((cell) => readColumns([cell], 1, String).hasHeader);
  return !isNamed && (shareOfNumbers(names) >= 0.6 || numeric * 2 > columns.length);
}
