/** The language server as it is shipped: the built bundle in a process of its own, over stdio. */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { onTestFinished } from 'vitest';
import {
  createProtocolConnection,
  ExitNotification,
  type ProtocolConnection,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { root } from '../../scripts/root.mts';
import { ensureFresh } from '../fresh-bundle.ts';
import { Client, type Greeting } from './client.ts';

export const serverBundle = join(root, 'dist/server/main.js');

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

export interface ProcessOptions extends Greeting {
  /** The Node that the server runs on; left out, the one that the tests run on. */
  readonly node?: string;
  /** Whether the server reports how much memory it holds. */
  readonly watched?: boolean;
}

/** Starts a server in a process, which is stopped when the test is over, and greets it. */
export async function startProcess(options: ProcessOptions = {}): Promise<ProcessClient> {
  const heap = options.watched ? ['--expose-gc', '--require', join(root, 'test/support/heap-probe.cjs')] : [];
  const child = spawn(options.node ?? process.execPath, [...heap, serverBundle, '--stdio'], {
    stdio: options.watched ? ['pipe', 'pipe', 'pipe', 'ipc'] : ['pipe', 'pipe', 'pipe'],
    // Not the language of the machine that the tests run on.
    env: { ...process.env, LC_ALL: 'C' },
  });
  if (!child.stdout || !child.stdin) {
    throw new Error('The server has no streams to speak over.');
  }
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  const client = new ProcessClient(child, connection);
  onTestFinished(() => client.dispose());
  await client.greet(options, process.pid);
  return client;
}

export class ProcessClient extends Client {
  private readonly child: ChildProcess;
  private readonly exited: Promise<number | null>;

  constructor(child: ChildProcess, connection: ProtocolConnection) {
    super(connection);
    this.child = child;
    this.exited = new Promise((resolve) => child.once('exit', resolve));
    child.stderr?.on('data', (data) => {
      this.log += String(data);
    });
  }

  /** How much memory a server that is watched holds, in bytes. */
  heap(): Promise<number> {
    return new Promise((resolve) => {
      this.child.once('message', ({ heap }: { heap: number }) => resolve(heap));
      this.child.send({ heap: true });
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
