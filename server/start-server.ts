import { DocumentState, type FileSystemProvider, URI } from 'langium';
import { createRequestHandler, type LangiumSharedServices, startLanguageServer } from 'langium/lsp';
import type { Connection, SelectionRangeParams } from 'vscode-languageserver';
import type { Exporter } from '../export/exporter.ts';
import { isJourneyFile } from '../language/generated/ast.ts';
import { createJourneyServices, type JourneyServices } from '../language/journey-module.ts';
import type { KeywordLanguage } from '../language/keywords/keyword-translations.ts';
import { selectionRanges } from '../language/lsp/navigation/selection-ranges.ts';
import type { FileAccess } from '../language/project/editor.ts';
import { CalendarDay, type Clock, systemClock } from './calendar-day.ts';
import { ClientProfile } from './client-profile.ts';
import { provideComparisons } from './compare.ts';
import { provideConnecting } from './connect-answers.ts';
import { provideDefinitions } from './definitions.ts';
import { DetachedTexts } from './detached-texts.ts';
import { diagnosticOf, docsPage, FindingsValidator } from './diagnostics.ts';
import { provideEdits } from './edit.ts';
import { EditorConfiguration } from './editor-configuration.ts';
import { loadedOnce, provideExports } from './export.ts';
import { provideImport } from './import.ts';
import { JourneyLanguageServer } from './journey-language-server.ts';
import { provideMaps } from './maps.ts';
import { provideLines } from './paste-lines.ts';
import { provideRows } from './paste-rows.ts';
import { CoalescingDocumentBuilder, PendingChanges } from './pending-changes.ts';
import { ProjectSettings } from './project-settings.ts';
import { Refresher } from './refresher.ts';
import { ServerWorkspaceManager } from './server-workspace.ts';
import { provideSite } from './site.ts';
import { type OpenAnswers, SurveyAnswers } from './survey-answers.ts';
import { provideToBe } from './to-be.ts';
import { LatestWinsUpdateHandler } from './update-handler.ts';
import { provideNumbers } from './update-numbers.ts';

