import {
  DefaultWorkspaceManager,
  type FileSystemNode,
  type LangiumDocument,
  type Stream,
  URI,
  type WorkspaceFolder,
} from 'langium';
import type { LangiumSharedServices } from 'langium/lsp';
import { isJourneyEntry } from './file-filter.ts';

/** Knows the journeys of the workspace from the start. */
export class JourneyWorkspaceManager extends DefaultWorkspaceManager {
  private readonly warn: (message: string) => void;

  constructor(services: LangiumSharedServices) {
    super(services);
    this.warn = (message) => services.lsp.Connection?.console.warn(message);
  }

  /** The addresses of the workspace's folders, as they are now. */
  get roots(): readonly URI[] {
    return (this.folders ?? []).map(({ uri }) => URI.parse(uri));
  }

  /** Takes note of folders that come to the workspace or leave it; their files are taken up by whoever tells this. */
  changeFolders(added: readonly WorkspaceFolder[], removed: readonly WorkspaceFolder[]): void {
    const gone = new Set([...added, ...removed].map(({ uri }) => uri));
    this.folders = [...(this.folders ?? []).filter(({ uri }) => !gone.has(uri)), ...added];
  }

  override shouldIncludeEntry(entry: FileSystemNode): boolean {
    return isJourneyEntry(entry);
  }

  /** One file that cannot be read must not keep all the others, and the whole server, from starting. */
  protected override async loadWorkspaceDocuments(
    uris: Stream<URI>,
    collector: (document: LangiumDocument) => void,
  ): Promise<void> {
    const loads = uris.map(async (uri) => {
      try {
        collector(await this.langiumDocuments.getOrCreateDocument(uri));
      } catch (error) {
        this.warn(`${uri.toString()} could not be read and is left out: ${String(error)}`);
      }
    });
    await Promise.all(loads);
  }
}
