/** Answers what a spreadsheet, a Markdown table or a Mermaid journey is as a map. The client sends the file's bytes. */
import type { Connection } from 'vscode-languageserver';
import { importTable } from '../language/import/import-table.ts';
import { type ColumnMeaning, columnMeanings } from '../language/import/row-headers.ts';
import type { RowTable } from '../language/import/row-table.ts';
import { exportWords } from '../language/import/spreadsheet-words.ts';
import type { KeywordLanguage } from '../language/keywords/keyword-translations.ts';
import { keywordFor, spell } from '../language/keywords/keywords.ts';
import type { JourneyTranslate } from '../language/messages/messages.ts';
import {
  isJourneyImportParams,
  type JourneyImportAnswer,
  type JourneyImportParams,
  journeyImport,
} from './protocol.ts';
import { onDocumentRequest } from './with-document.ts';

interface ImportServices {
  readonly translate: () => JourneyTranslate;
  readonly locale: () => string | undefined;
}

export function provideImport(connection: Connection, services: ImportServices): void {
  onDocumentRequest(
    connection,
    { method: journeyImport, isParams: isJourneyImportParams, needs: '{"name", "bytes"}' },
    (params) => answer(params, services),
  );
}

async function answer(
  { name, bytes, sheet, meanings = [] }: JourneyImportParams,
  { translate, locale }: ImportServices,
): Promise<JourneyImportAnswer> {
  const t = translate();
  // The readers of workbooks are loaded where a file is read.
  const { readSheetFile } = await import('../sheets/read-sheet.ts');
  const file = await readSheetFile(
    Uint8Array.from(atob(bytes), (char) => char.charCodeAt(0)),
    sheet,
  );
  if (file.kind !== 'table') return { refused: t(`import.${file.kind}`) };
  const chosen = new Map(meanings.flatMap(({ column, meaning }) => meaningNamed(meaning, column)));
  const map = importTable(file.table, { locale: locale(), name, meanings: chosen });
  if (typeof map === 'string') return { refused: t(`import.${map}`) };
  const { text, touchpoints, remarks, language, columns } = map;
  return {
    ...{ text, touchpoints, remarks, sheets: file.sheets, rows: separated(file.table) },
    columns: columns.map(({ name: heading, meaning, sample }) => ({
      name: heading,
      meaning: meaning === undefined ? '' : spelled(meaning, language),
      sample,
    })),
    meanings: columnMeanings.map((meaning) => ({ meaning, label: spelled(meaning, language) })),
  };
}

function meaningNamed(name: string, column: number): [number, ColumnMeaning | 'note'][] {
  const meaning = columnMeanings.find((one) => one === name);
  return meaning === undefined ? [] : [[column, meaning]];
}

function spelled(meaning: ColumnMeaning, language: KeywordLanguage): string {
  if (meaning === 'rest' || meaning === 'calculated') return exportWords(language)[meaning];
  const keyword = keywordFor(meaning);
  return keyword ? spell(keyword, language) : meaning;
}

/** The table with tabs, as a spreadsheet copies it. */
function separated({ rows }: RowTable): string {
  const quoted = (cell: string) => (/[\t\r\n"]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  return rows.map(({ cells }) => cells.map(quoted).join('\t')).join('\n');
}
