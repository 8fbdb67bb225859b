/**
 * A language server as Langium makes it, to compare ours with: the same grammar, clauses, facts, findings, diagnostics
 * and completions by the same functions, but Langium's own parser, scopes, linker, index, builder and handling of
 * changes. It keeps our names (an id, or failing that a name), so that it finds what ours finds wherever Langium's
 * scopes reach. With `--remembering` it remembers the facts of a text between keystrokes, as ours does and as no stock
 * server would.
 */
import {
  DefaultDocumentBuilder,
  DefaultIndexManager,
  DefaultLinker,
  DefaultScopeComputation,
  DefaultScopeProvider,
  DefaultWorkspaceManager,
} from 'langium';
import { DefaultDocumentUpdateHandler, startLanguageServer } from 'langium/lsp';
import { NodeFileSystem } from 'langium/node';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { createJourneyServices } from '../language/journey-module.ts';
import { translatorFor } from '../language/messages/messages.ts';
import { type HostEnvironment, JourneyAnalyser } from '../language/project/analyser.ts';
import { noEditor } from '../language/project/editor.ts';
import { FindingsValidator } from '../server/diagnostics.ts';
import { generatedParser } from './generated-parser.ts';

const words = translatorFor('en');
const now = new Date();
const today = { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() };
const host: HostEnvironment = { today: () => today, translate: () => words.t, editor: () => noEditor };
const { shared } = createJourneyServices({
  connection: createConnection(ProposedFeatures.all),
  ...NodeFileSystem,
  host,
  overrides: {
    references: {
      Linker: (services) => new DefaultLinker(services),
      ScopeProvider: (services) => new DefaultScopeProvider(services),
      ScopeComputation: (services) => new DefaultScopeComputation(services),
    },
    parser: generatedParser,
    validation: {
      DocumentValidator: ({ analyser, names, reach }) => ({
        validateDocument: (document) =>
          new FindingsValidator(
            process.argv.includes('--remembering') ? analyser : new JourneyAnalyser(names, reach, host),
            () => undefined,
            host.translate,
          ).validateDocument(document),
      }),
    },
  },
  sharedOverrides: {
    lsp: { DocumentUpdateHandler: (services) => new DefaultDocumentUpdateHandler(services) },
    workspace: {
      WorkspaceManager: (services) => new DefaultWorkspaceManager(services),
      DocumentBuilder: (services) => new DefaultDocumentBuilder(services),
      IndexManager: (services) => new DefaultIndexManager(services),
    },
  },
});
startLanguageServer(shared);
