/**
 * Answers how lines of a journey stand where they are pasted. The text itself is the client's: nothing is changed here.
 */
import type { Connection } from 'vscode-languageserver';
import { pasteLines } from '../language/lsp/formatting/paste-lines.ts';
import { isJourneyLinesParams, type JourneyLinesAnswer, journeyLines } from './protocol.ts';
import { type DocumentServices, documentAt, onDocumentRequest } from './with-document.ts';

export function provideLines(connection: Connection, services: DocumentServices): void {
  onDocumentRequest(
    connection,
    { method: journeyLines, isParams: isJourneyLinesParams, needs: '{"uri", "lines", "range"}' },
    async ({ uri, lines, range }, token): Promise<JourneyLinesAnswer | null> => {
      const document = (await documentAt(uri, 'parsed', services, token))?.textDocument;
      if (!document) return null;
      const selection = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
      const pasted = pasteLines(document.getText(), selection, lines);
      return pasted ? { version: document.version, ...pasted } : null;
    },
  );
}
