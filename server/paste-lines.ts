/** Answers how lines of a journey stand where they are pasted. The text itself is the client's: nothing is changed here. */
import { DocumentState, URI } from 'langium';
import type { CancellationToken, Connection } from 'vscode-languageserver';
import { pasteLines } from '../language/lsp/formatting/paste-lines.ts';
import { cancellable } from './cancellable.ts';
import type { EditServices } from './edit.ts';
import { isJourneyLinesParams, type JourneyLinesAnswer, journeyLines } from './protocol.ts';

export function provideLines(connection: Connection, { shared, pending }: EditServices): void {
  const paste = async (params: unknown, token: CancellationToken): Promise<JourneyLinesAnswer | null> => {
    if (!isJourneyLinesParams(params)) {
      throw new TypeError(`${journeyLines} needs {"uri", "lines", "range"}.`);
    }
    const uri = URI.parse(params.uri);
    const { DocumentBuilder, LangiumDocuments } = shared.workspace;
    await pending.taken();
    if (!LangiumDocuments.hasDocument(uri)) return null;
    await DocumentBuilder.waitUntil(DocumentState.Parsed, uri, token);
    const document = LangiumDocuments.getDocument(uri)?.textDocument;
    if (!document) return null;
    const selection = { start: document.offsetAt(params.range.start), end: document.offsetAt(params.range.end) };
    const pasted = pasteLines(document.getText(), selection, params.lines);
    return pasted ? { version: document.version, ...pasted } : null;
  };
  connection.onRequest<JourneyLinesAnswer | null, void>(journeyLines, cancellable(paste));
}
