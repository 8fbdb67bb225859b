import * as vscode from 'vscode';
import { pngSize } from './png-size.ts';

/** Says what was written, an image with its size, and offers to open it and to show where it lies. */
export async function openExported(file: vscode.Uri, name: string, bytes: Uint8Array): Promise<void> {
  const { l10n, window, commands, env } = vscode;
  const open = l10n.t('Open');
  const reveal = l10n.t('Show in Folder');
  const size = pngSize(bytes);
  const said = [l10n.t('The map is in {0}.', name), ...(size ? [l10n.t('{0} × {1} pixels.', ...size)] : [])];
  const choice = await window.showInformationMessage(said.join(' '), open, reveal);
  const isOnThisMachine =
    file.scheme === 'file' && env.uiKind === vscode.UIKind.Desktop && env.remoteName === undefined;
  // A browser shows a page and a PDF better than the editor does; only on the machine itself is there one to ask.
  if (choice === open && isOnThisMachine && /\.(html?|pdf|svg)$/i.test(name)) await env.openExternal(file);
  else if (choice === open) await commands.executeCommand('vscode.open', file);
  if (choice === reveal) await commands.executeCommand(isOnThisMachine ? 'revealFileInOS' : 'revealInExplorer', file);
}
