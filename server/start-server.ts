import { DocumentState, type FileSystemProvider, URI } from 'langium';
import { createRequestHandler, type LangiumSharedServices, startLanguageServer } from 'langium/lsp';
import {
  type Connection,
  type InitializeParams,
  InsertTextMode,
  type SelectionRangeParams,
} from 'vscode-languageserver';
import type { Exporter } from '../export/exporter.ts';
import { isJourneyFile } from '../language/generated/ast.ts';
import { createJourneyServices, type JourneyServices } from '../language/journey-module.ts';
import { selectionRanges } from '../language/lsp/navigation/selection-ranges.ts';
import { translatorFor } from '../language/messages/messages.ts';
import { type EditorCommands, type FileAccess, noEditor } from '../language/project/editor.ts';
import { CalendarDay, type Clock, systemClock } from './calendar-day.ts';
import { provideComparisons } from './compare.ts';
import { provideDefinitions } from './definitions.ts';
import { DetachedTexts } from './detached-texts.ts';
import { diagnosticOf, FindingsValidator } from './diagnostics.ts';
import { provideEdits } from './edit.ts';
import { EditorConfiguration } from './editor-configuration.ts';
import { provideExports } from './export.ts';
import { JourneyLanguageServer } from './journey-language-server.ts';
import { provideMaps } from './maps.ts';
import { provideLines } from './paste-lines.ts';
import { provideRows } from './paste-rows.ts';
import { CoalescingDocumentBuilder, PendingChanges } from './pending-changes.ts';
import { ProjectSettings } from './project-settings.ts';
import { Refresher } from './refresher.ts';
import { ServerWorkspaceManager } from './server-workspace.ts';
import { provideToBe } from './to-be.ts';
import { LatestWinsUpdateHandler } from './update-handler.ts';

/** What differs between the hosts that a server runs in. */
export interface ServerHost {
  readonly connection: Connection;
  /** How much the process may hold, in bytes; left out, no one knows. */
  readonly memory?: number;
  readonly fileSystem: () => FileSystemProvider;
  /** Whether a file is there and may be changed; left out, every file may. */
  readonly fileAccess?: (uri: URI) => Promise<FileAccess>;
  /** Address of the folder with a page for each finding's code, unless the client names one. */
  readonly rulePages?: string;
  /** The machine's, where it is left out. */
  readonly clock?: Clock;
  /** The reader's, unless the client names one. */
  readonly locale?: string | undefined;
  /** Loads what draws files; `folder` is the address of its bundle, if the client has said it. */
  readonly loadExporter: (folder: string | undefined) => Promise<Exporter>;
}

/** Builds the services over a connection and starts to listen. */
export function startServer(host: ServerHost): LangiumSharedServices {
  const { connection } = host;
  let words = translatorFor(host.locale);
  let rulePages = host.rulePages;
  let exportFolder: string | undefined;
  let editor = noEditor;
  let knowsLinks = false;
  const pending = new PendingChanges();
  const refresher = new Refresher(connection);
  const day = new CalendarDay(host.clock ?? systemClock);
  const settings: ProjectSettings = new ProjectSettings(() => ({
    fileSystem: shared.workspace.FileSystemProvider,
    translate: () => words.t,
    read: ({ uri, findings }) =>
      void connection.sendDiagnostics({
        uri: uri.toString(),
        diagnostics: findings.map((finding) => diagnosticOf(finding, rulePages)),
      }),
    failed: (uri, error) => connection.console.warn(`${uri.toString()} could not be read: ${String(error)}`),
  }));
  const { shared, journey } = createJourneyServices({
    connection,
    fileSystemProvider: host.fileSystem,
    host: {
      today: () => day.today(),
      translate: (keywords) => words.about(keywords),
      locale: () => words.locale,
      editor: () => ({ ...editor, settings: configuration.current, access }),
      settings: (uri) => settings.of(uri),
    },
    overrides: {
      validation: {
        DocumentValidator: (services) =>
          new FindingsValidator(
            services.analyser,
            () => rulePages,
            () => words.t,
          ),
      },
    },
    sharedOverrides: {
      lsp: {
        DocumentUpdateHandler: (services) => new LatestWinsUpdateHandler(services, pending, settings),
        LanguageServer: (services) => new JourneyLanguageServer(services),
      },
      workspace: {
        DocumentBuilder: (services) => new CoalescingDocumentBuilder(services, pending),
        WorkspaceManager: (services) => new ServerWorkspaceManager(services, settings, host.memory),
        ConfigurationProvider: (services) => new EditorConfiguration(services, connection, refresher),
      },
    },
  });
  const configuration: EditorConfiguration = configurationOf(shared);
  // What is open and not on disk yet is the editor's own.
  const access = async (uri: URI): Promise<FileAccess> => {
    const found = await host.fileAccess?.(uri);
    const isOpen = shared.workspace.TextDocuments.get(uri) !== undefined;
    return found === undefined || (found === 'not-there' && isOpen) ? 'may-change' : found;
  };
  shared.lsp.LanguageServer.onInitialize((params) => {
    words = translatorFor(params.locale ?? host.locale);
    rulePages = option(params, 'rulePages') ?? rulePages;
    exportFolder = option(params, 'exportFolder');
    refresher.initialize(params.capabilities);
    knowsLinks = params.capabilities.textDocument?.definition?.linkSupport ?? false;
    const completionItem = params.capabilities.textDocument?.completion?.completionItem;
    const { workspaceEdit } = params.capabilities.workspace ?? {};
    editor = {
      snippets: completionItem?.snippetSupport ?? false,
      insertReplace: completionItem?.insertReplaceSupport ?? false,
      adjustsIndentation:
        completionItem?.insertTextModeSupport?.valueSet.includes(InsertTextMode.adjustIndentation) ?? false,
      suggestAgain: option(params, 'suggestCommand'),
      versionedEdits: workspaceEdit?.documentChanges ?? false,
      createsFiles:
        workspaceEdit?.documentChanges === true && workspaceEdit.resourceOperations?.includes('create') === true,
      showsFirst: workspaceEdit?.documentChanges === true && workspaceEdit.changeAnnotationSupport !== undefined,
      saysWhyNot: params.capabilities.textDocument?.codeAction?.disabledSupport ?? false,
      commands: editorCommands(params),
    };
  });
  keepFresh(connection, shared, journey, day);
  refresher.watch(shared, (uri) => analysedVersion(uri, shared, journey));
  shared.workspace.WorkspaceManager.initialBuildOptions = { validation: true };
  const documents = { shared, journey, pending };
  const comparing = { ...documents, otherTexts: new DetachedTexts(() => shared, settings, day) };
  const editing = { ...documents, translate: () => words.t, today: () => day.today() };
  provideMaps(connection, { ...documents, translate: (keywords) => words.about(keywords) });
  provideComparisons(connection, comparing);
  provideEdits(connection, editing);
  provideRows(connection, editing);
  provideLines(connection, documents);
  provideToBe(connection, editing);
  provideExports(connection, {
    ...comparing,
    loadExporter: () => host.loadExporter(exportFolder),
    locale: () => words.locale,
  });
  connection.onSelectionRanges(
    createRequestHandler(
      (_, document, params: SelectionRangeParams) => selectionRanges(document, params),
      shared,
      DocumentState.Parsed,
    ),
  );
  // What speaks of numbers waits for the analysis of the newest text.
  startLanguageServer(shared, {
    DocumentSymbolProvider: DocumentState.Validated,
    CodeActionProvider: DocumentState.Validated,
    HoverProvider: DocumentState.Validated,
    CodeLensProvider: DocumentState.Validated,
    InlayHintProvider: DocumentState.Validated,
    SemanticTokenProvider: DocumentState.Validated,
  });
  // In the place of Langium's, which sends links to everybody.
  provideDefinitions(connection, shared, () => knowsLinks);
  return shared;
}

