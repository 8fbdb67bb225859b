/** Dependency injection: the one place where the language is tied together. */
import { DocumentState, inject, type Module, URI, type WorkspaceFolder } from 'langium';
import {
  createDefaultModule,
  createDefaultSharedModule,
  type DefaultSharedModuleContext,
  type LangiumServices,
  type LangiumSharedServices,
  type PartialLangiumServices,
  type PartialLangiumSharedServices,
} from 'langium/lsp';
import { JourneyGeneratedSharedModule, JourneyLanguageGeneratedModule } from './generated/module.ts';
import { JourneyDocumentBuilder } from './langium/document-builder.ts';
import { JourneyIndexManager } from './langium/file-dependencies.ts';
import { JourneyDocumentFactory, JourneyDocuments } from './langium/journey-documents.ts';
import { JourneyServiceRegistry } from './langium/journey-service-registry.ts';
import { JourneyWorkspaceManager } from './langium/journey-workspace.ts';
import { LazyLinker } from './langium/linker.ts';
import { JourneyCodeLensProvider } from './lsp/annotations/code-lenses.ts';
import { JourneyInlayHintProvider } from './lsp/annotations/inlay-hints.ts';
import { JourneySemanticTokenProvider } from './lsp/annotations/semantic-tokens.ts';
import { JourneyCodeActionProvider } from './lsp/code-actions.ts';
import { JourneyCompletionProvider } from './lsp/completion/completion.ts';
import { JourneySignatureHelpProvider } from './lsp/completion/signature-help.ts';
import { JourneyFormatter } from './lsp/formatting/formatter.ts';
import { JourneyHoverProvider } from './lsp/hover/hover.ts';
import { JourneyCallHierarchyProvider } from './lsp/navigation/call-hierarchy.ts';
import { JourneyDocumentLinkProvider } from './lsp/navigation/document-links.ts';
import { JourneyFoldingRangeProvider } from './lsp/navigation/folding.ts';
import {
  JourneyDefinitionProvider,
  JourneyDocumentHighlightProvider,
  JourneyReferencesProvider,
} from './lsp/navigation/navigation.ts';
import { JourneyDocumentSymbolProvider } from './lsp/navigation/symbols.ts';
import { JourneyWorkspaceSymbolProvider } from './lsp/navigation/workspace-symbols.ts';
import { JourneyFileOperationHandler } from './lsp/rename/move-files.ts';
import { JourneyRenameProvider } from './lsp/rename/rename.ts';
import { ImportGraph } from './names/import-graph.ts';
import { Occurrences } from './names/occurrences.ts';
import { JourneyNameProvider, JourneyScopeComputation, JourneyScopeProvider } from './names/scopes.ts';
import { Names } from './names/symbol-tables.ts';
import { type FindOutdated, type HostEnvironment, JourneyAnalyser } from './project/analyser.ts';
import { outdatedNumbers } from './survey/outdated-numbers.ts';
import { JourneyLexer } from './syntax/journey-lexer.ts';
import { createJourneyParser, noCompletionParser } from './syntax/journey-parser.ts';
import { isJourneyReport } from './syntax/journey-report.ts';
import { SourceText } from './text/source-text.ts';

/** What the language adds to Langium's services. */
export interface JourneyAddedServices {
  readonly names: Names;
  readonly reach: ImportGraph;
  readonly occurrences: Occurrences;
  readonly analyser: JourneyAnalyser;
}

export type JourneyServices = LangiumServices & JourneyAddedServices;

/** What the language needs from the program it runs in. */
export interface JourneyContext extends DefaultSharedModuleContext {
  readonly host: HostEnvironment;
  /** Services that the program puts in place of ours, such as what turns findings into diagnostics. */
  readonly overrides?: Module<JourneyServices, PartialLangiumServices>;
  readonly sharedOverrides?: Module<LangiumSharedServices, PartialLangiumSharedServices>;
}

/** Makes the services of the journey language, ready to parse and analyse. */
export function createJourneyServices(context: JourneyContext): {
  readonly shared: LangiumSharedServices;
  readonly journey: JourneyServices;
} {
  const reach = oneReach();
  const shared = inject(
    createDefaultSharedModule(context),
    JourneyGeneratedSharedModule,
    sharedModule(context.host, reach),
    context.sharedOverrides,
  );
  const journey = inject(
    createDefaultModule({ shared }),
    JourneyLanguageGeneratedModule,
    journeyModule(shared, context.host, reach),
    context.overrides,
  );
  shared.ServiceRegistry.register(journey);
  shared.workspace.DocumentBuilder.onDocumentPhase(DocumentState.Parsed, (document) =>
    journey.analyser.parsed(document),
  );
  return { shared, journey };
}

