import * as vscode from 'vscode';

/** The document that a command is about: the one it was called on (title button, explorer), else the active editor's. */
export function journeyUri(target: unknown): vscode.Uri | undefined {
  if (target instanceof vscode.Uri) return target;
  const document = vscode.window.activeTextEditor?.document;
  if (document?.languageId === 'journey') return document.uri;
  void vscode.window.showInformationMessage(vscode.l10n.t('Open a journey first, then open its preview.'));
  return undefined;
}
