import { DocumentState, type TextDocument, URI } from 'langium';
import { DefaultDocumentUpdateHandler, type LangiumSharedServices } from 'langium/lsp';
import type { DidChangeWatchedFilesParams, TextDocumentChangeEvent } from 'vscode-languageserver';
import { mayHoldJourneys } from '../language/workspace/file-filter.ts';
import type { PendingChanges } from './pending-changes.ts';

/** The longest that a change waits for others, in milliseconds. */
const longestWait = 250;
/** Builds below this many milliseconds start at once. */
const shortBuild = 10;

/**
 * Takes changes together while a build takes longer than a keystroke: a parse cannot be interrupted, so a build for each of
 * fifteen fast edits would hold the newest text back for seconds.
 */
export class LatestWinsUpdateHandler extends DefaultDocumentUpdateHandler {
  private readonly services: LangiumSharedServices;
  private readonly pending: PendingChanges;
  /** Tells those who wait that the builder knows of the changes below. */
  private taken: (() => void) | undefined;
  private readonly changed = new Map<string, URI>();
  private readonly deleted = new Map<string, URI>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private buildTime = 0;
  private builds = 0;
  private lastBuildEnd = 0;

  constructor(services: LangiumSharedServices, pending: PendingChanges) {
    super(services);
    this.services = services;
    this.pending = pending;
    let started = 0;
    services.workspace.DocumentBuilder.onUpdate(() => {
      started = performance.now();
    });
    services.workspace.DocumentBuilder.onBuildPhase(DocumentState.Validated, () => {
      this.buildTime = performance.now() - started;
    });
  }

  /** A closed document is what is on disk again; an unsaved one is gone. */
  didCloseDocument(event: TextDocumentChangeEvent<TextDocument>): void {
    const uri = URI.parse(event.document.uri);
    this.services.workspace.FileSystemProvider.exists(uri)
      .then((exists) => this.fireDocumentUpdate(exists ? [uri] : [], exists ? [] : [uri]))
      .catch(reportFailure);
  }

  override didChangeWatchedFiles(params: DidChangeWatchedFilesParams): void {
    super.didChangeWatchedFiles({ changes: params.changes.filter(({ uri }) => mayHoldJourneys(URI.parse(uri))) });
  }

  protected override fireDocumentUpdate(changed: URI[], deleted: URI[]): void {
    const open = (uri: URI) => this.services.workspace.TextDocuments.get(uri) !== undefined;
    // A file that is deleted on disk lives on in the editor that shows it.
    for (const uri of [...changed, ...deleted.filter(open)]) {
      this.deleted.delete(uri.toString());
      this.changed.set(uri.toString(), uri);
    }
    for (const uri of deleted.filter((candidate) => !open(candidate))) {
      this.changed.delete(uri.toString());
      this.deleted.set(uri.toString(), uri);
    }
    this.taken ??= this.pending.begin();
    const wait = this.waitNow();
    if (wait <= 0) {
      this.flush();
    } else {
      this.timer ??= setTimeout(() => this.flush(), wait);
    }
  }

  /** Milliseconds: none for short builds and for the first change after a pause, which nobody should wait for. */
  private waitNow(): number {
    const wait = Math.min(this.buildTime, longestWait);
    if (wait < shortBuild) {
      return 0;
    }
    return this.builds > 0 ? wait : this.lastBuildEnd + wait - performance.now();
  }

  private flush(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    const [changed, deleted, taken] = [[...this.changed.values()], [...this.deleted.values()], this.taken];
    this.changed.clear();
    this.deleted.clear();
    this.taken = undefined;
    if (taken) {
      this.update(changed, deleted, taken).catch(reportFailure);
    }
  }

  private async update(changed: URI[], deleted: URI[], taken: () => void): Promise<void> {
    this.builds++;
    await this.workspaceManager.ready;
    await this.workspaceLock.write(async (token) => {
      const marked = this.documentBuilder.onUpdate(taken);
      try {
        await this.documentBuilder.update(changed, deleted, token);
      } finally {
        marked.dispose();
        taken();
        this.builds--;
        this.lastBuildEnd = performance.now();
      }
    });
  }
}

/** The next change takes up what this one left; an unhandled rejection would end the server. */
function reportFailure(error: unknown): void {
  console.error('A change could not be taken up.', error);
}
