import * as vscode from 'vscode';
import type { PreviewManager } from '../preview/preview-manager.ts';
import { journeyUri } from './target.ts';

/** "Journey: Open Preview": in the column of the text. */
export function openPreview(previews: PreviewManager): (target?: unknown) => void {
  return (target) => {
    const uri = journeyUri(target);
    if (uri) previews.open(uri, vscode.ViewColumn.Active, false);
  };
}
