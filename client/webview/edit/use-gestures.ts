import { useEffect, useRef } from 'preact/hooks';
import type { MapEdit } from '../../../server/map-data.ts';
import type { CardAddress } from '../../preview/messages.ts';
import type { PageMap } from '../page-map.ts';
import { usePage } from '../state/page.ts';
import { removal } from './card-menu.tsx';
import { addressOf, againAddressOf, type EmptyPlace, emptyPlaceOf } from './cards-in-page.ts';
import { deleteKeyOf, editKeyOf, historyStepOf, menuKeyOf, moveOfKey } from './edit-keys.ts';
import { find, findAgain, placeEdits } from './map-lookup.ts';
import type { Point } from './popup-menu.tsx';
import { type PlacedWords, wordsAt } from './words-in-page.ts';

interface Gestures {
  readonly map: PageMap | null;
  /** The message about the last edit; empty where nothing is shown. */
  readonly notice: string;
  readonly onNotice: (notice: string) => void;
  readonly onEdit: (edit: MapEdit) => void;
  readonly onOpen: (card: CardAddress) => void;
  /** The same for the touchpoint at which a card points back. */
  readonly onOriginal: (card: CardAddress) => void;
  readonly onWords: (card: CardAddress, words: PlacedWords) => void;
  readonly onAdd: (place: EmptyPlace) => void;
  /** Without a point the menu stands beside its card. */
  readonly onMenu: (card: CardAddress, at?: Point) => void;
  /** The same for a card that only points back at a touchpoint. */
  readonly onAgainMenu: (card: CardAddress, at?: Point) => void;
}

/** A menu that a key asks for comes with another number. */
const rightButton = 2;

/** The keys, clicks and double clicks on the map that edit it. */
export function useGestures(gestures: Gestures): void {
  const { canvas, connection } = usePage();
  const listeners: CanvasListeners = {
    keydown: (event) => {
      const { notice, onNotice, onAdd } = gestures;
      if (event.key === 'Escape' && notice !== '') onNotice('');
      const step = historyStepOf(event);
      const empty = event.key === 'Enter' || event.key === ' ' ? emptyPlaceOf(event.target) : undefined;
      const act = step
        ? () => connection.post({ type: 'history', step })
        : empty
          ? () => onAdd(empty)
          : (cardAction(event, gestures) ?? againAction(event, gestures));
      if (!act) return;
      event.preventDefault();
      // The map's own keys, and VS Code's: Alt and an arrow would leave the editor.
      event.stopPropagation();
      act();
    },
    dblclick: ({ target }) => {
      const repeated = originalAt(target, gestures);
      if (repeated) gestures.onOriginal(repeated);
      const card = addressOf(target);
      if (!card) return;
      const found = find(gestures.map, card);
      const words = found && wordsAt(target, found);
      if (words) gestures.onWords(card, words);
      else gestures.onOpen(card);
      // The first click has shown the line in the text, and given it the keyboard.
      connection.post({ type: 'focus' });
    },
    click: ({ target }) => {
      const empty = emptyPlaceOf(target);
      if (empty) gestures.onAdd(empty);
    },
    contextmenu: (event) => {
      const { target, clientX: x, clientY: y, shiftKey } = event;
      const [card, repeated] = [addressOf(target), againAddressOf(target)];
      // With Shift, as everywhere else on the map, the editor's own menu opens.
      if (!(card || repeated) || (shiftKey && event.button === rightButton)) return;
      event.preventDefault();
      if (card) gestures.onMenu(card, { x, y });
      else if (repeated) gestures.onAgainMenu(repeated, { x, y });
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
    area.addEventListener('contextmenu', (event) => newest.current.contextmenu(event), { signal });
    return () => end.abort();
  }, [canvas]);
}

/** What a key does to the card that has the focus; `undefined` where the key is for something else. */
function cardAction(event: KeyboardEvent, { map, onEdit, onOpen, onMenu }: Gestures): (() => void) | undefined {
  const card = addressOf(event.target);
  const found = card && find(map, card);
  if (!card) return undefined;
  if (editKeyOf(event)) return () => onOpen(card);
  if (menuKeyOf(event)) return () => onMenu(card);
  if (deleteKeyOf(event)) return found && (() => onEdit(removal(found)));
  const to = moveOfKey(event, found);
  if (to === undefined) return undefined;
  return () => to && onEdit({ kind: 'move', journey: card.journey, touchpoint: card.touchpoint, to });
}

/** The same for a card that only points back at a touchpoint: its place is changed, or the touchpoint's form opens. */
function againAction(event: KeyboardEvent, gestures: Gestures): (() => void) | undefined {
  const { map, onEdit, onOriginal, onAgainMenu } = gestures;
  const card = againAddressOf(event.target);
  const found = card && findAgain(map, card);
  if (!found) return undefined;
  const { moves, removes } = placeEdits(found);
  if (editKeyOf(event)) {
    const original = originalAt(event.target, gestures);
    return () => original && onOriginal(original);
  }
  if (menuKeyOf(event)) return () => onAgainMenu(card);
  if (deleteKeyOf(event)) return () => onEdit(removes);
  const to = moveOfKey(event, found);
  return to === undefined ? undefined : () => to && onEdit(moves(to));
}

/** The touchpoint at which the card there points back. */
function originalAt(target: EventTarget | null, { map }: Gestures): CardAddress | undefined {
  const card = againAddressOf(target);
  const original = card && { journey: card.journey, touchpoint: card.touchpoint };
  return original && find(map, original) ? original : undefined;
}

interface CanvasListeners {
  readonly keydown: (event: KeyboardEvent) => void;
  readonly dblclick: (event: MouseEvent) => void;
  readonly click: (event: MouseEvent) => void;
  readonly contextmenu: (event: MouseEvent) => void;
}
