import { type Edges, uncovered } from '../pane/uncovered.ts';

const margin = 8;

/**
 * Right of a card, else left of it, below or above: where it covers least of the card that it is about, and never out
 * of the window. Where the map can make room on the right, it goes so far to the left.
 */
export function placeBeside(anchor: Element, popover: HTMLElement): void {
  const { width, height } = popover.getBoundingClientRect();
  makeRoom(anchor, width);
  const card = anchor.getBoundingClientRect();
  const bounds = boundsOf(anchor, height);
  const places = [
    { x: card.right + margin, y: card.top },
    { x: card.left - margin - width, y: card.top },
    { x: card.left, y: card.bottom + margin },
    { x: card.left, y: card.top - margin - height },
  ].map(({ x, y }) => ({
    x: Math.max(bounds.left, Math.min(x, bounds.right - width)),
    y: Math.max(bounds.top, Math.min(y, bounds.bottom - height)),
  }));
  const covers = ({ x, y }: { readonly x: number; readonly y: number }): number =>
    Math.max(0, Math.min(x + width, card.right) - Math.max(x, card.left)) *
    Math.max(0, Math.min(y + height, card.bottom) - Math.max(y, card.top));
  const best = places.reduce((least, place) => (covers(place) < covers(least) ? place : least));
  popover.style.left = `${best.x}px`;
  popover.style.top = `${best.y}px`;
}

/** Scrolls the map so far that the card and a form beside it fit, where both do. */
function makeRoom(anchor: Element, width: number): void {
  const area = anchor.closest<HTMLElement>('.viewport');
  const card = anchor.getBoundingClientRect();
  const lacks = card.right + width + 2 * margin - window.innerWidth;
  if (!area || lacks <= 0 || card.left - margin - width >= margin) return;
  if (card.left - lacks >= uncovered(area, anchor).left) area.scrollBy({ left: lacks, behavior: 'instant' });
}

/** The window on the map, whose tools stay free; all of the page where that is too low. */
function boundsOf(anchor: Element, height: number): Edges {
  const area = anchor.closest('.viewport')?.getBoundingClientRect();
  const page = { left: margin, top: margin, right: window.innerWidth - margin, bottom: window.innerHeight - margin };
  if (!area || area.height < height + 2 * margin) return page;
  return { ...page, top: area.top + margin, bottom: area.bottom - margin };
}
