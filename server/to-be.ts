/** Answers what a to-be journey in a file of its own is like. The files are the client's: nothing is changed here. */
import type { Connection } from 'vscode-languageserver';
import { JourneyCodeActionProvider } from '../language/lsp/code-actions.ts';
import { isJourneyToBeParams, type JourneyToBeAnswer, journeyToBe } from './protocol.ts';
import { type EditServices, onDocumentRequest, withNewest } from './with-document.ts';

export function provideToBe(connection: Connection, services: EditServices): void {
  onDocumentRequest(
    connection,
    { method: journeyToBe, isParams: isJourneyToBeParams, needs: '{"uri", "line", "namesBeside"}' },
    async ({ uri, line, namesBeside }, token): Promise<JourneyToBeAnswer> => {
      const { CodeActionProvider: provider } = services.journey.lsp;
      if (!(provider instanceof JourneyCodeActionProvider)) {
        throw new TypeError('There are other code actions than ours.');
      }
      return withNewest(uri, services, token, ({ document }) => provider.toBe(document, line, namesBeside));
    },
  );
}
