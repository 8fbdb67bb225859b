/**
 * Names in place of Langium's stock scopes: they are unique in a journey, so a table finds them at once, where the
 * stock services collect and search every sibling.
 */
import {
  type AstNode,
  type AstNodeDescription,
  type AstNodeDescriptionProvider,
  type AstReflection,
  AstUtils,
  type CstNode,
  EMPTY_SCOPE,
  EMPTY_STREAM,
  GrammarUtils,
  type LangiumCoreServices,
  type LocalSymbols,
  type NameProvider,
  type ReferenceInfo,
  type Scope,
  type ScopeComputation,
  type ScopeProvider,
  stream,
} from 'langium';
import * as ast from '../generated/ast.ts';
import { nameKey } from '../model/name-key.ts';
import { holdersOf, lookUp } from './holders.ts';
import type { ImportGraph } from './import-graph.ts';
import { handleOf, isNamedKind, type NamedNode, type Names } from './symbol-tables.ts';

export class JourneyScopeProvider implements ScopeProvider {
  private readonly descriptions: AstNodeDescriptionProvider;
  private readonly names: Names;
  private readonly reach: ImportGraph;
  private readonly reflection: AstReflection;

  constructor(services: LangiumCoreServices & { readonly names: Names; readonly reach: ImportGraph }) {
    this.descriptions = services.workspace.AstNodeDescriptionProvider;
    this.names = services.names;
    this.reach = services.reach;
    this.reflection = services.shared.AstReflection;
  }

  getScope(reference: ReferenceInfo): Scope {
    const { container } = reference;
    const kind = this.reflection.getReferenceType(reference);
    const file = AstUtils.getDocument(container).parseResult.value;
    if (!isNamedKind(kind) || !ast.isJourneyFile(file)) {
      return EMPTY_SCOPE;
    }
    const files = () => withUsed(file, this.reach);
    const tables = () => [...holdersOf(container, kind, files)].map((holder) => this.names.in(holder, kind));
    const describe = (node: NamedNode): AstNodeDescription => this.descriptions.createDescription(node, handleOf(node));
    const find = (name: string) => {
      const found = lookUp(nameKey(name), kind, container, this.names, files);
      return found && describe(found);
    };
    return {
      getElement: find,
      getElements: (name) => stream([find(name)].filter((found) => found !== undefined)),
      getAllElements: () => stream(tables().flatMap((table) => [...table.nodes].map(describe))),
    };
  }
}

function* withUsed(file: ast.JourneyFile, reach: ImportGraph): Generator<ast.JourneyFile, void> {
  yield file;
  yield* reach.transitiveImports(file);
}

/** No stock symbol tables: nothing asks for them. */
export class JourneyScopeComputation implements ScopeComputation {
  async collectExportedSymbols(): Promise<AstNodeDescription[]> {
    return [];
  }

  async collectLocalSymbols(): Promise<LocalSymbols> {
    return { has: () => false, getStream: () => EMPTY_STREAM };
  }
}

/** A thing is called by its id; without one, by its name. */
export class JourneyNameProvider implements NameProvider {
  getName(node: AstNode): string | undefined {
    return isNamed(node) ? handleOf(node) || undefined : undefined;
  }

  getNameNode(node: AstNode): CstNode | undefined {
    return nameNodeOf(node);
  }
}

/** Where a thing is called what references call it: its id, or its name where it has none. */
export function nameNodeOf(node: AstNode): CstNode | undefined {
  return (
    GrammarUtils.findNodeForProperty(node.$cstNode, 'id') ??
    GrammarUtils.findNodeForProperty(node.$cstNode, ast.isNeed(node) ? 'text' : 'name')
  );
}

function isNamed(node: AstNode): node is NamedNode {
  return (
    ast.isTouchpoint(node) ||
    ast.isStage(node) ||
    ast.isJourney(node) ||
    ast.isPersona(node) ||
    ast.isNeed(node) ||
    ast.isChannel(node) ||
    ast.isTeam(node) ||
    ast.isSource(node)
  );
}
