/** A plain client of the language server: the built bundle in a process of its own, spoken to over stdio. */
import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { onTestFinished } from 'vitest';
import {
  type ClientCapabilities,
  createProtocolConnection,
  type Diagnostic,
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidChangeWorkspaceFoldersNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  ExitNotification,
  type FileChangeType,
  type FileEvent,
  InitializedNotification,
  InitializeRequest,
  type InitializeResult,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  RegistrationRequest,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
  type TextDocumentContentChangeEvent,
  type WorkspaceFolder,
} from 'vscode-languageserver/node';
import { root } from '../../scripts/root.mts';
import { isJourneyChanged, journeyChanged } from '../../server/protocol.ts';
import { ensureFresh } from '../fresh-bundle.ts';

const bundle = join(root, 'dist/server/main.js');

/** Builds the server, unless it is newer than its sources. */
export function ensureServer(): void {
  ensureFresh('dist/server/main.js', ['server', 'language', 'export']);
  ensureFresh('dist/export/export.js', ['export', 'map', 'language']);
}

/** npm puts `node_modules/.bin`, with the Node of the toolchain, before the machine's own: look behind it. */
export function machinesNode(): string {
  const executable = process.platform === 'win32' ? 'node.exe' : 'node';
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => !folder.includes('node_modules'));
  return folders.map((folder) => join(folder, executable)).find((path) => existsSync(path)) ?? process.execPath;
}

/** A folder that is gone when the test is over, with copies of the examples in it. */
export function exampleFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'journey-server-')));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  cpSync(join(root, 'examples'), folder, { recursive: true });
  return folder;
}

export interface StartOptions {
  /** The workspace's folder; left out, there is none. */
  readonly folder?: string;
  readonly node?: string;
  /** More than one folder, for clients that tell when these change. */
  readonly folders?: readonly string[];
  /** The time at which the server starts, in milliseconds since 1970; then time passes only when it is told to. */
  readonly now?: number;
  /** Whether the server says how much memory it holds. */
  readonly watched?: boolean;
  /** The reader's language. */
  readonly locale?: string;
  readonly initializationOptions?: unknown;
  /** What the client can do beside the least. */
  readonly capabilities?: ClientCapabilities;
  /** Answers to what the server may ask, before it is greeted. */
  readonly prepare?: (connection: ProtocolConnection) => void;
}

/** Starts a server, which is stopped when the test is over, and greets it. */
export async function startClient(options: StartOptions = {}): Promise<Client> {
  const clock = options.now === undefined ? [] : ['--require', join(root, 'test/server/told-clock.cjs')];
  const heap = options.watched ? ['--expose-gc', '--require', join(root, 'test/server/told-heap.cjs')] : [];
  const isTold = clock.length + heap.length > 0;
  const child = spawn(options.node ?? process.execPath, [...clock, ...heap, bundle, '--stdio'], {
    stdio: isTold ? ['pipe', 'pipe', 'pipe', 'ipc'] : ['pipe', 'pipe', 'pipe'],
    // Not the language of the machine that the tests run on.
    env: { ...process.env, LC_ALL: 'C', JOURNEY_TEST_NOW: String(options.now) },
  });
  if (!child.stdout || !child.stdin) {
    throw new Error('The server has no streams to speak over.');
  }
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  const client = new Client(child, connection);
  onTestFinished(() => client.dispose());
  options.prepare?.(connection);
  connection.listen();
  const folders = options.folders ?? (options.folder === undefined ? [] : [options.folder]);
  const workspaceFolders = folders.map(workspaceFolder);
  client.greeting = await connection.sendRequest(InitializeRequest.type, {
    processId: process.pid,
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
  await connection.sendNotification(InitializedNotification.type, {});
  return client;
}

function workspaceFolder(folder: string): WorkspaceFolder {
  return { uri: pathToFileURL(folder).toString(), name: basename(folder) };
}

/** What the server said about a text, with the version of the text that it is about. */
export interface Published {
  readonly version: number;
  readonly diagnostics: readonly Diagnostic[];
}

export class Client {
  readonly connection: ProtocolConnection;
  greeting: InitializeResult | undefined;
  /** What the server wrote beside the protocol. */
  log = '';
  private readonly child: ChildProcess;
  private readonly exited: Promise<number | null>;
  private readonly published = new Map<string, Published>();
  private readonly versions = new Map<string, number>();
  private readonly drawn = new Map<string, number>();
  private readonly waiting = new Set<() => void>();

  constructor(child: ChildProcess, connection: ProtocolConnection) {
    this.child = child;
    this.connection = connection;
    this.exited = new Promise((resolve) => child.once('exit', resolve));
    child.stderr?.on('data', (data) => {
      this.log += String(data);
    });
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

  /** Lets time pass on the server, which was started with a time. */
  passTo(now: number): void {
    this.child.send({ now });
  }

  /** How much memory a server that is watched holds, in bytes. */
  heap(): Promise<number> {
    return new Promise((resolve) => {
      this.child.once('message', ({ heap }: { heap: number }) => resolve(heap));
      this.child.send({ heap: true });
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

  /** Asks the server to end, and returns the exit code. */
  async stop(): Promise<number | null> {
    await this.connection.sendRequest(ShutdownRequest.type);
    await this.connection.sendNotification(ExitNotification.type);
    return this.exited;
  }

  get isRunning(): boolean {
    return this.child.exitCode === null && this.child.signalCode === null;
  }

  dispose(): void {
    this.connection.dispose();
    this.child.kill();
  }
}
