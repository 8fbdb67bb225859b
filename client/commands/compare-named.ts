import type { PreviewManager } from '../preview/preview-manager.ts';
import { journeyToCompare } from './target.ts';

/** "Journey: Compare with As-Is or To-Be": what `compares` in the text names, or who names this journey there. */
export function compareNamed(previews: PreviewManager): (target?: unknown) => void {
  return (target) => {
    const uri = journeyToCompare(previews, target);
    if (uri) previews.compare(uri, { kind: 'named' });
  };
}
