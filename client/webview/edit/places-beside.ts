/** Places beside cards, where a new touchpoint can be added. */
import { type CardAddress, sameCard } from '../../preview/messages.ts';
import { uncovered } from '../pane/uncovered.ts';
import { addressOf } from './cards-in-page.ts';

/** One side of a card. */
export interface Beside {
  readonly card: CardAddress;
  readonly side: 'before' | 'after';
}

/** Half of what usually lies between two cards, in CSS px at 100 %. */
const halfGap = 6;

/** So far from the middle of a gap the pointer still means it, in CSS px. */
const reach = 15;

/** The side of a card that is nearest to a point of the window: in the gap, or just inside the edge of the card. */
export function besideAt(x: number, y: number, zoom: number): Beside | undefined {
  const found = new Set([x - reach, x, x + reach].flatMap((at) => cardAt(at, y) ?? []));
  const places = [...found].flatMap((element) => {
    const { left, right } = element.getBoundingClientRect();
    const card = addressOf(element);
    if (!card) return [];
    return [
      { card, side: 'before' as const, away: Math.abs(left - halfGap * zoom - x) },
      { card, side: 'after' as const, away: Math.abs(right + halfGap * zoom - x) },
    ];
  });
  const near = places.filter(({ away }) => away <= reach).sort((a, b) => a.away - b.away);
  return near[0] && { card: near[0].card, side: near[0].side };
}

/** The frame of the card there: what lies around it may reach further. */
function cardAt(x: number, y: number): Element | undefined {
  const element = document.elementFromPoint(x, y)?.closest('.jm-live .jm-card');
  return element?.querySelector('.jm-frame') ?? undefined;
}

export function samePlace(one: Beside | undefined, other: Beside | undefined): boolean {
  return one?.side === other?.side && sameCard(one?.card ?? null, other?.card ?? null);
}

/**
 * The middle of the gap beside a card, halfway down what is seen of the card, in CSS px; `undefined` where nothing is
 * seen of it.
 */
export function middleOf(
  card: Element,
  side: Beside['side'],
  area: HTMLElement,
  zoom: number,
): { readonly x: number; readonly y: number } | undefined {
  const box = (card.querySelector('.jm-frame') ?? card).getBoundingClientRect();
  const { left, top, right, bottom } = uncovered(area, card);
  const x = side === 'before' ? box.left - halfGap * zoom : box.right + halfGap * zoom;
  const [from, to] = [Math.max(box.top, top), Math.min(box.bottom, bottom)];
  return from < to && left <= x && x <= right ? { x, y: (from + to) / 2 } : undefined;
}
