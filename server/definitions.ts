import { DocumentState } from 'langium';
import { createRequestHandler, type LangiumSharedServices } from 'langium/lsp';
import type { Connection, DefinitionParams, Location, LocationLink } from 'vscode-languageserver';

/**
 * Where something is declared: with the place that was pointed at, for a client that knows links, or else the place
 * alone.
 */
export function provideDefinitions(
  connection: Connection,
  shared: LangiumSharedServices,
  knowsLinks: () => boolean,
): void {
  connection.onDefinition(
    createRequestHandler(
      async ({ lsp }, document, params: DefinitionParams, token): Promise<LocationLink[] | Location[] | undefined> => {
        const links = await lsp?.DefinitionProvider?.getDefinition(document, params, token);
        return knowsLinks()
          ? links
          : links?.map(({ targetUri, targetSelectionRange }) => ({ uri: targetUri, range: targetSelectionRange }));
      },
      shared,
      DocumentState.IndexedReferences,
    ),
  );
}
