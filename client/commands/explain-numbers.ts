import * as vscode from 'vscode';

/** Opens docs/numbers.md: a section for each number, with its formula, its source and a worked example. */
export function explainNumbers(extension: vscode.Uri): () => Promise<void> {
  return async () => {
    const page = vscode.Uri.joinPath(extension, 'docs', 'numbers.md');
    await vscode.commands.executeCommand('markdown.showPreview', page);
  };
}
