import * as vscode from 'vscode';

/** "Journey: Translate Keywords…": the server lists the languages; a single one is applied at once. */
export async function translateKeywords(): Promise<void> {
  if (vscode.window.activeTextEditor?.document.languageId !== 'journey') {
    void vscode.window.showInformationMessage(vscode.l10n.t('Open the text of a journey first.'));
    return;
  }
  await vscode.commands.executeCommand('editor.action.sourceAction', {
    kind: 'source.keywords.journey',
    apply: 'ifSingle',
  });
}
