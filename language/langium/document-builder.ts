/**
 * Invariant of this room: a document is read once a version, and its listeners are called after a cancelled build,
 * too.
 */
import {
  type BuildOptions,
  DefaultDocumentBuilder,
  DocumentState,
  type LangiumDocument,
  type URI,
  type WorkspaceManager,
} from 'langium';
import { CancellationToken } from 'vscode-languageserver-protocol';
import { JourneyIndexManager } from './file-dependencies.ts';

/** A workspace that reads only so much before a file is opened or used. */
export interface AdmittingWorkspace extends WorkspaceManager {
  /** Whether a file that no one has opened is read when it comes or changes. */
  admits(uri: URI): Promise<boolean>;
}

function isAdmitting(manager: WorkspaceManager): manager is AdmittingWorkspace {
  return 'admits' in manager;
}

/** Looks again at files that a change has given a new user: before the change was parsed, nobody could know of them. */
export class JourneyDocumentBuilder extends DefaultDocumentBuilder {
  protected override async buildDocuments(
    documents: LangiumDocument[],
    options: BuildOptions,
    cancelToken: CancellationToken,
  ): Promise<void> {
    await super.buildDocuments(documents, options, cancelToken);
    const touched = this.newlyUsed(new Set(documents));
    for (const document of touched) {
      this.resetToState(document, DocumentState.IndexedReferences);
    }
    if (touched.length > 0) {
      await super.buildDocuments(touched, options, cancelToken);
    }
  }

  /** Builds documents that have come by another way than a change, and looks again at those that use them. */
  async takeUp(documents: readonly LangiumDocument[], options: BuildOptions, token: CancellationToken): Promise<void> {
    const changed = new Set(documents.map(({ uri }) => uri.toString()));
    for (const document of this.langiumDocuments.all) {
      if (changed.has(document.uri.toString()) || !this.indexManager.isAffected(document, changed)) continue;
      this.resetToState(document, DocumentState.ComputedScopes);
    }
    const due = this.langiumDocuments.all.filter(({ state }) => state < DocumentState.Validated).toArray();
    await this.build(this.sortDocuments(due), options, token);
  }

  /** Of a folder that is full, files that no one has opened or used are not read because they come or change. */
  protected override async findChangedUris(changed: URI): Promise<URI[]> {
    const found = await super.findChangedUris(changed);
    const manager = this.workspaceManager();
    if (!isAdmitting(manager)) return found;
    const admitted: URI[] = [];
    for (const uri of found) {
      if (this.textDocuments?.get(uri) || (await manager.admits(uri))) admitted.push(uri);
    }
    return admitted;
  }

  /**
   * What a document has reached is told, though a change of another one has cancelled the build by then. Langium leaves
   * it out, and the document counts as built: its diagnostics would be missing until it is edited.
   */
  protected override async notifyDocumentPhase(document: LangiumDocument, state: DocumentState): Promise<void> {
    await super.notifyDocumentPhase(document, state, CancellationToken.None);
  }

  private newlyUsed(built: ReadonlySet<LangiumDocument>): LangiumDocument[] {
    const { indexManager } = this;
    const used = indexManager instanceof JourneyIndexManager ? indexManager.takeNewlyUsed() : new Set<string>();
    if (used.size === 0) return [];
    return this.langiumDocuments.all
      .filter((document) => !built.has(document) && used.has(document.uri.toString()))
      .toArray();
  }
}
