import * as vscode from 'vscode';
import type { PreviewManager } from '../preview/preview-manager.ts';
import { journeyToPreview } from './target.ts';

/**
 * "Journey: Open Preview to the Side": beside the text, which keeps the focus so that typing goes on. A locked one ("Journey: Open
 * Locked Preview to the Side") stays on this journey.
 */
export function openPreviewToSide(previews: PreviewManager, { locked }: { readonly locked: boolean }) {
  return (target?: unknown): void => {
    const uri = journeyToPreview(previews, target);
    if (uri) previews.open(uri, { column: vscode.ViewColumn.Beside, preserveFocus: true, locked });
  };
}