function configurationOf({ workspace: { ConfigurationProvider } }: LangiumSharedServices): EditorConfiguration {
  if (!(ConfigurationProvider instanceof EditorConfiguration)) {
    throw new TypeError('The server is put together wrongly: nobody reads the editor’s settings.');
  }
  return ConfigurationProvider;
}

/** The version of an open text that was analysed last. */
function analysedVersion(
  uri: string,
  { workspace: { LangiumDocuments, TextDocuments } }: LangiumSharedServices,
  { analyser }: JourneyServices,
): number | undefined {
  const address = URI.parse(uri);
  const document = TextDocuments.get(address) && LangiumDocuments.getDocument(address);
  return document && (analyser.newest(document)?.version ?? document.textDocument.version);
}

/**
 * Looks again at what depends on more than its own text: on used files, the day, and which folders the workspace has.
 */
function keepFresh(
  connection: Connection,
  shared: LangiumSharedServices,
  { reach }: JourneyServices,
  day: CalendarDay,
): void {
  const { DocumentUpdateHandler, LanguageServer } = shared.lsp;
  if (!(DocumentUpdateHandler instanceof LatestWinsUpdateHandler)) {
    throw new TypeError('The server is put together wrongly: nobody keeps it fresh.');
  }
  shared.workspace.DocumentBuilder.onDocumentPhase(DocumentState.Linked, async ({ parseResult }) => {
    if (isJourneyFile(parseResult.value)) {
      await DocumentUpdateHandler.loadImports(reach.usedUris(parseResult.value));
    }
  });
  let tellsFolders = false;
  LanguageServer.onInitialize(({ capabilities }) => {
    tellsFolders = capabilities.workspace?.workspaceFolders ?? false;
  });
  LanguageServer.onInitialized(() => {
    day.onNewDay(() => DocumentUpdateHandler.revalidateAll());
    if (tellsFolders) {
      connection.workspace.onDidChangeWorkspaceFolders((change) => DocumentUpdateHandler.didChangeFolders(change));
    }
  });
}

/**
 * What a client says at the start,
 * `initializationOptions: {"rulePages": "file:///…/docs/rules", "suggestCommand": "…"}`: where the pages about the
 * codes are, which command of its shows completions again, and (`exportFolder`) for a server in a worker the address of
 * the bundle that exports.
 */
function option(
  { initializationOptions: options }: InitializeParams,
  name: 'rulePages' | 'suggestCommand' | 'exportFolder',
): string | undefined {
  const value: unknown = typeof options === 'object' && options !== null && name in options && options[name];
  return typeof value === 'string' ? value : undefined;
}

/**
 * `initializationOptions: {"commands": {"openMap": "…", "compare": "…", "select": "…", "makeToBe": "…"}}`: what may be
 * run here.
 */
function editorCommands({ initializationOptions: options }: InitializeParams): EditorCommands {
  const commands: unknown =
    typeof options === 'object' && options !== null && 'commands' in options && options.commands;
  const named = (name: keyof EditorCommands) => {
    const id =
      typeof commands === 'object' && commands !== null && name in commands ? Reflect.get(commands, name) : undefined;
    return typeof id === 'string' ? { [name]: id } : {};
  };
  return { ...named('openMap'), ...named('compare'), ...named('select'), ...named('makeToBe') };
}