/** What differs between the hosts that a server runs in. */
export interface ServerHost {
  readonly connection: Connection;
  /** How much the process may hold, in bytes; left out, no one knows. */
  readonly memory?: number;
  readonly fileSystem: () => FileSystemProvider;
  /** Whether a file is there and may be changed; left out, every file may. */
  readonly fileAccess?: (uri: URI) => Promise<FileAccess>;
  /** Opens the files of answers that sources name; left out, none is read. */
  readonly openAnswers?: OpenAnswers;
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
  const client = new ClientProfile(host);
  const pending = new PendingChanges();
  const refresher = new Refresher(connection);
  const day = new CalendarDay(host.clock ?? systemClock);
  const settings: ProjectSettings = projectSettings(connection, client, () => shared);
  const { shared, journey } = createJourneyServices({
    connection,
    fileSystemProvider: host.fileSystem,
    host: {
      today: () => day.today(),
      translate: (keywords) => client.words.about(keywords),
      locale: () => client.words.locale,
      editor: () => ({ ...client.editor, settings: configuration.current, access }),
      settings: (uri) => settings.of(uri),
      answers: (uri) => answers.of(uri),
      answerFiles: (uri) =>
        answers.sourcesOf(uri).map(({ source, rows, columns, numbers, same }) => ({
          ...{ source: source.key, rows, columns, same },
          all: numbers.length,
        })),
      numbersPage: () => docsPage(client.rulePages, 'numbers.md'),
    },
    overrides: {
      validation: {
        DocumentValidator: (services) =>
          new FindingsValidator(
            services.analyser,
            () => client.rulePages,
            () => client.words.t,
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
  const answers: SurveyAnswers = new SurveyAnswers(connection, host.openAnswers, {
    ...{ shared, journey },
    changed: () => lookAgain(shared),
    title: () => client.words.t('answers.reading'),
    minimum: (uri) => settings.of(uri).settings.thresholds.minimum,
  });
  answers.follow();
  const configuration: EditorConfiguration = configurationOf(shared);
  // What is open and not on disk yet is the editor's own.
  const access = async (uri: URI): Promise<FileAccess> => {
    const found = await host.fileAccess?.(uri);
    const isOpen = shared.workspace.TextDocuments.get(uri) !== undefined;
    return found === undefined || (found === 'not-there' && isOpen) ? 'may-change' : found;
  };
  shared.lsp.LanguageServer.onInitialize((params) => {
    client.initialize(params);
    refresher.initialize(params.capabilities);
  });
  keepFresh(connection, shared, journey, day);
  refresher.watch(shared, (uri) => analysedVersion(uri, shared, journey));
  shared.workspace.WorkspaceManager.initialBuildOptions = { validation: true };
  provideAnswers(host, client, { shared, journey, pending, day, settings, answers });
  listen(shared);
  // In the place of Langium's, which sends links to everybody.
  provideDefinitions(connection, shared, () => client.knowsLinks);
  return shared;
}

/** The settings of projects; what is wrong in a `journey.json` is reported in its place. */
function projectSettings(
  connection: Connection,
  client: ClientProfile,
  shared: () => LangiumSharedServices,
): ProjectSettings {
  return new ProjectSettings(() => ({
    fileSystem: shared().workspace.FileSystemProvider,
    translate: () => client.words.t,
    read: ({ uri, findings }) =>
      void connection.sendDiagnostics({
        uri: uri.toString(),
        diagnostics: findings.map((finding) => diagnosticOf(finding, client.rulePages)),
      }),
    failed: (uri, error) => connection.console.warn(`${uri.toString()} could not be read: ${String(error)}`),
  }));
}

function lookAgain({ lsp: { DocumentUpdateHandler } }: LangiumSharedServices): void {
  if (DocumentUpdateHandler instanceof LatestWinsUpdateHandler) DocumentUpdateHandler.revalidateAll();
}

function listen(shared: LangiumSharedServices): void {
  // What speaks of numbers waits for the analysis of the newest text.
  startLanguageServer(shared, {
    DocumentSymbolProvider: DocumentState.Validated,
    CodeActionProvider: DocumentState.Validated,
    HoverProvider: DocumentState.Validated,
    CodeLensProvider: DocumentState.Validated,
    InlayHintProvider: DocumentState.Validated,
    SemanticTokenProvider: DocumentState.Validated,
  });
}

interface ServerParts {
  readonly shared: LangiumSharedServices;
  readonly journey: JourneyServices;
  readonly pending: PendingChanges;
  readonly day: CalendarDay;
  readonly settings: ProjectSettings;
  readonly answers: SurveyAnswers;
}

/** Answers the requests of our own, and those that Langium leaves to its users. */
function provideAnswers(host: ServerHost, client: ClientProfile, parts: ServerParts): void {
  const { connection } = host;
  const { shared, journey, pending, day, settings, answers } = parts;
  const documents = { shared, journey, pending };
  const comparing = { ...documents, otherTexts: new DetachedTexts(() => shared, settings, day) };
  const locale = () => client.words.locale;
  const translateAbout = (keywords: KeywordLanguage) => client.words.about(keywords);
  const editing = { ...documents, translate: () => client.words.t, translateAbout, today: () => day.today(), locale };
  const brandOf = (uri: URI) => settings.of(uri).brand;
  provideMaps(connection, { ...documents, translate: (keywords) => client.words.about(keywords), locale, brandOf });
  provideComparisons(connection, comparing);
  provideEdits(connection, editing);
  provideRows(connection, editing);
  provideImport(connection, editing);
  provideNumbers(connection, editing, answers);
  const minimum = (uri: URI) => settings.of(uri).settings.thresholds.minimum;
  provideConnecting(connection, { ...editing, openAnswers: host.openAnswers, minimum });
  provideLines(connection, documents);
  provideToBe(connection, editing);
  const loadExporter = loadedOnce(() => host.loadExporter(client.exportFolder));
  provideExports(connection, { ...comparing, loadExporter, locale, brandOf });
  const settingsOf = (uri: URI) => settings.of(uri);
  provideSite(connection, { ...documents, loadExporter, locale, settingsOf, today: () => day.today() });
  connection.onSelectionRanges(
    createRequestHandler(
      (_, document, params: SelectionRangeParams) => selectionRanges(document, params),
      shared,
      DocumentState.Parsed,
    ),
  );
}

function configurationOf({ workspace: { ConfigurationProvider } }: LangiumSharedServices): EditorConfiguration {
  if (!(ConfigurationProvider instanceof EditorConfiguration)) {
    throw new TypeError('The server is put together wrongly: no service reads the editor’s settings.');
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
    throw new TypeError('The server is put together wrongly: no service keeps it fresh.');
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
