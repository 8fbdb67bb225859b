/** The extension in VS Code's worker host (VS Code for the Web): the server is a worker of its own. */
import * as vscode from 'vscode';
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  LanguageClient,
  type MessageTransports,
} from 'vscode-languageclient/browser';
import { activateJourney } from './activate.ts';

export function activate(context: vscode.ExtensionContext): void {
  const script = vscode.Uri.joinPath(context.extensionUri, 'dist', 'server', 'main-browser.js').toString(true);
  let running: WorkerServer | undefined;
  const startWorker = async (): Promise<MessageTransports> => {
    running = new WorkerServer(script);
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

  constructor(script: string) {
    this.#worker = new Worker(script);
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
