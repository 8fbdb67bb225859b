import * as vscode from 'vscode';

/** A file in a list of choices: its name, and its folder next to it. */
export function fileItem(uri: vscode.Uri): vscode.QuickPickItem & { readonly uri: vscode.Uri } {
  const path = vscode.workspace.asRelativePath(uri);
  const label = baseName(uri);
  return {
    label,
    description: path.slice(0, -label.length).replace(/\/$/, ''),
    iconPath: vscode.ThemeIcon.File,
    uri,
  };
}

/** The last part of a URI. */
export function baseName(uri: vscode.Uri): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1);
}
