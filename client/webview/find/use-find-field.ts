import type { RefObject } from 'preact';
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { usePage } from '../state/page.ts';
import { selectorOf } from './highlights.ts';
import type { Find } from './use-find.ts';

export interface FindFieldState {
  readonly input: RefObject<HTMLInputElement | null>;
  /** Whether the reader is searching: a narrow panel then shows the field alone. */
  readonly open: boolean;
  readonly onOpen: () => void;
  /** Ends the search and gives the focus to the card that was found, or back to where it was. */
  readonly onClose: () => void;
}

/** Where the focus comes from and goes to when somebody searches. */
export function useFindField(find: Find): FindFieldState {
  const { canvas, viewport } = usePage();
  const input = useRef<HTMLInputElement>(null);
  const before = useRef<Element | null>(null);
  const [open, setOpen] = useState(false);

  const onOpen = useCallback((): void => {
    const { activeElement } = document;
    if (activeElement !== input.current) before.current = activeElement;
    setOpen(true);
    input.current?.focus();
    input.current?.select();
  }, []);
  const after = useRef<HTMLElement | SVGElement | null>(null);
  // In a narrow panel the field is there only now, and after the search so is what it has displaced.
  useLayoutEffect(() => {
    if (open) input.current?.focus();
    else after.current?.focus({ preventScroll: true });
    after.current = null;
  }, [open]);

  const onClose = (): void => {
    const hit = find.hits[find.current];
    const card =
      hit && canvas.current?.querySelector(`:is(.jm-card, tr):is(${selectorOf(hit)}) :is([role="button"], button)`);
    const target = [card, before.current, viewport.current].find(isFocusable);
    find.seek('');
    setOpen(false);
    before.current = null;
    after.current = open ? (target ?? null) : null;
    target?.focus({ preventScroll: true });
  };
  useEscape(open || find.query !== '', onClose);
  return { input, open, onOpen, onClose };
}

/** Ends a search from wherever the focus is; an open menu is closed first, by the browser. */
function useEscape(searching: boolean, onClose: () => void): void {
  const latest = useRef(onClose);
  latest.current = onClose;
  useEffect(() => {
    if (!searching) return;
    const listener = (event: KeyboardEvent): void => {
      if (event.key === 'Escape' && !event.defaultPrevented && !document.querySelector(':popover-open'))
        latest.current();
    };
    document.addEventListener('keydown', listener);
    return () => document.removeEventListener('keydown', listener);
  }, [searching]);
}

function isFocusable(element: Element | null | undefined): element is HTMLElement | SVGElement {
  const known = element instanceof HTMLElement || element instanceof SVGElement;
  return known && element.isConnected && element !== document.body;
}
