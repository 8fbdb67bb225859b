/** A spreadsheet, a Markdown table or a Mermaid journey as the text of a new map. */
import type { KeywordLanguage } from '../keywords/keyword-translations.ts';
import { keywordNamed, spell, spellingsOf } from '../keywords/keywords.ts';
import { languageFor } from '../messages/locale.ts';
import { type JourneyTranslate, translatorFor } from '../messages/messages.ts';
import { highest } from '../model/long-lists.ts';
import { escaped } from '../text/source-text.ts';
import { sourceOf } from '../text/text-order.ts';
import { languageOfHeadings } from './heading-language.ts';
import { pasteTable } from './paste-rows.ts';
import { readColumns } from './row-columns.ts';
import type { ColumnMeaning } from './row-headers.ts';
import { isNumber, oneLine } from './row-lines.ts';
import type { RowTable } from './row-table.ts';

export interface ImportedMap {
  /** A valid journey file. */
  readonly text: string;
  readonly language: KeywordLanguage;
  readonly touchpoints: number;
  /** What was not understood, or is not as it was, one sentence each. The text has them as comments. */
  readonly remarks: readonly string[];
  /** Of the table, in its order. */
  readonly columns: readonly ImportedColumn[];
}

export interface ImportedColumn {
  /** Its heading; `column 3` where it has none. */
  readonly name: string;
  /** `undefined` where it becomes notes. */
  readonly meaning: ColumnMeaning | undefined;
  /** Its first text. */
  readonly sample: string;
}

/** Why a table is no map: the answers of a survey, or no row names a touchpoint. */
export type NoMap = 'answers' | 'nameless';

export interface ImportOptions {
  /** Of the reader, where the headings do not show their language (BCP 47 tag). */
  readonly locale: string | undefined;
  /** Of the journey, where no title stands above the table. */
  readonly name: string;
  /** By the place of a column, from 0, what it means instead of what its heading says. */
  readonly meanings?: ReadonlyMap<number, ColumnMeaning | 'note'>;
}

/** The keywords are in the language of the headings. */
export function importTable(table: RowTable, { locale, name, meanings }: ImportOptions): ImportedMap | NoMap {
  const isChosen = meanings !== undefined && meanings.size > 0;
  if (!isChosen && isAnswers(table)) return 'answers';
  const language = languageOfHeadings(table.rows[0]?.cells ?? [], languageFor(locale));
  const t = translatorFor(language).about(language);
  const head = language === 'en' ? '' : `${spell(keywordNamed('language'), language)}: ${language}\n`;
  const source = sourceOf(head);
  const [title, ...others] = table.titles;
  const journey = escaped(oneLine(title === undefined ? name : nameIn(title)));
  const line = head === '' ? 0 : 1;
  const chosen = isChosen ? withMeanings(table, meanings) : table;
  const pasted = pasteTable({ ...chosen, titles: others }, { line }, { source, file: { journeys: [] } }, t, journey);
  if (!pasted) return 'nameless';
  const { edits, touchpoints, remarks } = pasted;
  const text = source.after(edits).replace(/^\n+/u, '');
  return { text, language, touchpoints, remarks, columns: columnsOf(chosen, table, t) };
}

/** A heading that says what the reader chooses; a column that is to be notes keeps its name. */
function withMeanings(table: RowTable, meanings: ReadonlyMap<number, ColumnMeaning | 'note'>): RowTable {
  const [first, ...others] = table.rows;
  if (!first) return table;
  const { hasHeader } = readColumns(first.cells, first.cells.length, String);
  const width = highest(table.rows.map(({ cells }) => cells.length));
  const headings = Array.from({ length: width }, (_, index) => {
    const own = hasHeader ? (first.cells[index] ?? '') : '';
    return meanings.get(index) ?? own;
  });
  const rows = [{ ...first, cells: headings }, ...(hasHeader ? others : table.rows)];
  return { ...table, rows, chosen: new Set(meanings.keys()) };
}

/** With the names that they have in the file, whatever the reader says that they mean. */
function columnsOf(table: RowTable, written: RowTable, t: JourneyTranslate): ImportedColumn[] {
  const { rows } = table;
  const count = highest(rows.map(({ cells }) => cells.length));
  const read = ({ rows: [first], chosen }: RowTable) =>
    readColumns(first?.cells ?? [], count, (number) => t('rows.column', { number }), chosen);
  const { columns, hasHeader } = read(table);
  const names = read(written).columns;
  const body = hasHeader ? rows.slice(1) : rows;
  return columns.map(({ meaning }, index) => ({
    name: names[index]?.name ?? '',
    meaning,
    sample: body.map(({ cells }) => cells[index] ?? '').find((cell) => cell !== '') ?? '',
  }));
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
