/**
 * What the pointer or the focus is on lights up wherever the same touchpoint is drawn: cards, curve, lanes, lists,
 * matrix.
 */
import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import { type CardAddress, sameCard } from '../../preview/messages.ts';
import { selectorOf } from './highlights.ts';

/** On every element of that touchpoint; hover-outline.css says how it looks. */
const mark = 'data-pointed';

function addressAt(target: EventTarget | null): CardAddress | null {
  const place = target instanceof Element ? target.closest<HTMLElement | SVGElement>('[data-touchpoint]') : null;
  const root = place?.closest<HTMLElement | SVGElement>('[data-journey]');
  const [touchpoint, journey] = [place?.dataset.touchpoint, root?.dataset.journey];
  return touchpoint === undefined || journey === undefined ? null : { journey, touchpoint };
}

interface PointingProps {
  /** What holds everything that is drawn. */
  readonly within: RefObject<HTMLElement | null>;
}

/**
 * Draws nothing itself: a component of its own, so that pointing at something renders nothing else anew. It marks
 * elements and writes no rules: after a change of rules a browser looks at every element, and that takes a large map
 * too long.
 */
export function Pointing({ within }: PointingProps): null {
  const [pointed, setPointed] = useState<CardAddress | null>(null);
  const [focused, setFocused] = useState<CardAddress | null>(null);
  useLayoutEffect(() => {
    const area = within.current;
    if (!area) return;
    const end = new AbortController();
    const { signal } = end;
    const same = (next: CardAddress | null) => (old: CardAddress | null) => (sameCard(old, next) ? old : next);
    area.addEventListener('pointerover', ({ target }) => setPointed(same(addressAt(target))), { signal });
    area.addEventListener('pointerleave', () => setPointed(null), { signal });
    area.addEventListener(
      'focusin',
      ({ target }) => {
        const byKeys = target instanceof Element && target.matches(':focus-visible');
        setFocused(same(byKeys ? addressAt(target) : null));
      },
      { signal },
    );
    area.addEventListener('focusout', () => setFocused(null), { signal });
    return () => end.abort();
  }, [within]);
  // After every drawing: an edit may have made some of the elements anew.
  useLayoutEffect(() => {
    const address = pointed ?? focused;
    const marked = address && within.current ? within.current.querySelectorAll(selectorOf(address)) : [];
    for (const element of marked) element.setAttribute(mark, '');
    return () => {
      for (const element of marked) element.removeAttribute(mark);
    };
  });
  return null;
}
