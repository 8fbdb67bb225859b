/** Dependency injection: the one place where the language is tied together. */
import { DocumentState, inject, type Module, URI } from 'langium';
import {
  createDefaultModule,
  createDefaultSharedModule,
  type DefaultSharedModuleContext,
  type LangiumServices,
  type LangiumSharedServices,
  type PartialLangiumServices,
  type PartialLangiumSharedServices,
} from 'langium/lsp';
import { JourneyCodeActionProvider } from './editing/code-actions.ts';
import { JourneyCompletionProvider } from './editing/completion.ts';
import { JourneyFoldingRangeProvider } from './editing/folding.ts';
import { JourneyHoverProvider } from './editing/hover.ts';
import { JourneyDocumentSymbolProvider } from './editing/symbols.ts';
import { JourneyGeneratedSharedModule, JourneyLanguageGeneratedModule } from './generated/module.ts';
import { JourneyLexer } from './syntax/journey-lexer.ts';
import { JourneyValueConverter } from './syntax/value-converter.ts';
import { JourneyAnalyser, type Surroundings } from './workspace/analyser.ts';
import { JourneyDocumentBuilder } from './workspace/document-builder.ts';
import { JourneyIndexManager } from './workspace/file-dependencies.ts';
import { JourneyWorkspaceManager } from './workspace/journey-workspace.ts';
import { JourneyNameProvider, JourneyScopeComputation, JourneyScopeProvider } from './workspace/linking.ts';
import { Names } from './workspace/names.ts';
import { Reach } from './workspace/reach.ts';

/** What the language adds to Langium's services. */
export interface JourneyAddedServices {
  readonly names: Names;
  readonly reach: Reach;
  readonly analyser: JourneyAnalyser;
}

export type JourneyServices = LangiumServices & JourneyAddedServices;

/** What the language needs from the program it runs in. */
export interface JourneyContext extends DefaultSharedModuleContext {
  readonly surroundings: Surroundings;
  /** Services that the program puts in place of ours, such as what turns findings into diagnostics. */
  readonly overrides?: Module<JourneyServices, PartialLangiumServices>;
  readonly sharedOverrides?: Module<LangiumSharedServices, PartialLangiumSharedServices>;
}

/** Makes the services of the journey language, ready to parse and analyse. */
export function createJourneyServices(context: JourneyContext): {
  readonly shared: LangiumSharedServices;
  readonly journey: JourneyServices;
} {
  const shared = inject(
    createDefaultSharedModule(context),
    JourneyGeneratedSharedModule,
    sharedModule,
    context.sharedOverrides,
  );
  const journey = inject(
    createDefaultModule({ shared }),
    JourneyLanguageGeneratedModule,
    journeyModule(shared, context.surroundings),
    context.overrides,
  );
  shared.ServiceRegistry.register(journey);
  shared.workspace.DocumentBuilder.onDocumentPhase(DocumentState.Parsed, (document) =>
    journey.analyser.parsed(document),
  );
  return { shared, journey };
}

const sharedModule: Module<LangiumSharedServices, PartialLangiumSharedServices> = {
  lsp: {
    // Langium's own lists exported names, and here nothing is exported: names are found by `use`.
    WorkspaceSymbolProvider: () => undefined,
  },
  workspace: {
    WorkspaceManager: (services) => new JourneyWorkspaceManager(services),
    DocumentBuilder: (services) => new JourneyDocumentBuilder(services),
    IndexManager: (services) => new JourneyIndexManager(services, reachOf(services)),
  },
};

function journeyModule(
  shared: LangiumSharedServices,
  surroundings: Surroundings,
): Module<JourneyServices, PartialLangiumServices & JourneyAddedServices> {
  return {
    names: () => new Names(),
    reach: () => reachOf(shared),
    analyser: (services) => new JourneyAnalyser(services.names, services.reach, surroundings),
    parser: {
      Lexer: (services) => new JourneyLexer(services),
      ValueConverter: () => new JourneyValueConverter(),
    },
    lsp: {
      CodeActionProvider: (services) => new JourneyCodeActionProvider(services, surroundings),
      CompletionProvider: (services) => new JourneyCompletionProvider(services, surroundings),
      DocumentSymbolProvider: (services) => new JourneyDocumentSymbolProvider(services, surroundings),
      FoldingRangeProvider: () => new JourneyFoldingRangeProvider(),
      HoverProvider: (services) => new JourneyHoverProvider(services, surroundings),
      // Langium's own would write names where an id or an escape belongs.
      RenameProvider: () => undefined,
    },
    references: {
      ScopeProvider: (services) => new JourneyScopeProvider(services),
      ScopeComputation: () => new JourneyScopeComputation(),
      NameProvider: () => new JourneyNameProvider(),
    },
  };
}

function reachOf(shared: LangiumSharedServices): Reach {
  const roots = () => (shared.workspace.WorkspaceManager.workspaceFolders ?? []).map(({ uri }) => URI.parse(uri));
  return new Reach(shared.workspace.LangiumDocuments, roots);
}
