/** The extension in VS Code's worker host (VS Code for the Web): the server is a worker of its own. */
import * as vscode from 'vscode';
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  LanguageClient,
  type MessageTransports,
} from 'vscode-languageclient/browser';
import { activateJourney } from './activate.ts';

export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const script = vscode.Uri.joinPath(context.extensionUri, 'dist', 'server', 'main-browser.js').toString(true);
  let worker: Worker | undefined;
  const startWorker = async (): Promise<MessageTransports> => {
    // After a restart the old worker would go on living without anybody listening.
    worker?.terminate();
    worker = new Worker(script);
    // Not the worker itself: VS Code puts a constructor of its own in place of `Worker`, so that the client's
    // `instanceof Worker` does not recognise what it made.
    return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
  };
  context.subscriptions.push({ dispose: () => worker?.terminate() });
  await activateJourney(context, (id, name, options) => new LanguageClient(id, name, startWorker, options));
}
