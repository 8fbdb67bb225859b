/** The extension in VS Code's worker host (VS Code for the Web): the server is a worker of its own. */
import * as vscode from 'vscode';
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  LanguageClient,
  type MessageTransports,
} from 'vscode-languageclient/browser';
import type { WorkerStart } from '../server/protocol.ts';
import { activateJourney } from './activate.ts';

export function activate(context: vscode.ExtensionContext): void {
  const scripts = vscode.Uri.joinPath(context.extensionUri, 'dist').toString(true);
  let running: WorkerServer | undefined;
  const startWorker = async (): Promise<MessageTransports> => {
    running = new WorkerServer(scripts);
    return running.transports;
  };
  activateJourney(context, (id, name, options) => ({
    home: undefined,
    client: new LanguageClient(id, name, startWorker, options),
    running: () => {
      const server = running;
      return { end: async () => server?.end() };
    },
  }));
}

class WorkerServer {
  readonly transports: MessageTransports;
  readonly #worker: Worker;
  readonly #reader: ClosableReader;

  /** @param scripts the address of the folder `dist`. */
  constructor(scripts: string) {
    this.#worker = new Worker(`${scripts}/server/main-browser.js`);
    this.#worker.postMessage({ scripts } satisfies WorkerStart);
    this.#reader = new ClosableReader(this.#worker);
    // Not the worker itself: VS Code puts a constructor of its own in place of `Worker`, so that the client's
    // `instanceof Worker` does not recognise what it made.
    this.transports = { reader: this.#reader, writer: new BrowserMessageWriter(this.#worker) };
  }

  end(): void {
    this.#worker.terminate();
    this.#reader.close();
  }
}

/** A worker that is ended says nothing about it, so that a client would wait for its answers for ever. */
class ClosableReader extends BrowserMessageReader {
  close(): void {
    this.fireClose();
  }
}
