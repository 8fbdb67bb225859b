import { useEffect, useRef } from 'preact/hooks';
import type { MapEdit } from '../../../server/map-data.ts';
import type { CardAddress } from '../../preview/messages.ts';
import type { PageMap } from '../page-map.ts';
import { usePage, usePageWords } from '../state/page.ts';
import { addressOf, type EmptyPlace, emptyPlaceOf, isAgain } from './cards-in-page.ts';
import { editKeyOf, historyStepOf, isEditing, moveOfKey } from './edit-keys.ts';
import { find } from './map-lookup.ts';

interface Gestures {
  readonly map: PageMap | null;
  /** Why the last edit was not made; empty where nothing is shown. */
  readonly notice: string;
  readonly onNotice: (notice: string) => void;
  readonly onEdit: (edit: MapEdit) => void;
  readonly onOpen: (card: CardAddress) => void;
  readonly onAdd: (place: EmptyPlace) => void;
}

/** The keys, clicks and double clicks on the map that edit it. */
export function useGestures(gestures: Gestures): void {
  const { canvas, connection } = usePage();
  const { t } = usePageWords();
  const listeners: CanvasListeners = {
    keydown: (event) => {
      const { target } = event;
      const { map, notice, onNotice, onEdit, onOpen, onAdd } = gestures;
      if (event.key === 'Escape' && notice !== '') onNotice('');
      const step = historyStepOf(event);
      const empty = event.key === 'Enter' || event.key === ' ' ? emptyPlaceOf(target) : undefined;
      const card = addressOf(target);
      const to = card && moveOfKey(event, find(map, card));
      const isUsed =
        step || empty || (isAgain(target) && isEditing(event)) || (card && (to !== undefined || editKeyOf(event)));
      if (!isUsed) return;
      event.preventDefault();
      // The map's own keys, and VS Code's: Alt and an arrow would leave the editor.
      event.stopPropagation();
      if (step) connection.post({ type: 'history', step });
      else if (empty) onAdd(empty);
      else if (!card) onNotice(t('edit.again'));
      else if (to) onEdit({ kind: 'move', journey: card.journey, touchpoint: card.touchpoint, to });
      else if (to === undefined) onOpen(card);
    },
    dblclick: ({ target }) => {
      const card = addressOf(target);
      if (!card) return;
      gestures.onOpen(card);
      // The first click has shown the line in the text, and given it the keyboard.
      connection.post({ type: 'focus' });
    },
    click: ({ target }) => {
      const empty = emptyPlaceOf(target);
      if (empty) gestures.onAdd(empty);
    },
  };
  // Listens on the map itself, so that its keys are used up before the page's own.
  const newest = useRef(listeners);
  newest.current = listeners;
  useEffect(() => {
    const area = canvas.current;
    if (!area) return;
    const end = new AbortController();
    const { signal } = end;
    area.addEventListener('keydown', (event) => newest.current.keydown(event), { signal });
    area.addEventListener('dblclick', (event) => newest.current.dblclick(event), { signal });
    area.addEventListener('click', (event) => newest.current.click(event), { signal });
    return () => end.abort();
  }, [canvas]);
}

interface CanvasListeners {
  readonly keydown: (event: KeyboardEvent) => void;
  readonly dblclick: (event: MouseEvent) => void;
  readonly click: (event: MouseEvent) => void;
}
