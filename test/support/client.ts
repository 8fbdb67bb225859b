/** A plain client of a language server, over any connection. */
import { basename } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  type ClientCapabilities,
  type Diagnostic,
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidChangeWorkspaceFoldersNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  type FileChangeType,
  type FileEvent,
  InitializedNotification,
  InitializeRequest,
  type InitializeResult,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  RegistrationRequest,
  type TextDocumentContentChangeEvent,
  type WorkspaceFolder,
} from 'vscode-languageserver/node';
import { isJourneyChanged, journeyChanged } from '../../server/protocol.ts';

/** How a client introduces itself to a server. */
export interface Greeting {
  /** The workspace's folder; left out, there is none. */
  readonly folder?: string;
  /** More than one folder, for clients that report when these change. */
  readonly folders?: readonly string[];
  /** The reader's language. */
  readonly locale?: string;
  readonly initializationOptions?: unknown;
  /** The client's abilities, more than the least. */
  readonly capabilities?: ClientCapabilities;
  /** Answers to requests of the server, set before it is greeted. */
  readonly prepare?: (connection: ProtocolConnection) => void;
}

/** The diagnostics of a text, with the version of the text that they are about. */
export interface Published {
  readonly version: number;
  readonly diagnostics: readonly Diagnostic[];
}

export class Client {
  readonly connection: ProtocolConnection;
  greeting: InitializeResult | undefined;
  /** Everything that the server logged. */
  log = '';
  private readonly published = new Map<string, Published>();
  private readonly versions = new Map<string, number>();
  private readonly drawn = new Map<string, number>();
  private readonly waiting = new Set<() => void>();

  constructor(connection: ProtocolConnection) {
    this.connection = connection;
    connection.onRequest(RegistrationRequest.type, () => {});
    connection.onNotification('window/logMessage', ({ message }: { message: string }) => {
      this.log += `${message}\n`;
    });
    connection.onNotification(journeyChanged, (params: unknown) => {
      if (!isJourneyChanged(params)) {
        throw new TypeError(`${journeyChanged} without uri and version`);
      }
      this.drawn.set(params.uri, params.version);
    });
    connection.onNotification(PublishDiagnosticsNotification.type, ({ uri, diagnostics }) => {
      this.published.set(uri, { version: this.drawn.get(uri) ?? -1, diagnostics });
      for (const look of [...this.waiting]) look();
    });
  }

  /**
   * Listens, and greets the server.
   *
   * @param processId of the process that the server ends with; `null` for none.
   */
  async greet(options: Greeting, processId: number | null): Promise<void> {
    options.prepare?.(this.connection);
    this.connection.listen();
    const folders = options.folders ?? (options.folder === undefined ? [] : [options.folder]);
    const workspaceFolders = folders.map(workspaceFolder);
    this.greeting = await this.connection.sendRequest(InitializeRequest.type, {
      processId,
      rootUri: workspaceFolders[0]?.uri ?? null,
      workspaceFolders: workspaceFolders.length === 0 ? null : workspaceFolders,
      ...(options.locale === undefined ? {} : { locale: options.locale }),
      ...(options.initializationOptions === undefined ? {} : { initializationOptions: options.initializationOptions }),
      capabilities: {
        textDocument: { hover: { contentFormat: ['markdown'] } },
        ...(options.folders ? { workspace: { workspaceFolders: true } } : {}),
        ...options.capabilities,
      },
    });
    await this.connection.sendNotification(InitializedNotification.type, {});
  }

  async open(uri: string, text: string): Promise<void> {
    this.versions.set(uri, 1);
    const textDocument = { uri, languageId: 'journey', version: 1, text };
    await this.connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
  }

  /** Changes an open text, and returns its new version. */
  async change(uri: string, ...contentChanges: TextDocumentContentChangeEvent[]): Promise<number> {
    const version = (this.versions.get(uri) ?? 0) + 1;
    this.versions.set(uri, version);
    await this.connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri, version },
      contentChanges,
    });
    return version;
  }

  async close(uri: string): Promise<void> {
    this.versions.delete(uri);
    await this.connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } });
  }

  async changedOnDisk(uri: string, type: FileChangeType): Promise<void> {
    await this.changedTogether({ uri, type });
  }

  async changedTogether(...changes: FileEvent[]): Promise<void> {
    await this.connection.sendNotification(DidChangeWatchedFilesNotification.type, { changes });
  }

  async changeFolders(added: readonly string[], removed: readonly string[]): Promise<void> {
    await this.connection.sendNotification(DidChangeWorkspaceFoldersNotification.type, {
      event: { added: added.map(workspaceFolder), removed: removed.map(workspaceFolder) },
    });
  }

  /** The diagnostics of the text's newest version. */
  async newest(uri: string): Promise<readonly Diagnostic[]> {
    const { diagnostics } = await this.until(uri, ({ version }) => version === this.versions.get(uri));
    return diagnostics;
  }

  /** Waits for the first publication, the one that is there already included, for which something holds. */
  until(uri: string, holds: (published: Published) => boolean): Promise<Published> {
    return new Promise((resolve) => {
      const look = () => {
        const published = this.published.get(uri);
        if (published && holds(published)) {
          this.waiting.delete(look);
          resolve(published);
        }
      };
      this.waiting.add(look);
      look();
    });
  }
}

function workspaceFolder(folder: string): WorkspaceFolder {
  return { uri: pathToFileURL(folder).toString(), name: basename(folder) };
}
