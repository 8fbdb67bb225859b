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
}

const size = 24;

/** A pencil in the upper right corner of a card; it goes with the card, and disappears with it. */
export function EditButton({ card, label, blocked, onOpen }: EditButtonProps): JSX.Element {
  const { viewport } = usePage();
  const button = useRef<HTMLButtonElement>(null);
  // At every drawing: the map may have moved the card.
  useLayoutEffect(() => {
    const [element, area] = [button.current, viewport.current];
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
    <button
      type="button"
      class="edit-open"
      ref={button}
      aria-label={label}
      title={blocked ?? label}
      aria-disabled={blocked !== undefined}
      onClick={onOpen}
    >
      <Icon name="edit" />
    </button>
  );
}

function place(button: HTMLElement, card: Element | undefined, area: HTMLElement): void {
  const box = card?.getBoundingClientRect() ?? new DOMRect();
  const frame = uncovered(area, card ?? area);
  // It stands a little above its card, which may begin right below the names of the stages. Of a card that is cut off
  // it stays at the corner of what can be seen.
  const x = Math.min(box.right - size / 2 - 4, frame.right - size);
  const y = box.top >= frame.top ? box.top - size / 2 + 4 : frame.top;
  const inView = x >= Math.max(frame.left, box.left) && y + size <= Math.min(frame.bottom, box.bottom);
  button.hidden = !inView;
  button.style.left = `${x}px`;
  button.style.top = `${y}px`;
}
