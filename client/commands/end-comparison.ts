import type { PreviewManager } from '../preview/preview-manager.ts';

/** "Journey: Back to the Single Map", in the active preview. */
export function endComparison(previews: PreviewManager): (target?: unknown) => void {
  return (target) => previews.endComparison(target);
}
