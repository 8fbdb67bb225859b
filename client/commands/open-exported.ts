import * as vscode from 'vscode';
import { pngSize } from './png-size.ts';

/**
 * Reports the written file, with the size of an image, and offers to open it and to show its folder.
 *
 * @param count how many slides are files of their own; `file` is the first.
 */
export async function openExported(file: vscode.Uri, name: string, bytes: Uint8Array, count: number): Promise<void> {
  const { l10n } = vscode;
  const size = pngSize(bytes);
  const written = count === 1 ? l10n.t('The map is in {0}.', name) : l10n.t('{0} slides, from {1} on.', count, name);
  const said = [written, ...(size ? [l10n.t('{0} × {1} pixels.', ...size)] : [])];
  await offerToOpen(said.join(' '), file, name);
}

/** Reports what was written, and offers to open its file and to show its folder. */
export async function offerToOpen(said: string, file: vscode.Uri, name: string): Promise<void> {
  const { l10n, window, commands, env } = vscode;
  const open = l10n.t('Open');
  const reveal = l10n.t('Show in Folder');
  const choice = await window.showInformationMessage(said, open, reveal);
  const isOnThisMachine =
    file.scheme === 'file' && env.uiKind === vscode.UIKind.Desktop && env.remoteName === undefined;
  // A browser shows a page and a PDF better than the editor does; it is available only on the local machine.
  if (choice === open && isOnThisMachine && /\.(html?|pdf|svg)$/i.test(name)) await env.openExternal(file);
  else if (choice === open) await commands.executeCommand('vscode.open', file);
  if (choice === reveal) await commands.executeCommand(isOnThisMachine ? 'revealFileInOS' : 'revealInExplorer', file);
}
