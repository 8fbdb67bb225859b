import * as vscode from 'vscode';
import type { PreviewManager } from '../preview/preview-manager.ts';

/** The journey that is to be exported: the one the command was called on, the active preview's, or the active editor's. */
export function journeyToExport(previews: PreviewManager, target: unknown): vscode.Uri | undefined {
  if (target instanceof vscode.Uri && target.scheme !== 'webview-panel') return target;
  if (previews.activeUri) return previews.activeUri;
  const document = vscode.window.activeTextEditor?.document;
  if (document?.languageId === 'journey') return document.uri;
  void vscode.window.showInformationMessage(vscode.l10n.t('Open a journey first, then export it.'));
  return undefined;
}
