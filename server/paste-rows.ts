/** Answers what rows of a spreadsheet make of the text. The text itself is the client's: nothing is changed here. */
import type { Connection } from 'vscode-languageserver';
import { pasteRows } from '../language/import/paste-rows.ts';
import { wordsFor } from '../language/text/words.ts';
import type { DatedEditServices } from './edit.ts';
import { isJourneyRowsParams, type JourneyRowsAnswer, type JourneyRowsParams, journeyRows } from './protocol.ts';
import { type NewestDocument, onDocumentRequest, withNewest } from './with-document.ts';

export function provideRows(connection: Connection, services: DatedEditServices): void {
  onDocumentRequest(
    connection,
    { method: journeyRows, isParams: isJourneyRowsParams, needs: '{"uri", "rows", "line"}' },
    (params, token) => withNewest(params.uri, services, token, (newest) => answer(params, newest, services)),
  );
}

function answer(
  { rows, line }: JourneyRowsParams,
  { analysis, source }: NewestDocument,
  { translate, today }: DatedEditServices,
): JourneyRowsAnswer {
  const t = translate();
  const words = wordsFor({ analysis, source, today: today(), t }, { line, character: 0 });
  const pasted = pasteRows(rows, { line }, { source, file: analysis.file }, words);
  return pasted ? { version: analysis.version, ...pasted } : { refused: t('rows.none') };
}
