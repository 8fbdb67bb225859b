import { DocumentState, type FileSystemProvider, URI } from 'langium';
import { type LangiumSharedServices, startLanguageServer } from 'langium/lsp';
import type { CancellationToken, Connection, InitializeParams } from 'vscode-languageserver';
import { noEditor } from '../language/editing/editor.ts';
import { createJourneyServices, type JourneyServices } from '../language/journey-module.ts';
import { translatorFor } from '../language/messages/messages.ts';
import type { JourneyDate } from '../language/model/model.ts';
import { FindingsValidator } from './diagnostics.ts';
import { PatientDocumentBuilder, PendingChanges } from './pending-changes.ts';
import { isJourneyMapParams, type JourneyChangedParams, journeyChanged, journeyMap, type MapData } from './protocol.ts';
import { LatestWinsUpdateHandler } from './update-handler.ts';

/** What differs between the hosts that a server runs in. */
export interface ServerHost {
  readonly connection: Connection;
  readonly fileSystem: () => FileSystemProvider;
  /** Address of the folder with a page for each finding's code, unless the client names one. */
  readonly rulePages?: string;
}

/** Builds the services over a connection and starts to listen. */
export function startServer(host: ServerHost): void {
  const { connection } = host;
  let words = translatorFor(undefined);
  let rulePages = host.rulePages;
  let editor = noEditor;
  const pending = new PendingChanges();
  const { shared, journey } = createJourneyServices({
    connection,
    fileSystemProvider: host.fileSystem,
    surroundings: { today, translate: () => words.t, editor: () => editor },
    overrides: {
      validation: { DocumentValidator: (services) => new FindingsValidator(services.analyser, () => rulePages) },
    },
    sharedOverrides: {
      lsp: { DocumentUpdateHandler: (services) => new LatestWinsUpdateHandler(services, pending) },
      workspace: { DocumentBuilder: (services) => new PatientDocumentBuilder(services, pending) },
    },
  });
  shared.lsp.LanguageServer.onInitialize((params) => {
    words = translatorFor(params.locale);
    rulePages = option(params, 'rulePages') ?? rulePages;
    editor = {
      snippets: params.capabilities.textDocument?.completion?.completionItem?.snippetSupport ?? false,
      suggestAgain: option(params, 'suggestCommand'),
    };
  });
  shared.workspace.WorkspaceManager.initialBuildOptions = { validation: true };
  provideMaps(connection, shared, journey, pending);
  // An outline and a hover speak of numbers, so they wait for the analysis of the newest text.
  startLanguageServer(shared, {
    DocumentSymbolProvider: DocumentState.Validated,
    HoverProvider: DocumentState.Validated,
  });
}

/** Tells the client which maps changed, and gives them when it asks. */
function provideMaps(
  connection: Connection,
  shared: LangiumSharedServices,
  journey: JourneyServices,
  pending: PendingChanges,
): void {
  const { DocumentBuilder, LangiumDocuments, WorkspaceManager } = shared.workspace;
  DocumentBuilder.onDocumentPhase(DocumentState.Validated, async (document) => {
    const version = journey.analyser.newest(document)?.version ?? document.textDocument.version;
    const params: JourneyChangedParams = { uri: document.uri.toString(), version };
    await connection.sendNotification(journeyChanged, params);
  });
  connection.onRequest(journeyMap, async (params: unknown, token: CancellationToken): Promise<MapData | null> => {
    if (!isJourneyMapParams(params)) {
      throw new TypeError(`${journeyMap} needs {"uri"}.`);
    }
    const uri = URI.parse(params.uri);
    await WorkspaceManager.ready;
    await pending.taken();
    if (!LangiumDocuments.hasDocument(uri)) {
      return null;
    }
    await DocumentBuilder.waitUntil(DocumentState.Validated, uri, token);
    const document = LangiumDocuments.getDocument(uri);
    const analysis = document && journey.analyser.newest(document);
    return analysis
      ? {
          uri: params.uri,
          version: analysis.version,
          journeys: analysis.journeys,
          unread: analysis.findings
            .filter(({ code }) => code === 'syntax' || code === 'unknown-keyword' || code === 'misplaced')
            .map(({ range, message }) => ({ range, message })),
        }
      : null;
  });
}

/**
 * What a client says at the start, `initializationOptions: {"rulePages": "file:///…/docs/rules", "suggestCommand": "…"}`:
 * where the pages about the codes are, and which command of its shows completions again.
 */
function option(
  { initializationOptions: options }: InitializeParams,
  name: 'rulePages' | 'suggestCommand',
): string | undefined {
  const value: unknown = typeof options === 'object' && options !== null && name in options && options[name];
  return typeof value === 'string' ? value : undefined;
}

/** The day in the reader's own time zone. */
function today(): JourneyDate {
  const now = new Date();
  return { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() };
}
