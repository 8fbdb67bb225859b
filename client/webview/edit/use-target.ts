import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { type CardAddress, sameCard } from '../../preview/messages.ts';
import { addressOf } from './cards-in-page.ts';

/** What belongs to editing itself: on the way to it the card stays the one that is meant. */
const own = '.edit-tools, .edit-popover, .edit-menu';

/** The card that is meant: the one under the pointer, else the one with the focus, else the marked one. */
export function useTarget(canvas: RefObject<HTMLElement | null>, selected: CardAddress | null): CardAddress | null {
  const [pointed, setPointed] = useState<CardAddress | null>(null);
  const [focused, setFocused] = useState<CardAddress | null>(null);
  useEffect(() => {
    const area = canvas.current;
    if (!area) return;
    const end = new AbortController();
    const { signal } = end;
    const keep = (next: CardAddress | null) => (old: CardAddress | null) => (sameCard(old, next) ? old : next);
    const isOwn = (element: EventTarget | null) => element instanceof Element && element.closest(own) !== null;
    document.addEventListener(
      'pointerover',
      ({ target }) => {
        if (isOwn(target)) return;
        const isCard = target instanceof Element && target.closest('.jm-card') !== null;
        setPointed(keep((isCard && addressOf(target)) || null));
      },
      { signal },
    );
    document.addEventListener(
      'focusin',
      ({ target }) => {
        if (isOwn(target)) return;
        const inside = target instanceof Node && area.contains(target);
        setFocused(keep((inside && addressOf(target)) || null));
      },
      { signal },
    );
    return () => end.abort();
  }, [canvas]);
  return pointed ?? focused ?? (selected?.again === undefined ? selected : null);
}
