import * as vscode from 'vscode';
import type { PreviewManager } from '../preview/preview-manager.ts';
import { journeyToPreview } from './target.ts';

/** "Journey: Open Preview": in the column of the text. */
export function openPreview(previews: PreviewManager): (target?: unknown) => void {
  return (target) => {
    const uri = journeyToPreview(previews, target);
    if (uri) previews.open(uri, { column: vscode.ViewColumn.Active, preserveFocus: false });
  };
}
