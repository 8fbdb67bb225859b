/** The extension in VS Code's Node host: the server is a process of its own, reached over IPC. */
import * as vscode from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { activateJourney } from './activate.ts';

export function activate(context: vscode.ExtensionContext): void {
  const module = vscode.Uri.joinPath(context.extensionUri, 'dist', 'server', 'main.js').fsPath;
  const home = process.env.HOME ?? process.env.USERPROFILE;
  activateJourney(context, (id, name, options) => {
    const client = new LanguageClient(
      id,
      name,
      {
        run: { module, transport: TransportKind.ipc },
        debug: { module, transport: TransportKind.ipc, options: { execArgv: ['--nolazy', '--inspect=6019'] } },
      },
      options,
    );
    return {
      home: home === undefined ? undefined : vscode.Uri.file(home),
      client,
      running: () => {
        const server = client.serverProcess;
        return { end: () => ended(server) };
      },
    };
  });
}

/** By force: a process that is in a loop reads no message and notices no closed channel. */
function ended(server: LanguageClient['serverProcess']): Promise<void> {
  if (!server || server.exitCode !== null || server.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    server.once('close', () => resolve());
    server.kill('SIGKILL');
  });
}
