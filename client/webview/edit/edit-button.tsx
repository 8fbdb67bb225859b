import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { uncovered } from '../pane/uncovered.ts';
import { usePage } from '../state/page.ts';
import { Icon } from '../ui/icon.tsx';

interface EditButtonProps {
  /** Gives the card as it stands in the page now. */
  readonly card: () => Element | undefined;
  readonly label: string;
  /** Why nothing can be changed now. */
  readonly blocked: string | undefined;
  readonly onOpen: () => void;
  /** What the button of the menu is called. */
  readonly menu: string;
  readonly onMenu: () => void;
}

/** Of one button, in CSS px. */
const size = 24;

/** A pencil and a menu in the upper right corner of a card; they go with the card, and disappear with it. */
export function EditButton({ card, label, blocked, onOpen, menu, onMenu }: EditButtonProps): JSX.Element {
  const { viewport } = usePage();
  const tools = useRef<HTMLDivElement>(null);
  // At every drawing: the map may have moved the card.
  useLayoutEffect(() => {
    const [element, area] = [tools.current, viewport.current];
    if (!element || !area) return;
    const follow = (): void => place(element, card(), area);
    follow();
    const resized = new ResizeObserver(follow);
    resized.observe(area);
    for (const child of area.children) resized.observe(child);
    area.addEventListener('scroll', follow, { passive: true });
    return () => {
      resized.disconnect();
      area.removeEventListener('scroll', follow);
    };
  });
  return (
    <div class="edit-tools" ref={tools}>
      <button type="button" class="edit-more" aria-label={menu} title={menu} aria-haspopup="dialog" onClick={onMenu}>
        <Icon name="more" />
      </button>
      <button
        type="button"
        class="edit-open"
        aria-label={label}
        title={blocked ?? label}
        aria-disabled={blocked !== undefined}
        onClick={onOpen}
      >
        <Icon name="edit" />
      </button>
    </div>
  );
}

function place(tools: HTMLElement, card: Element | undefined, area: HTMLElement): void {
  const box = card?.getBoundingClientRect() ?? new DOMRect();
  const frame = uncovered(area, card ?? area);
  // It stands a little above its card, which may begin right below the names of the stages. Of a card that is cut off
  // it stays at the corner of what can be seen.
  const { width } = tools.getBoundingClientRect();
  const x = Math.min(box.right + size / 2 - 4, frame.right) - Math.max(width, size);
  const y = box.top >= frame.top ? box.top - size / 2 + 4 : frame.top;
  const inView = x >= Math.max(frame.left, box.left) && y + size <= Math.min(frame.bottom, box.bottom);
  tools.hidden = !inView;
  tools.style.left = `${x}px`;
  tools.style.top = `${y}px`;
}
