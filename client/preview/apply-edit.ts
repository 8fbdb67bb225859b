/** Applies an edit of the map to the text, in any file system: one undo step, not saved. */
import * as vscode from 'vscode';
import type { EditsOfFile, JourneyEditAnswer, MapEdit, TextEdit } from '../../server/protocol.ts';
import type { EditResult } from './messages.ts';

/** Computes the text edits of an edit of the map. */
export interface EditSource {
  /** Asks about that version of the document; null while there is no server. */
  edit(uri: vscode.Uri, version: number, edit: MapEdit): Promise<JourneyEditAnswer | null>;
  /** These edits, as the editor applies them in one step. */
  workspaceEdit(uri: vscode.Uri, edits: readonly TextEdit[], elsewhere?: readonly EditsOfFile[]): vscode.WorkspaceEdit;
  /** True for an error that only says "asked at a bad moment". */
  isPassing(error: unknown): boolean;
}

/** After this many responses, a user who types faster than the server responds is asked to try again. */
const mostQuestions = 5;

export async function applyMapEdit(uri: vscode.Uri, edit: MapEdit, source: EditSource): Promise<EditResult> {
  const document = await opened(uri);
  if (!document) return { refused: vscode.l10n.t('The file of this map is gone or cannot be opened.') };
  if (await isReadOnly(document)) return { refused: vscode.l10n.t('This file is read-only.') };
  for (let question = 0; question < mostQuestions; question++) {
    const answer = await source.edit(uri, document.version, edit).catch((error: unknown) => {
      if (source.isPassing(error)) return 'again' as const;
      throw error;
    });
    if (answer === 'again') continue;
    if (!answer) return { refused: vscode.l10n.t('The language server has stopped.') };
    if ('refused' in answer) return { refused: answer.refused };
    // The text has changed in the meantime: these edits would overwrite the newer text.
    if (answer.version !== document.version) continue;
    const { edits, elsewhere, focus, notice } = answer;
    if (edits.length === 0 || (await vscode.workspace.applyEdit(source.workspaceEdit(uri, edits, elsewhere)))) {
      return { version: document.version, line: focus.line, ...(notice === undefined ? {} : { notice }) };
    }
  }
  return { refused: vscode.l10n.t('The text is being changed. Try again in a moment.') };
}

async function opened(uri: vscode.Uri): Promise<vscode.TextDocument | undefined> {
  return vscode.workspace.openTextDocument(uri).then(
    (document) => document,
    () => undefined,
  );
}

/** VS Code would take the change, and then could not save it. */
async function isReadOnly({ uri, isUntitled }: vscode.TextDocument): Promise<boolean> {
  if (isUntitled) return false;
  if (vscode.workspace.fs.isWritableFileSystem(uri.scheme) === false) return true;
  const permissions = await vscode.workspace.fs.stat(uri).then(
    (stat) => stat.permissions ?? 0,
    // The file is deleted but open: saving creates it again.
    () => 0,
  );
  return (permissions & vscode.FilePermission.Readonly) !== 0;
}
