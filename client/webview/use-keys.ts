import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import { focusNextCard } from './cards.ts';
import type { Pane } from './pane.ts';
import { zoomStepOfKey } from './zoom-keys.ts';

/** Keys of the whole page: zoom anywhere, arrows from card to card. */
export function useKeys(canvas: RefObject<HTMLElement | null>, pane: RefObject<Pane | null>): void {
  useEffect(() => {
    const listener = (event: KeyboardEvent): void => {
      if (!handle(event)) return;
      event.preventDefault();
      // VS Code listens at the window and would zoom the whole workbench, too.
      event.stopPropagation();
    };
    const handle = (event: KeyboardEvent): boolean => {
      const step = zoomStepOfKey(event);
      if (step) {
        pane.current?.step(step);
        return true;
      }
      return canvas.current !== null && focusNextCard(canvas.current, event);
    };
    document.addEventListener('keydown', listener);
    return () => document.removeEventListener('keydown', listener);
  }, [canvas, pane]);
}
