import {
  DefaultWorkspaceManager,
  delayNextTick,
  type FileSystemNode,
  isOperationCancelled,
  type LangiumDocument,
  type Stream,
  URI,
  type WorkspaceFolder,
} from 'langium';
import type { LangiumSharedServices } from 'langium/lsp';
import { isTooLarge, sizeOnDisk, usualAdvance } from '../project/size-limit.ts';
import { isJourneyEntry } from '../settings/file-filter.ts';
import { type AdmittingWorkspace, JourneyDocumentBuilder } from './document-builder.ts';
import { JourneyDocuments } from './journey-documents.ts';

/** The most folders that are looked into: links can lead in circles. */
const mostFolders = 20_000;
/**
 * So much is read before any question is answered, so that the first answers know of all files; of more, the rest is
 * read later.
 */
const mostAtStart = { files: 1000, bytes: 2_000_000 } as const;

interface SizedFile {
  readonly uri: URI;
  /** In bytes; `undefined` where only reading says it. */
  readonly size: number | undefined;
}

/** Knows the journeys of the workspace from the start. */
export class JourneyWorkspaceManager extends DefaultWorkspaceManager implements AdmittingWorkspace {
  /** How many bytes of files that no one has opened are read, all together; a host with little memory has less. */
  protected readonly advance: number = usualAdvance;
  private readonly warn: (message: string) => void;
  private later: readonly SizedFile[] = [];
  private foldersSeen = 0;
  /** The bytes of each file that was read in advance. */
  private readonly inAdvance = new Map<string, number>();
  private bytesInAdvance = 0;

  constructor(services: LangiumSharedServices) {
    super(services);
    this.warn = (message) => services.lsp.Connection?.console.warn(message);
    this.documentBuilder.onUpdate((_, deleted) => {
      for (const uri of deleted) this.count(uri, 0);
    });
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

  override async initializeWorkspace(
    ...[folders, token]: Parameters<DefaultWorkspaceManager['initializeWorkspace']>
  ): Promise<void> {
    try {
      await super.initializeWorkspace(folders, token);
    } finally {
      this.loadLater().catch((error: unknown) => this.warn(`Files could not be read: ${String(error)}`));
    }
  }

  protected override async traverseFolder(folder: URI, uris: URI[]): Promise<void> {
    this.foldersSeen++;
    if (this.foldersSeen > mostFolders) return;
    await super.traverseFolder(folder, uris);
  }

  /** One file that cannot be read must not keep all the others, and the whole server, from starting. */
  protected override async loadWorkspaceDocuments(
    uris: Stream<URI>,
    collector: (document: LangiumDocument) => void,
  ): Promise<void> {
    this.foldersSeen = 0;
    this.inAdvance.clear();
    this.bytesInAdvance = 0;
    const files = this.withinAdvance(await this.sized(uris.toArray()));
    let bytes = 0;
    const isFirst = ({ size = 0 }: SizedFile, index: number) => {
      bytes += size;
      return index < mostAtStart.files && (bytes <= mostAtStart.bytes || index === 0);
    };
    const first = files.filter(isFirst);
    this.later = files.slice(first.length);
    for (const { uri } of first) {
      const document = await this.load(uri);
      if (document) collector(document);
    }
  }

  /**
   * What is left is read in small steps, while questions about open files are answered; then all of it is looked at.
   */
  private async loadLater(): Promise<void> {
    const { later } = this;
    this.later = [];
    if (later.length === 0) return;
    const documents: LangiumDocument[] = [];
    for (const { uri } of later) {
      await delayNextTick();
      const document = this.langiumDocuments.hasDocument(uri) ? undefined : await this.load(uri);
      if (document) documents.push(document);
    }
    const { documentBuilder } = this;
    if (!(documentBuilder instanceof JourneyDocumentBuilder)) return;
    await this.mutex
      .write((token) => documentBuilder.takeUp(documents, this.initialBuildOptions, token))
      .catch((error: unknown) => {
        // What a change has interrupted is built with that change.
        if (!isOperationCancelled(error)) throw error;
      });
  }

  private async load(uri: URI): Promise<LangiumDocument | undefined> {
    try {
      return await this.langiumDocuments.getOrCreateDocument(uri);
    } catch (error) {
      const known = this.langiumDocuments.getDocument(uri);
      // It was opened while it was read.
      if (!known) this.warn(`${uri.toString()} could not be read and is left out: ${String(error)}`);
      return known;
    }
  }

  /** Smallest first: what holds up everything else comes last. */
  private async sized(uris: readonly URI[]): Promise<SizedFile[]> {
    const files: SizedFile[] = [];
    for (const uri of uris) {
      // What cannot be asked for its size cannot be read either, and is told then.
      files.push({ uri, size: await sizeOnDisk(uri, this.fileSystemProvider).catch(() => undefined) });
    }
    return files.toSorted((one, other) => (one.size ?? 0) - (other.size ?? 0));
  }

  /** What is too large to be read is kept: it costs a message alone. */
  private withinAdvance(files: readonly SizedFile[]): readonly SizedFile[] {
    const kept = files.filter((file) => this.hasRoomFor(file));
    const left = files.length - kept.length;
    if (left > 0) this.warn(`The folder is large: ${left} files are read only when they are opened or used.`);
    return kept;
  }

  /**
   * Whether a file that comes to the folder, or changes in it, is read now: the rule is that of the start. What is
   * known, used or too large is taken in any case.
   */
  async admits(uri: URI): Promise<boolean> {
    const { langiumDocuments } = this;
    if (
      langiumDocuments.hasDocument(uri) ||
      (langiumDocuments instanceof JourneyDocuments && langiumDocuments.isUsed(uri))
    )
      return true;
    const size = await sizeOnDisk(uri, this.fileSystemProvider).catch(() => undefined);
    return this.hasRoomFor({ uri, size });
  }

  private hasRoomFor({ uri, size = 0 }: SizedFile): boolean {
    if (isTooLarge(size)) return true;
    this.count(uri, 0);
    if (this.bytesInAdvance + size > this.advance) return false;
    this.count(uri, size);
    return true;
  }

  private count(uri: URI, size: number): void {
    const address = uri.toString();
    this.bytesInAdvance += size - (this.inAdvance.get(address) ?? 0);
    if (size === 0) this.inAdvance.delete(address);
    else this.inAdvance.set(address, size);
  }
}
