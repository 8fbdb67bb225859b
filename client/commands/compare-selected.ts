import * as vscode from 'vscode';
import type { PreviewManager } from '../preview/preview-manager.ts';
import { compareFile } from './compare-file.ts';
import type { WhichJourney } from './which-journey.ts';

/**
 * "Compare Journeys" on two files that are selected in the explorer. As-is always comes before to-be; otherwise the
 * first file of the list is the earlier one. With one file, the command asks for the other.
 */
export function compareSelected(
  previews: PreviewManager,
  which: WhichJourney,
): (target?: unknown, selected?: unknown) => unknown {
  return (target, selected) => {
    const uris: unknown[] = Array.isArray(selected) ? selected : [];
    const [older, newer] = uris.filter((uri) => uri instanceof vscode.Uri);
    if (!older || !newer) return compareFile(previews, which)(target);
    previews.compare(newer, { kind: 'file', uri: older.toString() });
    return undefined;
  };
}
