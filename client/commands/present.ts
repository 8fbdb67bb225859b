import * as vscode from 'vscode';
import type { PreviewManager } from '../preview/preview-manager.ts';
import type { WhichJourney } from './which-journey.ts';

/** "Journey: Present": the preview, in the column of the text if there is none, shows the journey slide by slide. */
export function present(previews: PreviewManager, which: WhichJourney): (target?: unknown) => Promise<void> {
  return async (target) => {
    const uri = await which(target, vscode.l10n.t('Present'));
    if (uri) previews.open(uri, { column: vscode.ViewColumn.Active, preserveFocus: false }).present();
  };
}
