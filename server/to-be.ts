/** Answers what a to-be journey in a file of its own is like. The files are the client's: nothing is changed here. */
import type { CancellationToken, Connection } from 'vscode-languageserver';
import { JourneyCodeActionProvider } from '../language/lsp/code-actions.ts';
import { cancellable } from './cancellable.ts';
import { type EditServices, onNewest } from './edit.ts';
import { isJourneyToBeParams, type JourneyToBeAnswer, journeyToBe } from './protocol.ts';

export function provideToBe(connection: Connection, services: EditServices): void {
  const make = async (params: unknown, token: CancellationToken): Promise<JourneyToBeAnswer> => {
    if (!isJourneyToBeParams(params)) {
      throw new TypeError(`${journeyToBe} needs {"uri", "line", "namesBeside"}.`);
    }
    const { CodeActionProvider: provider } = services.journey.lsp;
    if (!(provider instanceof JourneyCodeActionProvider)) {
      throw new TypeError('There are other code actions than ours.');
    }
    return onNewest(params.uri, services, token, ({ document }) =>
      provider.toBe(document, params.line, params.namesBeside),
    );
  };
  connection.onRequest<JourneyToBeAnswer, void>(journeyToBe, cancellable(make));
}
