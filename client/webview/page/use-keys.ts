import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { Address } from '../../../map/find/search.ts';
import { cardOfKey } from '../pane/card-elements.ts';
import { zoomStepOfKey } from '../pane/zoom-keys.ts';
import { usePage } from '../state/page.ts';

/**
 * Keys of the page: search and zoom with Ctrl or Cmd anywhere; plain keys only while the focus is in the window on the
 * map, as words that are spoken to a computer come as letters (WCAG 2.1.4). What a filter has left out is passed over.
 * Best the same function each time.
 */
export function useKeys(openFind: () => void, dimmed: readonly Address[]): void {
  const { viewport, canvas, pane } = usePage();
  const passedOver = useRef<ReadonlySet<string>>(new Set());
  passedOver.current = useMemo(() => new Set(dimmed.map(nameOf)), [dimmed]);
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
      const inMap = event.target instanceof Node && viewport.current?.contains(event.target) === true;
      const step = command || inMap ? zoomStepOfKey(event) : undefined;
      if (step) {
        pane.current?.step(step);
        return true;
      }
      const card =
        canvas.current && cardOfKey(canvas.current, event, (button) => passedOver.current.has(nameOfButton(button)));
      if (!(card instanceof SVGElement)) return false;
      // The browser would bring it under the headings, which cover the edges.
      card.focus({ preventScroll: true });
      pane.current?.bringIntoView(card);
      return true;
    };
    document.addEventListener('keydown', listener);
    return () => document.removeEventListener('keydown', listener);
  }, [viewport, canvas, pane, openFind]);
}

function nameOf({ journey, touchpoint }: Address): string {
  return JSON.stringify([journey, touchpoint]);
}

function nameOfButton(button: Element): string {
  const journey = button.closest('[data-journey]')?.getAttribute('data-journey') ?? '';
  return nameOf({ journey, touchpoint: button.getAttribute('data-touchpoint') ?? '' });
}

function isField(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return target.type !== 'checkbox' && target.type !== 'radio';
  return target instanceof HTMLSelectElement || target instanceof HTMLTextAreaElement;
}
