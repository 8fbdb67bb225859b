import * as vscode from 'vscode';
import type { PreviewManager } from '../preview/preview-manager.ts';

/** The journey that is to be compared: the one the command was called on, the active preview's, or the active editor's. */
export function uriToCompare(previews: PreviewManager, target: unknown): vscode.Uri | undefined {
  if (target instanceof vscode.Uri) return target;
  if (previews.activeUri) return previews.activeUri;
  const document = vscode.window.activeTextEditor?.document;
  if (document?.languageId === 'journey') return document.uri;
  void vscode.window.showInformationMessage(vscode.l10n.t('Open a journey first, then compare it.'));
  return undefined;
}
