import type * as vscode from 'vscode';
import { type BaseLanguageClient, CloseAction, type ErrorHandler, State } from 'vscode-languageclient';

/** The process or the worker in which the server runs now. */
export interface RunningServer {
  /** Ends it, also one that answers nothing any more; resolves once its connection is closed. */
  end(): Promise<void>;
}

/** A client, and its hold on what it talks to: a client alone can only ask a server to end itself. */
export interface ServerHost {
  /** The user's own folder on the machine that the extension runs on; `undefined` in a browser. */
  readonly home: vscode.Uri | undefined;
  readonly client: BaseLanguageClient;
  /** What runs now. A client that has stopped no longer knows it. */
  readonly running: () => RunningServer;
}

/** "Journey: Restart Language Server": also one that hangs, or that hangs while it starts. */
export class ServerRestart {
  #host: ServerHost | undefined;
  #ongoing: Promise<void> | undefined;

  /** A connection that is closed here is opened again here; of any other, the client's usual handler decides. */
  readonly errorHandler: ErrorHandler = {
    error: (error, message, count) => this.#usual().error(error, message, count),
    closed: () => (this.#ongoing ? { action: CloseAction.DoNotRestart, handled: true } : this.#usual().closed()),
  };

  /** The host comes later than the handler, which its client is made with. */
  of(host: ServerHost): void {
    this.#host = host;
  }

  /** Resolves once the new server answers. */
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
    // One that hangs does not stop when it is asked to: the client waits two seconds, says so in its log, and gives it up.
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

  // It counts how often a server has ended by itself.
  #usualHandler: ErrorHandler | undefined;
}
