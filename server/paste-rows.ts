/** Answers what rows of a spreadsheet make of the text. The text itself is the client's: nothing is changed here. */
import type { CancellationToken, Connection } from 'vscode-languageserver';
import { pasteRows } from '../language/import/paste-rows.ts';
import { isJourneyReport } from '../language/syntax/journey-lexer.ts';
import { SourceText } from '../language/text/source-text.ts';
import { wordsFor } from '../language/text/words.ts';
import { cancellable } from './cancellable.ts';
import { type EditServices, type Newest, onNewest } from './edit.ts';
import { isJourneyRowsParams, type JourneyRowsAnswer, type JourneyRowsParams, journeyRows } from './protocol.ts';

export function provideRows(connection: Connection, services: EditServices): void {
  const paste = async (params: unknown, token: CancellationToken): Promise<JourneyRowsAnswer> => {
    if (!isJourneyRowsParams(params)) {
      throw new TypeError(`${journeyRows} needs {"uri", "rows", "line"}.`);
    }
    return onNewest(params.uri, services, token, (newest) => answer(params, newest, services));
  };
  connection.onRequest<JourneyRowsAnswer, void>(journeyRows, cancellable(paste));
}

function answer(
  { rows, line }: JourneyRowsParams,
  { document, analysis }: Newest,
  { translate, today }: EditServices,
): JourneyRowsAnswer {
  const report = document.parseResult.lexerReport;
  if (!isJourneyReport(report)) {
    throw new TypeError('The text was read by another lexer.');
  }
  const source = new SourceText(document.textDocument.getText(), report);
  const t = translate();
  const words = wordsFor({ analysis, source, today: today(), t }, { line, character: 0 });
  const pasted = pasteRows(rows, { line }, { source, file: analysis.file }, words);
  return pasted ? { version: analysis.version, ...pasted } : { refused: t('rows.none') };
}
