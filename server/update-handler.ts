import { DocumentState, delayNextTick, type TextDocument, URI } from 'langium';
import { DefaultDocumentUpdateHandler, type LangiumSharedServices } from 'langium/lsp';
import {
  type DidChangeWatchedFilesParams,
  FileChangeType,
  type TextDocumentChangeEvent,
  type WorkspaceFoldersChangeEvent,
} from 'vscode-languageserver';
import { JourneyWorkspaceManager } from '../language/langium/journey-workspace.ts';
import { isCrawled, isJourneyName } from '../language/settings/file-filter.ts';
import { pathFrom } from '../language/settings/folder-settings.ts';
import type { PendingChanges } from './pending-changes.ts';
import type { ProjectSettings } from './project-settings.ts';

/** The longest that a change waits for others, in milliseconds. */
const longestWait = 250;
/** Builds below this many milliseconds start at once. */
const shortBuild = 10;
/** After a build, the milliseconds in which what was typed during it, and is still on its way, comes together. */
const moment = 4;
/** A message takes a turn for its bytes, one for its place in the queue and one for its answer. */
const turnsOfMessage = 3;

/**
 * Takes changes together while a build is under way: a parse cannot be interrupted, so a build for each of fifteen fast
 * edits would hold the newest text back for seconds. Nobody waits while nothing is built.
 */
export class LatestWinsUpdateHandler extends DefaultDocumentUpdateHandler {
  private readonly services: LangiumSharedServices;
  private readonly pending: PendingChanges;
  private readonly settings: ProjectSettings;
  /** Tells those who wait that the builder knows of the changes below. */
  private taken: (() => void) | undefined;
  private readonly changed = new Map<string, URI>();
  private readonly deleted = new Map<string, URI>();
  /** A `journey.json` may say something else now. */
  private areSettingsTouched = false;
  /** Every document is to be looked at again. */
  private isLookDue = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private buildTime = 0;
  private builds = 0;
  /** How many changes have arrived. */
  private arrived = 0;
  private lastBuildEnd = 0;

  constructor(services: LangiumSharedServices, pending: PendingChanges, settings: ProjectSettings) {
    super(services);
    this.services = services;
    this.pending = pending;
    this.settings = settings;
    let started = 0;
    services.workspace.DocumentBuilder.onUpdate(() => {
      started = performance.now();
    });
    services.workspace.DocumentBuilder.onBuildPhase(DocumentState.Validated, () => {
      this.buildTime = performance.now() - started;
    });
  }

  /** A closed document is what is on disk again; one that is not, or not in the workspace, is gone. */
  didCloseDocument(event: TextDocumentChangeEvent<TextDocument>): void {
    const uri = URI.parse(event.document.uri);
    if (!isCrawled(uri, this.roots)) {
      this.fireDocumentUpdate([], [uri]);
      return;
    }
    this.services.workspace.FileSystemProvider.exists(uri)
      .then((exists) => this.fireDocumentUpdate(exists ? [uri] : [], exists ? [] : [uri]))
      .catch(reportFailure);
  }

  override didChangeWatchedFiles(params: DidChangeWatchedFilesParams): void {
    this.onWatchedFilesChangeEmitter.fire(params);
    // The last word about a file counts: saving can be a deletion and a creation, and so can be undoing a deletion.
    const types = new Map(params.changes.map(({ uri, type }) => [uri, type]));
    const all = [...types].map(([uri, type]) => ({ uri: URI.parse(uri), type }));
    const touchesSettings = all.some(({ uri }) => this.settings.canTouch(uri));
    this.areSettingsTouched ||= touchesSettings;
    const ours = all.filter(({ uri }) => isCrawled(uri, this.roots));
    const deleted = ours.filter(({ type }) => type === FileChangeType.Deleted).map(({ uri }) => uri);
    const there = ours.filter(({ type }) => type !== FileChangeType.Deleted);
    const changed = there.filter(({ uri }) => isJourneyName(uri)).map(({ uri }) => uri);
    const gone = deleted.filter((uri) => isJourneyName(uri) || this.holdsDocuments(uri));
    if (touchesSettings || changed.length > 0 || gone.length > 0) {
      this.fireDocumentUpdate(changed, gone);
    }
    const others = there.filter(({ uri, type }) => type === FileChangeType.Created && !isJourneyName(uri));
    this.indexFolders(others.map(({ uri }) => uri)).catch(reportFailure);
  }

  /** Folders come to the workspace or leave it; what leaves it and is open stays as it is in its editor. */
  didChangeFolders({ added, removed }: WorkspaceFoldersChangeEvent): void {
    const { WorkspaceManager } = this.services.workspace;
    if (WorkspaceManager instanceof JourneyWorkspaceManager) {
      WorkspaceManager.changeFolders(added, removed);
    }
    const left = removed.map(({ uri }) => URI.parse(uri));
    // A folder that lies in one that leaves stays, and one that leaves may lie in one that stays.
    const stay = this.roots.filter((root) => left.some((uri) => pathFrom(uri, root) !== undefined));
    const gone = left.filter((uri) => !isCrawled(uri, this.roots));
    this.areSettingsTouched = true;
    this.isLookDue = true;
    this.fireDocumentUpdate([...added.map(({ uri }) => URI.parse(uri)), ...stay], gone);
  }

