import * as vscode from 'vscode';
import type { ExportMap } from '../export-client.ts';
import type { CopyFailure } from '../preview/messages.ts';
import type { PreviewManager } from '../preview/preview-manager.ts';
import { reasonOf } from './export-map.ts';
import type { WhichJourney } from './which-journey.ts';

/** "Journey: Copy Map as Image". Only a page can write an image to the clipboard, so the preview does it. */
export function copyImage(
  previews: PreviewManager,
  which: WhichJourney,
  exporting: ExportMap,
): (target?: unknown) => Promise<void> {
  return async (target) => {
    const { l10n, window } = vscode;
    const uri = await which(target, l10n.t('Copy Map as Image'));
    if (!uri) return;
    try {
      const options = previews.mapOptions;
      const beside = await previews.besideOf(uri);
      const map = await exporting(uri, { format: 'png', ...(options === null ? {} : { options }) }, beside);
      if (!map) {
        void window.showErrorMessage(l10n.t('There is no map to export yet. Try again in a moment.'));
        return;
      }
      if (map.warnings.length > 0) void window.showWarningMessage(map.warnings.join(' '));
      const failure = await previews.copyImage(uri, map.text);
      if (failure === null) void window.setStatusBarMessage(l10n.t('The map is on the clipboard.'), 5000);
      else await offerFile(wordsFor(failure), uri);
    } catch (error) {
      void window.showErrorMessage(l10n.t('The map could not be copied: {0}', reasonOf(error)));
    }
  };
}

function wordsFor(failure: CopyFailure): string {
  const { l10n } = vscode;
  return failure === 'unsupported'
    ? l10n.t('this browser does not allow pages to copy images to the clipboard.')
    : l10n.t('the browser did not allow it. Click into the preview and try again.');
}

/** Not every browser allows a page to write an image to the clipboard; a file always works. */
async function offerFile(failure: string, uri: vscode.Uri): Promise<void> {
  const { l10n, window, commands } = vscode;
  const save = l10n.t('Export to a File …');
  const choice = await window.showErrorMessage(l10n.t('The map could not be copied: {0}', failure), save);
  if (choice === save) await commands.executeCommand('journey.exportMap', uri);
}
