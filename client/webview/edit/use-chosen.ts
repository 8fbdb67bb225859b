import { useEffect, useRef, useState } from 'preact/hooks';
import { type CardAddress, sameCard } from '../../preview/messages.ts';
import type { PageMap } from '../page-map.ts';
import { cardsOf } from '../pane/nearest-card.ts';
import { usePage } from '../state/page.ts';
import { addressOf } from './cards-in-page.ts';

/** The cards that are chosen together: all of one journey, in the order of the map. */
export interface Chosen {
  readonly cards: readonly CardAddress[];
  readonly clear: () => void;
}

type Modifiers = Pick<MouseEvent, 'ctrlKey' | 'metaKey' | 'shiftKey'>;

/**
 * Ctrl or Cmd with a click or the space bar chooses one card more or less, Shift with a click all from the last one on;
 * Escape chooses none.
 */
export function useChosen(map: PageMap | null): Chosen {
  const { canvas } = usePage();
  const [cards, setCards] = useState<readonly CardAddress[]>([]);
  const last = useRef<CardAddress | undefined>(undefined);
  const all = cardsOf(map);
  const newest = useRef(all);
  newest.current = all;
  useEffect(() => {
    const area = canvas.current;
    if (!area) return;
    const end = new AbortController();
    const take = (event: Event, card: CardAddress, modifiers: Modifiers): void => {
      // Not the card's own: that shows its line in the text.
      event.preventDefault();
      event.stopPropagation();
      setCards((old) => {
        const next = modifiers.shiftKey ? between(last.current, card, newest.current) : toggled(card, old);
        last.current = card;
        return newest.current.filter((one) => next.some((other) => sameCard(one, other)));
      });
    };
    const click = (event: MouseEvent): void => {
      const card = event.ctrlKey || event.metaKey || event.shiftKey ? cardOf(event.target) : undefined;
      if (card) take(event, card, event);
      else if (cardOf(event.target)) last.current = cardOf(event.target);
    };
    const key = (event: KeyboardEvent): void => {
      const card = event.key === ' ' && (event.ctrlKey || event.metaKey) ? cardOf(event.target) : undefined;
      if (card) take(event, card, event);
      else if (event.key === 'Escape') setCards((old) => (old.length === 0 ? old : []));
    };
    const options = { capture: true, signal: end.signal };
    area.addEventListener('click', click, options);
    area.addEventListener('keydown', key, options);
    return () => end.abort();
  }, [canvas]);
  // What an edit has taken away is chosen no longer.
  const left = cards.filter((card) => all.some((one) => sameCard(one, card)));
  return { cards: left, clear: () => setCards([]) };
}

function cardOf(target: EventTarget | null): CardAddress | undefined {
  const isCard = target instanceof Element && target.closest('.jm-live .jm-card') !== null;
  return isCard ? addressOf(target) : undefined;
}

/** One card more, or less; a card of another journey begins anew. */
function toggled(card: CardAddress, old: readonly CardAddress[]): readonly CardAddress[] {
  const same = old.filter(({ journey }) => journey === card.journey);
  return same.some((one) => sameCard(one, card)) ? same.filter((one) => !sameCard(one, card)) : [...same, card];
}

/** All cards from one to another, in whatever order; the second alone where the first is not of its journey. */
function between(from: CardAddress | undefined, to: CardAddress, all: readonly CardAddress[]): readonly CardAddress[] {
  const own = all.filter(({ journey }) => journey === to.journey);
  const end = own.findIndex((one) => sameCard(one, to));
  const start = own.findIndex((one) => from !== undefined && sameCard(one, from));
  return start < 0 ? [to] : own.slice(Math.min(start, end), Math.max(start, end) + 1);
}
