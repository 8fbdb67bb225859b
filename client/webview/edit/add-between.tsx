import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { PageMap } from '../page-map.ts';
import { usePage, usePageWords } from '../state/page.ts';
import { Icon } from '../ui/icon.tsx';
import { addressOf, elementOf } from './cards-in-page.ts';
import { find } from './map-lookup.ts';
import { type Beside, besideAt, middleOf, samePlace } from './places-beside.ts';
import { type Pointing, usePointed } from './use-pointed.ts';

interface AddBetweenProps {
  readonly map: PageMap | null;
  /** While something else is done with the map. */
  readonly hidden: boolean;
  readonly onAdd: (place: Beside) => void;
}

/** A "+" between two cards: where the pointer is, or else behind the card to which the keyboard has come. */
export function AddBetween({ map, hidden, onAdd }: AddBetweenProps): JSX.Element | null {
  const { canvas, viewport, pane } = usePage();
  const { t } = usePageWords();
  const pointing = useMemo<Pointing<Beside>>(
    () => ({
      button: '.edit-add',
      find: ({ clientX: x, clientY: y, pointerType }, target) =>
        pointerType !== 'touch' && target.closest('.jm-live .jm-board')
          ? besideAt(x, y, pane.current?.zoom ?? 1)
          : undefined,
      same: samePlace,
    }),
    [pane],
  );
  const [pointed] = usePointed(pointing);
  const focused = useFocused();
  const button = useRef<HTMLButtonElement>(null);
  const place = pointed ?? focused;
  const found = place && find(map, place.card);
  // At every drawing: the map may have moved the card.
  useLayoutEffect(() => {
    const [element, area] = [button.current, viewport.current];
    if (!element || !area || !place) return;
    const follow = (): void => {
      const card = canvas.current && elementOf(canvas.current, place.card);
      const at = card ? middleOf(card, place.side, area, pane.current?.zoom ?? 1) : undefined;
      element.hidden = at === undefined;
      if (at) Object.assign(element.style, { left: `${at.x}px`, top: `${at.y}px` });
    };
    follow();
    area.addEventListener('scroll', follow, { passive: true });
    return () => area.removeEventListener('scroll', follow);
  });
  if (!place || !found || hidden) return null;
  const name = found.touchpoint.name || t('unnamed');
  const label = t(place.side === 'before' ? 'edit.newBefore' : 'edit.newAfter', { name });
  return (
    <button
      type="button"
      class="edit-add"
      ref={button}
      tabIndex={pointed ? -1 : 0}
      aria-label={label}
      title={label}
      onClick={() => onAdd(place)}
    >
      <Icon name="plus" />
    </button>
  );
}

/** Behind the card to which the keyboard has come. */
function useFocused(): Beside | undefined {
  const { canvas } = usePage();
  const [focused, setFocused] = useState<Beside>();
  useEffect(() => {
    const end = new AbortController();
    const focus = ({ target }: FocusEvent): void => {
      if (!(target instanceof Element) || target.closest('.edit-add, .edit-tools')) return;
      const isCard = canvas.current?.contains(target) && target.closest('.jm-card') && target.matches(':focus-visible');
      const card = isCard ? addressOf(target) : undefined;
      const place = card && ({ card, side: 'after' } as const);
      setFocused((old) => (samePlace(old, place) ? old : place));
    };
    document.addEventListener('focusin', focus, { signal: end.signal });
    return () => end.abort();
  }, [canvas]);
  return focused;
}
