/** The page of a preview's panel, and what stands on its tab. */
import * as vscode from 'vscode';
import { createNonce, previewPage } from './html.ts';

/** Where the bundle of the page lies; the only folder that the page may load from. */
export function pageFolder(extensionUri: vscode.Uri): vscode.Uri {
  return vscode.Uri.joinPath(extensionUri, 'dist', 'webview');
}

/** The HTML of the page. Which document it shows comes as a message, so that the page stays when that changes. */
export function pageOf({ title, webview }: vscode.WebviewPanel, extensionUri: vscode.Uri): string {
  const folder = pageFolder(extensionUri);
  return previewPage({
    script: webview.asWebviewUri(vscode.Uri.joinPath(folder, 'main.js')).toString(),
    style: webview.asWebviewUri(vscode.Uri.joinPath(folder, 'main.css')).toString(),
    nonce: createNonce(),
    locale: vscode.env.language,
    title,
  });
}

/** The title of a preview's tab; brackets say that it is locked, as for previews of Markdown. */
export function previewTitle(uri: vscode.Uri, locked: boolean): string {
  const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
  return locked ? vscode.l10n.t('[Preview] {0}', name) : vscode.l10n.t('Preview {0}', name);
}
