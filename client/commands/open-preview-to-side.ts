import * as vscode from 'vscode';
import type { PreviewManager } from '../preview/preview-manager.ts';
import type { WhichJourney } from './which-journey.ts';

/**
 * "Journey: Open Preview to the Side": opens it next to the text, which keeps the focus. A locked preview ("Journey:
 * Open Locked Preview to the Side") stays on this journey.
 */
export function openPreviewToSide(
  previews: PreviewManager,
  which: WhichJourney,
  { locked }: { readonly locked: boolean },
): (target?: unknown) => Promise<void> {
  return async (target) => {
    const { l10n } = vscode;
    const title = locked ? l10n.t('Open Locked Preview to the Side') : l10n.t('Open Preview to the Side');
    const uri = await which(target, title);
    if (!uri) return;
    const inFront = [previews.uriOf(undefined), vscode.window.activeTextEditor?.document.uri];
    const isElsewhere = inFront.every((one) => one?.toString() !== uri.toString());
    // Called from another view, such as the walkthrough: the preview opens next to the text of the map.
    if (isElsewhere) await vscode.window.showTextDocument(uri, { viewColumn: columnOf(uri), preview: false });
    previews.open(uri, { column: vscode.ViewColumn.Beside, preserveFocus: true, locked });
    // The other view would keep its half of the window, and text and map would share the other half.
    if (isElsewhere) await vscode.commands.executeCommand('workbench.action.evenEditorWidths');
  };
}

function columnOf(uri: vscode.Uri): vscode.ViewColumn {
  const group = vscode.window.tabGroups.all.find(({ tabs }) =>
    tabs.some(({ input }) => input instanceof vscode.TabInputText && input.uri.toString() === uri.toString()),
  );
  return group?.viewColumn ?? vscode.ViewColumn.Active;
}
