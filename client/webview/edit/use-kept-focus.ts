import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { CardAddress } from '../../preview/messages.ts';
import type { PageMap } from '../page-map.ts';
import { cardsOf, nearestCard } from '../pane/nearest-card.ts';
import { addressOf, buttonOf, elementOf } from './cards-in-page.ts';

interface Kept {
  readonly element: Element;
  /** The touchpoint whose card it is. */
  readonly card: CardAddress | undefined;
}

const focusable = '[tabindex], button, input, select, textarea, a';

/**
 * Keeps the place of the keyboard. While VS Code shows a line of the text, or undoes there, the page loses its focus
 * and is given it back as a whole, with nothing in it focused; and a card that a new map draws elsewhere is another
 * element. The focus then goes to what had it, or to the card that is nearest to where it was.
 */
export function useKeptFocus(canvas: RefObject<HTMLElement | null>, map: PageMap | null): void {
  const kept = useRef<Kept | undefined>(undefined);
  const order = useRef<readonly CardAddress[]>([]);
  useEffect(() => {
    const end = new AbortController();
    const { signal } = end;
    const keep = ({ target }: FocusEvent): void => {
      if (!(target instanceof Element)) return;
      const inMap = canvas.current?.contains(target) === true;
      kept.current = { element: target, card: inMap ? addressOf(target) : undefined };
    };
    // A press where nothing takes the focus gives it up.
    const press = ({ target }: PointerEvent): void => {
      if (!(target instanceof Element && target.closest(focusable))) kept.current = undefined;
    };
    document.addEventListener('focusin', keep, { signal });
    document.addEventListener('pointerdown', press, { signal });
    window.addEventListener('focus', () => giveBack(kept.current), { signal });
    return () => end.abort();
  }, [canvas]);
  useLayoutEffect(() => {
    const { element, card } = kept.current ?? {};
    const [before, now] = [order.current, cardsOf(map)];
    order.current = now;
    if (!card || element?.isConnected) return;
    const nearest = nearestCard(card, before, now);
    const there = nearest && canvas.current && elementOf(canvas.current, nearest);
    const next = there && buttonOf(there);
    kept.current = next ? { element: next, card: nearest } : undefined;
    // A window without the keyboard must not take it from the text.
    if (document.hasFocus()) giveBack(kept.current);
  }, [map, canvas]);
}

function giveBack(kept: Kept | undefined): void {
  const { activeElement } = document;
  if (activeElement !== null && activeElement !== document.body) return;
  const element = kept?.element;
  if (element instanceof HTMLElement || element instanceof SVGElement) element.focus({ preventScroll: true });
}
