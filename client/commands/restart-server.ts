import type * as vscode from 'vscode';
import { type BaseLanguageClient, CloseAction, type ErrorHandler, State } from 'vscode-languageclient';

/** The process or worker of the running server. */
export interface RunningServer {
  /** Ends it, even if it no longer responds; resolves when its connection is closed. */
  end(): Promise<void>;
}

/** A client with access to its server process: a client alone can only ask the server to exit. */
export interface ServerHost {
  /** The user's own folder on the machine that the extension runs on; `undefined` in a browser. */
  readonly home: vscode.Uri | undefined;
  readonly client: BaseLanguageClient;
  /** The running server. A stopped client no longer knows it. */
  readonly running: () => RunningServer;
}

/** "Journey: Restart Language Server": also restarts a server that hangs, even during its start. */
export class ServerRestart {
  #host: ServerHost | undefined;
  #ongoing: Promise<void> | undefined;

  /** Reopens a connection that was closed here; the client's default handler decides about any other. */
  readonly errorHandler: ErrorHandler = {
    error: (error, message, count) => this.#usual().error(error, message, count),
    closed: () => (this.#ongoing ? { action: CloseAction.DoNotRestart, handled: true } : this.#usual().closed()),
  };

  /** The host is set later, because the client is created with the handler. */
  of(host: ServerHost): void {
    this.#host = host;
  }

  /** Resolves when the new server responds. */
  readonly run = (): Promise<void> => {
    this.#ongoing ??= this.#restart().finally(() => {
      this.#ongoing = undefined;
    });
    return this.#ongoing;
  };

  async #restart(): Promise<void> {
    if (!this.#host) return;
    const { client, running } = this.#host;
    const old = running();
    const starting = client.state === State.Starting ? client.start() : undefined;
    // A server that hangs does not stop on request: the client waits two seconds, logs this, and gives up.
    if (client.isRunning()) await client.stop().catch(() => undefined);
    await old.end();
    await starting?.catch(() => undefined);
    await client.start();
  }

  #usual(): ErrorHandler {
    if (!this.#host) throw new Error('There is no client yet.');
    this.#usualHandler ??= this.#host.client.createDefaultErrorHandler();
    return this.#usualHandler;
  }

  // The default handler counts how often a server has exited by itself.
  #usualHandler: ErrorHandler | undefined;
}
