import * as vscode from 'vscode';
import { isPreviewTab, type PreviewManager } from '../preview/preview-manager.ts';

/**
 * The journey that a command is about: the file it was called on (explorer, editor title), else the one in the preview (its title,
 * a right click, the palette), else the active editor's. Without one, `nothing` says to the user what to do first.
 */
export function journeyTarget(previews: PreviewManager, target: unknown, nothing: string): vscode.Uri | undefined {
  if (target instanceof vscode.Uri && !isPreviewTab(target)) return target;
  const shown = previews.uriOf(target);
  if (shown) return shown;
  const document = vscode.window.activeTextEditor?.document;
  if (document?.languageId === 'journey') return document.uri;
  void vscode.window.showInformationMessage(nothing);
  return undefined;
}

/** The journey that is to be compared. */
export function journeyToCompare(previews: PreviewManager, target: unknown): vscode.Uri | undefined {
  return journeyTarget(previews, target, vscode.l10n.t('Open a journey first, then compare it.'));
}

/** The journey that is to be exported. */
export function journeyToExport(previews: PreviewManager, target: unknown): vscode.Uri | undefined {
  return journeyTarget(previews, target, vscode.l10n.t('Open a journey first, then export it.'));
}

/** The journey whose preview is to be opened. */
export function journeyToPreview(previews: PreviewManager, target: unknown): vscode.Uri | undefined {
  return journeyTarget(previews, target, vscode.l10n.t('Open a journey first, then open its preview.'));
}
