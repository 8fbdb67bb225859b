import type * as vscode from 'vscode';
import type { Middleware } from 'vscode-languageclient';
import { commandIds } from './commands/ids.ts';

const registered: readonly string[] = commandIds;

/** What the server's code lenses and light bulb may run: only commands that this extension has. */
export const lensCommands: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ['openMap', 'journey.openPreviewToSide'],
    ['compare', 'journey.compare.named'],
    ['makeToBe', 'journey.makeToBe'],
    ['updateNumbers', 'journey.updateNumbers'],
  ].filter(([, id = '']) => registered.includes(id)),
);

/** Commands are about a file by its `Uri`; over the wire it was a text. */
export const lensMiddleware: Pick<Middleware, 'provideCodeLenses'> = {
  provideCodeLenses: async (document, token, next) => {
    const lenses = await next(document, token);
    return lenses?.map((lens) => withUri(lens, document.uri));
  },
};

function withUri(lens: vscode.CodeLens, uri: vscode.Uri): vscode.CodeLens {
  if (lens.command?.arguments) lens.command = { ...lens.command, arguments: [uri] };
  return lens;
}
