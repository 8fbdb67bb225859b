/** Takes the reader from the map to the text. */
import * as vscode from 'vscode';

/** Line and UTF-16 column, both from 0. */
export interface Place {
  readonly line: number;
  readonly character: number;
}

/**
 * Shows the document where an editor or a tab already has it, else beside the preview, and puts the cursor at `place`
 * (without one, the cursor stays where it was).
 */
export async function revealInEditor(
  uri: vscode.Uri,
  place: Place | undefined,
  previewColumn: vscode.ViewColumn | undefined,
): Promise<void> {
  const options: vscode.TextDocumentShowOptions = { viewColumn: columnOf(uri) ?? columnBeside(previewColumn) };
  if (place) {
    const position = new vscode.Position(place.line, place.character);
    options.selection = new vscode.Range(position, position);
  }
  await vscode.window.showTextDocument(uri, options);
}

function columnOf(uri: vscode.Uri): vscode.ViewColumn | undefined {
  const wanted = uri.toString();
  const editor = vscode.window.visibleTextEditors.find((candidate) => candidate.document.uri.toString() === wanted);
  if (editor?.viewColumn !== undefined) return editor.viewColumn;
  for (const group of vscode.window.tabGroups.all) {
    const shows = group.tabs.some(
      (tab) => tab.input instanceof vscode.TabInputText && tab.input.uri.toString() === wanted,
    );
    if (shows) return group.viewColumn;
  }
  return undefined;
}

/** Left of a preview that stands to the side, otherwise next to it. */
function columnBeside(previewColumn: vscode.ViewColumn | undefined): vscode.ViewColumn {
  return previewColumn !== undefined && previewColumn > vscode.ViewColumn.One
    ? vscode.ViewColumn.One
    : vscode.ViewColumn.Beside;
}
