import type { PreviewManager } from '../preview/preview-manager.ts';
import { journeyToCompare } from './target.ts';

/** "Journey: Compare with Last Commit". Where there is none to be had, the preview says why. */
export function compareCommit(previews: PreviewManager): (target?: unknown) => void {
  return (target) => {
    const uri = journeyToCompare(previews, target);
    if (uri) previews.compare(uri, { kind: 'commit' });
  };
}
