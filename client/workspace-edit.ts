import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { EditsOfFile, TextEdit } from '../server/protocol.ts';

/** Edits that the server has answered, of one document and of others, as one step of undo. */
export function workspaceEdit(
  { protocol2CodeConverter }: BaseLanguageClient,
  uri: vscode.Uri,
  edits: readonly TextEdit[],
  elsewhere: readonly EditsOfFile[] = [],
): vscode.WorkspaceEdit {
  const all = new vscode.WorkspaceEdit();
  const set = (file: vscode.Uri, own: readonly TextEdit[]): void =>
    all.set(
      file,
      own.map((edit) => protocol2CodeConverter.asTextEdit(edit)),
    );
  set(uri, edits);
  for (const other of elsewhere) set(protocol2CodeConverter.asUri(other.uri), other.edits);
  return all;
}
