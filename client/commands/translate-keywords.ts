import * as vscode from 'vscode';

/** "Journey: Translate Keywords…": the server says which there are; with only one it is done at once. */
export async function translateKeywords(): Promise<void> {
  await vscode.commands.executeCommand('editor.action.sourceAction', {
    kind: 'source.keywords.journey',
    apply: 'ifSingle',
  });
}
