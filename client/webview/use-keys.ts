import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import { cardOfKey } from './cards.ts';
import type { Pane } from './pane.ts';
import { zoomStepOfKey } from './zoom-keys.ts';

/** Keys of the whole page: zoom and search anywhere, arrows from card to card. Best the same function each time. */
export function useKeys(
  canvas: RefObject<HTMLElement | null>,
  pane: RefObject<Pane | null>,
  openFind: () => void,
): void {
  useEffect(() => {
    const listener = (event: KeyboardEvent): void => {
      if (!handle(event)) return;
      event.preventDefault();
      // VS Code listens at the window and would zoom the whole workbench, too.
      event.stopPropagation();
    };
    const handle = (event: KeyboardEvent): boolean => {
      const command = event.ctrlKey || event.metaKey;
      if (command && !event.altKey && !event.shiftKey && event.key.toLowerCase() === 'f') {
        openFind();
        return true;
      }
      // In a field, plain keys write.
      if (!command && isField(event.target)) return false;
      const step = zoomStepOfKey(event);
      if (step) {
        pane.current?.step(step);
        return true;
      }
      const card = canvas.current && cardOfKey(canvas.current, event);
      if (!(card instanceof SVGElement)) return false;
      // The browser would bring it under the headings, which cover the edges.
      card.focus({ preventScroll: true });
      pane.current?.bringIntoView(card);
      return true;
    };
    document.addEventListener('keydown', listener);
    return () => document.removeEventListener('keydown', listener);
  }, [canvas, pane, openFind]);
}

function isField(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return target.type !== 'checkbox' && target.type !== 'radio';
  return target instanceof HTMLSelectElement || target instanceof HTMLTextAreaElement;
}
