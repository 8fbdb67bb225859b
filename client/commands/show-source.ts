import type { PreviewManager } from '../preview/preview-manager.ts';

/** "Journey: Show Source": from the active preview to its text. */
export function showSource(previews: PreviewManager): (target?: unknown) => Promise<void> {
  return (target) => previews.showSource(target);
}
