import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { TextEdit } from '../server/protocol.ts';

/** Edits of one document that the server has answered, as one step of undo. */
export function workspaceEdit(
  { protocol2CodeConverter }: BaseLanguageClient,
  uri: vscode.Uri,
  edits: readonly TextEdit[],
): vscode.WorkspaceEdit {
  const all = new vscode.WorkspaceEdit();
  all.set(
    uri,
    edits.map((edit) => protocol2CodeConverter.asTextEdit(edit)),
  );
  return all;
}
