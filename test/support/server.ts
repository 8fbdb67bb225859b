/**
 * The language server in this process, over two streams in memory: all of it but the process, which
 * `server-process.ts` starts.
 */
import { cpSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { format } from 'node:util';
import { onTestFinished } from 'vitest';
import {
  createProtocolConnection,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { root } from '../../scripts/root.mts';
import { startNodeServer } from '../../server/node-server.ts';
import { Client, type Greeting } from './client.ts';
import { nodeExporter } from './exporter.ts';
import { FakeClock } from './fake-clock.ts';
import { joinProtocols } from './one-protocol.ts';

/** A folder that is gone when the test is over, with copies of the examples in it. */
export function exampleFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'journey-server-')));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  cpSync(join(root, 'examples'), folder, { recursive: true });
  return folder;
}

export interface StartOptions extends Greeting {
  /** The time at which the server starts; left out, it is the machine's. */
  readonly now?: Date;
}

/** A client with a server of its own, whose time the test sets. */
export class ServedClient extends Client {
  readonly clock: FakeClock;

  constructor(connection: ProtocolConnection, clock: FakeClock) {
    super(connection);
    this.clock = clock;
  }
}

/** Starts a server and greets it; the connection closes when the test is over. */
export async function startClient(options: StartOptions = {}): Promise<ServedClient> {
  joinProtocols();
  const [questions, answers] = [new PassThrough(), new PassThrough()];
  const connection = createProtocolConnection(new StreamMessageReader(answers), new StreamMessageWriter(questions));
  const client = new ServedClient(connection, new FakeClock(options.now ?? new Date()));
  onTestFinished(() => connection.dispose());
  hearConsole(client);
  startNodeServer(new StreamMessageReader(questions), new StreamMessageWriter(answers), {
    clock: client.clock,
    // Not the language of the machine that the tests run on.
    locale: 'C',
    loadExporter: async () => nodeExporter(),
    rulePages: pathToFileURL(join(root, 'docs/rules')).toString(),
  });
  await client.greet(options, null);
  return client;
}

const levels = ['error', 'warn', 'info', 'log', 'debug'] as const;

/** Text on the console is logged by a server in a process, too. */
function hearConsole(client: Client): void {
  for (const level of levels) {
    const write = console[level];
    console[level] = (...values: unknown[]) => {
      client.log += `${format(...values)}\n`;
      write(...values);
    };
    onTestFinished(() => {
      console[level] = write;
    });
  }
}
