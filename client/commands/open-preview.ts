import * as vscode from 'vscode';
import type { PreviewManager } from '../preview/preview-manager.ts';
import type { WhichJourney } from './which-journey.ts';

/** "Journey: Open Preview": in the column of the text. */
export function openPreview(previews: PreviewManager, which: WhichJourney): (target?: unknown) => Promise<void> {
  return async (target) => {
    const uri = await which(target, vscode.l10n.t('Open Preview'));
    if (uri) previews.open(uri, { column: vscode.ViewColumn.Active, preserveFocus: false });
  };
}