function sharedModule(
  host: HostEnvironment,
  reachOf: ReachOf,
): Module<LangiumSharedServices, PartialLangiumSharedServices> {
  return {
    lsp: {
      FileOperationHandler: (services) =>
        new JourneyFileOperationHandler(
          {
            reach: reachOf(services),
            documents: services.workspace.LangiumDocuments,
            builder: services.workspace.DocumentBuilder,
            openVersion: (uri) => services.workspace.TextDocuments.get(uri)?.version,
          },
          host,
        ),
      // Langium's own lists exported names, and here nothing is exported: names are found by `use`.
      WorkspaceSymbolProvider: (services) => new JourneyWorkspaceSymbolProvider(services.workspace.LangiumDocuments),
    },
    ServiceRegistry: (services) => new JourneyServiceRegistry(services),
    workspace: {
      WorkspaceManager: (services) => new JourneyWorkspaceManager(services),
      LangiumDocuments: (services) => new JourneyDocuments(services, () => reachOf(services)),
      LangiumDocumentFactory: (services) => new JourneyDocumentFactory(services, () => reachOf(services)),
      DocumentBuilder: (services) => new JourneyDocumentBuilder(services),
      IndexManager: (services) => new JourneyIndexManager(services, reachOf(services)),
    },
  };
}

function journeyModule(
  shared: LangiumSharedServices,
  host: HostEnvironment,
  reachOf: ReachOf,
): Module<JourneyServices, PartialLangiumServices & JourneyAddedServices> {
  return {
    names: () => new Names(),
    reach: () => reachOf(shared),
    occurrences: (services) => new Occurrences(services.names, services.reach, shared.workspace.LangiumDocuments),
    analyser: (services) => new JourneyAnalyser(services.names, services.reach, host, outdatedIn),
    parser: {
      Lexer: () => new JourneyLexer(),
      LangiumParser: (services) => createJourneyParser(services),
      CompletionParser: () => noCompletionParser(),
    },
    lsp: {
      CallHierarchyProvider: ({ occurrences }) =>
        new JourneyCallHierarchyProvider({ occurrences, documents: shared.workspace.LangiumDocuments }, host),
      CodeActionProvider: ({ analyser, occurrences, reach }) =>
        new JourneyCodeActionProvider(
          {
            analyser,
            occurrences,
            reach,
            documents: shared.workspace.LangiumDocuments,
            openVersion: (uri) => shared.workspace.TextDocuments.get(uri)?.version,
          },
          host,
        ),
      CodeLensProvider: (services) => new JourneyCodeLensProvider(services, host),
      CompletionProvider: ({ names, reach }) =>
        new JourneyCompletionProvider(
          {
            names,
            reach,
            documents: shared.workspace.LangiumDocuments,
            files: () => shared.workspace.FileSystemProvider,
          },
          host,
        ),
      DefinitionProvider: (services) => new JourneyDefinitionProvider(services),
      DocumentHighlightProvider: (services) => new JourneyDocumentHighlightProvider(services),
      DocumentLinkProvider: (services) => new JourneyDocumentLinkProvider(services, host),
      DocumentSymbolProvider: (services) => new JourneyDocumentSymbolProvider(services, host),
      FoldingRangeProvider: () => new JourneyFoldingRangeProvider(),
      Formatter: () => new JourneyFormatter(host),
      HoverProvider: (services) => new JourneyHoverProvider(services, host),
      InlayHintProvider: (services) => new JourneyInlayHintProvider(services, host),
      ReferencesProvider: (services) => new JourneyReferencesProvider(services),
      // Langium's own would write names where an id or an escape belongs.
      RenameProvider: ({ occurrences }) =>
        new JourneyRenameProvider(
          {
            occurrences,
            documents: shared.workspace.LangiumDocuments,
            openVersion: ({ uri }) => shared.workspace.TextDocuments.get(uri)?.version,
          },
          host,
        ),
      SemanticTokenProvider: ({ occurrences, analyser }) =>
        new JourneySemanticTokenProvider({
          occurrences,
          analyser,
          onClosed: (callback) => shared.workspace.TextDocuments.onDidClose(({ document }) => callback(document.uri)),
        }),
      SignatureHelp: () => new JourneySignatureHelpProvider(host),
    },
    references: {
      Linker: (services) => new LazyLinker(services),
      ScopeProvider: (services) => new JourneyScopeProvider(services),
      ScopeComputation: () => new JourneyScopeComputation(),
      NameProvider: () => new JourneyNameProvider(),
    },
  };
}

/** The numbers that files of answers contradict, found in the text as it was parsed. */
const outdatedIn: FindOutdated = (file, { parseResult }, answers, minimum) => {
  const report = parseResult.lexerReport;
  const text = parseResult.value.$cstNode?.root.fullText;
  if (!isJourneyReport(report) || text === undefined) return [];
  return outdatedNumbers(file, new SourceText(text, report), answers, minimum);
};

type ReachOf = (shared: LangiumSharedServices) => ImportGraph;

/** One for all services of a language: it keeps what uses what. */
function oneReach(): ReachOf {
  let reach: ImportGraph | undefined;
  let folders: readonly WorkspaceFolder[] | undefined;
  let roots: readonly URI[] = [];
  return ({ workspace }) => {
    const currentRoots = () => {
      const now = workspace.WorkspaceManager.workspaceFolders;
      if (folders !== now) roots = (now ?? []).map(({ uri }) => URI.parse(uri));
      folders = now;
      return roots;
    };
    reach ??= new ImportGraph(workspace.LangiumDocuments, currentRoots);
    return reach;
  };
}
