import type { PreviewManager } from '../preview/preview-manager.ts';

/** "Journey: Toggle Preview Locking", of the active preview. */
export function toggleLock(previews: PreviewManager): (target?: unknown) => void {
  return (target) => previews.toggleLock(target);
}