  /** Reads files that a document uses and that nobody has read: without a folder there is no crawl that would. */
  async loadImports(uris: readonly URI[]): Promise<void> {
    const { FileSystemProvider, LangiumDocuments } = this.services.workspace;
    const unread = uris.filter((uri) => !LangiumDocuments.hasDocument(uri));
    // Whatever is wrong with a file that is used, the text that uses it is read.
    const isThere = (uri: URI) =>
      FileSystemProvider.exists(uri).catch((error: unknown) => {
        reportFailure(error);
        return false;
      });
    const there = await Promise.all(unread.map(isThere));
    const found = unread.filter((_, index) => there[index]);
    if (found.length > 0) {
      this.fireDocumentUpdate(found, []);
    }
  }

  /** Finds everything anew, as something has changed that is no text. */
  revalidateAll(): void {
    this.isLookDue = true;
    this.fireDocumentUpdate([], []);
  }

  /** A folder that came brings its files with it; a file that came and is no journey is nobody's business. */
  private async indexFolders(uris: readonly URI[]): Promise<void> {
    const { FileSystemProvider } = this.services.workspace;
    const isFolder = async (uri: URI) =>
      (await FileSystemProvider.exists(uri)) && (await FileSystemProvider.stat(uri)).isDirectory;
    const known = await Promise.all(uris.map(async (uri) => ({ uri, isFolder: await isFolder(uri) })));
    const folders = known.filter((entry) => entry.isFolder).map(({ uri }) => uri);
    if (folders.length > 0) {
      this.fireDocumentUpdate(folders, []);
    }
  }

  protected override fireDocumentUpdate(changed: URI[], deleted: URI[]): void {
    const open = this.services.workspace.TextDocuments.keys().map((uri) => URI.parse(uri));
    const isOpen = (uri: URI) => this.services.workspace.TextDocuments.get(uri) !== undefined;
    const gone = deleted.filter((uri) => !isOpen(uri));
    for (const uri of gone) {
      this.changed.delete(uri.toString());
      this.deleted.set(uri.toString(), uri);
    }
    // A file that is deleted on disk, alone or with its folder, lives on in the editor that shows it.
    const living = open.filter((uri) =>
      deleted.some((other) => other.toString() === uri.toString() || pathFrom(other, uri) !== undefined),
    );
    for (const uri of [...changed, ...living]) {
      this.deleted.delete(uri.toString());
      this.changed.set(uri.toString(), uri);
    }
    this.arrived++;
    this.taken ??= this.pending.begin();
    const wait = this.waitNow();
    if (wait <= 0) {
      this.flush();
    } else {
      this.timer ??= setTimeout(() => this.flush(), wait);
    }
  }

  private holdsDocuments(folder: URI): boolean {
    return this.services.workspace.LangiumDocuments.getDocuments(folder).length > 0;
  }

  private get roots(): URI[] {
    return (this.workspaceManager.workspaceFolders ?? []).map(({ uri }) => URI.parse(uri));
  }

  /** Milliseconds: none for short builds, and none while nothing is built. */
  private waitNow(): number {
    const wait = Math.min(this.buildTime, longestWait);
    if (wait < shortBuild) {
      return 0;
    }
    return this.builds > 0 ? wait : this.lastBuildEnd + moment - performance.now();
  }

  /** What waits for the end of a build need not wait any longer. */
  private flushSoon(): void {
    if (this.timer === undefined || this.builds > 0) {
      return;
    }
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.flush(), moment);
  }

  /**
   * What came in during a long parse is handed on one message a turn. No build is under way meanwhile: one that began
   * after each message would parse the text as often as it was edited.
   */
  private async allArrived(): Promise<void> {
    const end = performance.now() + longestWait;
    let before: number;
    do {
      before = this.arrived;
      for (let turn = 0; turn < turnsOfMessage; turn++) await delayNextTick();
    } while (this.arrived !== before && performance.now() < end);
  }

  private flush(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    if (this.taken) this.update().catch(reportFailure);
  }

  private async update(): Promise<void> {
    this.builds++;
    await this.workspaceManager.ready;
    await this.workspaceLock.write(async (token) => {
      if (this.buildTime >= shortBuild) await this.allArrived();
      const { changed, deleted, taken } = this.takeBatch();
      const marked = this.documentBuilder.onUpdate(taken);
      try {
        await this.lookAgainIfDue();
        await this.documentBuilder.update(changed, deleted, token);
      } finally {
        marked.dispose();
        taken();
        this.builds--;
        this.lastBuildEnd = performance.now();
        this.flushSoon();
      }
    });
  }

  private takeBatch(): Batch {
    const { taken = () => {} } = this;
    const batch = { changed: [...this.changed.values()], deleted: [...this.deleted.values()], taken };
    this.changed.clear();
    this.deleted.clear();
    this.taken = undefined;
    return batch;
  }

  /** Marks every document, so that the update which follows builds it, or the next one if that is cancelled. */
  private async lookAgainIfDue(): Promise<void> {
    const areSettingsTouched = this.areSettingsTouched;
    this.areSettingsTouched = false;
    const areSettingsNew = areSettingsTouched && (await this.settings.read(this.roots));
    if (!areSettingsNew && !this.isLookDue) {
      return;
    }
    this.isLookDue = false;
    for (const document of this.services.workspace.LangiumDocuments.all) {
      this.documentBuilder.resetToState(document, DocumentState.ComputedScopes);
    }
  }
}

/** What the builder is told at once. */
interface Batch {
  readonly changed: URI[];
  readonly deleted: URI[];
  /** Tells those who wait that the builder knows of it. */
  readonly taken: () => void;
}

/** The next change takes up what this one left; an unhandled rejection would end the server. */
function reportFailure(error: unknown): void {
  console.error('A change could not be taken up.', error);
}
