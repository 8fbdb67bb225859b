import * as vscode from 'vscode';
import type { PreviewManager } from '../preview/preview-manager.ts';
import type { WhichJourney } from './which-journey.ts';

/**
 * "Journey: Compare with As-Is or To-Be": the journey that `compares` names, or the one that names this journey there.
 */
export function compareNamed(previews: PreviewManager, which: WhichJourney): (target?: unknown) => Promise<void> {
  return async (target) => {
    const uri = await which(target, vscode.l10n.t('Compare with As-Is or To-Be'));
    if (uri) previews.compare(uri, { kind: 'named' });
  };
}
