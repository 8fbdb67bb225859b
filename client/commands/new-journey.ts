import * as vscode from 'vscode';
import { starterSnippet } from './starter.ts';
import { starterWords } from './starter-words.ts';

/** "Journey: New Journey": an unsaved document with a first stage and touchpoint, ready to be overwritten. */
export async function newJourney(): Promise<void> {
  const document = await vscode.workspace.openTextDocument({ language: 'journey' });
  // In a tab of its own: the tab of the walkthrough would otherwise be replaced by the next editor.
  const editor = await vscode.window.showTextDocument(document, { preview: false });
  await editor.insertSnippet(new vscode.SnippetString(starterSnippet(starterWords(vscode))));
}
