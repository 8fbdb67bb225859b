/** A client that knows nothing but JSON-RPC, of the server as it is packed. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { inject, onTestFinished } from 'vitest';
import {
  createMessageConnection,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';

export interface PlainClient {
  readonly connection: MessageConnection;
  /** What the server answered to the greeting. */
  readonly capabilities: Readonly<Record<string, unknown>>;
  /** What the server asked of the client: a client with no capabilities can answer nothing. */
  readonly asked: readonly string[];
  /** What the server wrote into the log, or beside the protocol. */
  readonly log: readonly string[];
  readonly ended: Promise<number | null>;
  open(uri: string, text: string): Promise<void>;
  /** The next diagnostics of this text for which something holds. */
  diagnostics(uri: string, holds?: (all: readonly PlainDiagnostic[]) => boolean): Promise<readonly PlainDiagnostic[]>;
}

export interface PlainDiagnostic {
  readonly range: { readonly start: PlainPosition; readonly end: PlainPosition };
  readonly code: string;
}

interface PlainPosition {
  readonly line: number;
  readonly character: number;
}

/** Starts the command `journey-language-server` and greets it with no more than the capabilities given. */
export async function plainClient(capabilities: unknown = {}, rootUri: string | null = null): Promise<PlainClient> {
  const isWindows = process.platform === 'win32';
  const command = join(inject('packed').bin, `journey-language-server${isWindows ? '.cmd' : ''}`);
  const child = spawn(command, ['--stdio'], {
    stdio: ['pipe', 'pipe', 'pipe'],
    shell: isWindows,
    env: { ...process.env, LC_ALL: 'C' },
  });
  onTestFinished(() => void child.kill());
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const connection = createMessageConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  onTestFinished(() => connection.dispose());
  const log: string[] = [];
  child.stderr.on('data', (data) => log.push(String(data)));
  connection.onNotification('window/logMessage', ({ message }: { message: string }) => void log.push(message));
  const asked: string[] = [];
  connection.onRequest((method) => {
    asked.push(method);
    throw new Error(`This client cannot ${method}.`);
  });
  const said = new Map<string, readonly PlainDiagnostic[]>();
  const listeners = new Set<() => void>();
  connection.onNotification('textDocument/publishDiagnostics', (params: Published) => {
    said.set(params.uri, params.diagnostics);
    for (const look of [...listeners]) look();
  });
  connection.listen();
  const params = { processId: process.pid, rootUri, capabilities };
  const greeting: { capabilities: Record<string, unknown> } = await connection.sendRequest('initialize', params);
  await connection.sendNotification('initialized', {});
  return {
    connection,
    capabilities: greeting.capabilities,
    asked,
    log,
    ended,
    open: (uri, text) =>
      connection.sendNotification('textDocument/didOpen', {
        textDocument: { uri, languageId: 'journey', version: 1, text },
      }),
    diagnostics: (uri, holds = () => true) =>
      new Promise((resolve) => {
        const look = () => {
          const all = said.get(uri);
          if (!all || !holds(all)) return;
          listeners.delete(look);
          said.delete(uri);
          resolve(all);
        };
        listeners.add(look);
        look();
      }),
  };
}

interface Published {
  readonly uri: string;
  readonly diagnostics: readonly PlainDiagnostic[];
}
