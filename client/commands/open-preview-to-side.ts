import * as vscode from 'vscode';
import type { PreviewManager } from '../preview/preview-manager.ts';
import { journeyUri } from './target.ts';

/** "Journey: Open Preview to the Side": beside the text, which keeps the focus so that typing goes on. */
export function openPreviewToSide(previews: PreviewManager): (target?: unknown) => void {
  return (target) => {
    const uri = journeyUri(target);
    if (uri) previews.open(uri, vscode.ViewColumn.Beside, true);
  };
}
