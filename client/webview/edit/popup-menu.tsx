import type { ComponentChildren, JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { entries, moveFocus } from '../ui/menu.tsx';
import { placeBeside } from './place-beside.ts';

/** A place in the window, in CSS px. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

interface PopupMenuProps {
  readonly label: string;
  /** What it is about, as it stands in the page. */
  readonly anchor: Element;
  /** The pointer; without one the menu stands beside what it is about. */
  readonly at: Point | undefined;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}

const margin = 8;

/** A menu about a part of the map. The first command has the focus; Escape and a press elsewhere close it. */
export function PopupMenu({ label, anchor, at, onClose, children }: PopupMenuProps): JSX.Element {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const menu = box.current;
    if (!menu || menu.matches(':popover-open')) return;
    menu.showPopover();
    if (at) placeAt(at, menu);
    else placeBeside(anchor, menu);
    entries(menu)[0]?.focus();
  }, [anchor, at]);
  // Quick fixes that come later make it higher.
  useLayoutEffect(() => {
    const menu = box.current;
    if (!menu) return;
    const resized = new ResizeObserver(() => keepInside(menu));
    resized.observe(menu);
    return () => resized.disconnect();
  }, []);
  const key = (event: KeyboardEvent): void => {
    moveFocus(event, box.current);
    // The keys of the map must not move it while its menu is open.
    event.stopPropagation();
  };
  return (
    <div
      class="menu edit-menu"
      ref={box}
      popover="auto"
      role="dialog"
      aria-label={label}
      onKeyDown={key}
      // Some systems ask for a menu when the key is released: the editor's own menu must not cover this one.
      onContextMenu={(event) => event.preventDefault()}
      onToggle={(event) => event.newState === 'closed' && onClose()}
    >
      {children}
    </div>
  );
}

function keepInside(menu: HTMLElement): void {
  const { top, height } = menu.getBoundingClientRect();
  const lowest = window.innerHeight - height - margin;
  if (top > lowest) menu.style.top = `${Math.max(margin, lowest)}px`;
}

/** At the pointer, and never out of the window. */
function placeAt({ x, y }: Point, menu: HTMLElement): void {
  const { width, height } = menu.getBoundingClientRect();
  menu.style.left = `${Math.max(margin, Math.min(x, window.innerWidth - width - margin))}px`;
  menu.style.top = `${Math.max(margin, Math.min(y, window.innerHeight - height - margin))}px`;
}
