import * as vscode from 'vscode';
import type { PreviewManager } from '../preview/preview-manager.ts';
import type { WhichJourney } from './which-journey.ts';

/** "Journey: Compare with Last Commit". If no commit is available, the preview shows the reason. */
export function compareCommit(previews: PreviewManager, which: WhichJourney): (target?: unknown) => Promise<void> {
  return async (target) => {
    const uri = await which(target, vscode.l10n.t('Compare with Last Commit'));
    if (uri) previews.compare(uri, { kind: 'commit' });
  };
}
