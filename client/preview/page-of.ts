/** The page and the tab title of a preview's panel. */
import * as vscode from 'vscode';
import { createNonce, previewPage } from './html.ts';

/** The folder of the page's bundle, the only folder from which the page can load. */
export function pageFolder(extensionUri: vscode.Uri): vscode.Uri {
  return vscode.Uri.joinPath(extensionUri, 'dist', 'webview');
}

/** The HTML of the page. The document comes in a message, so that the page stays when the document changes. */
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

/** The title of a preview's tab; brackets mean that it is locked, as in Markdown previews. */
export function previewTitle(uri: vscode.Uri, locked: boolean): string {
  const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
  return locked ? vscode.l10n.t('[Preview] {0}', name) : vscode.l10n.t('Preview {0}', name);
}
