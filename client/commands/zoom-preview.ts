import type { ZoomStep } from '../preview/messages.ts';
import type { PreviewManager } from '../preview/preview-manager.ts';

/** "Journey: Zoom In", "Zoom Out", "Reset Zoom", "Fit Width" and "Fit Whole Map" of the active preview. */
export function zoomPreview(previews: PreviewManager, step: ZoomStep): () => void {
  return () => previews.zoomActive(step);
}
