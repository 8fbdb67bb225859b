/** The map's cards, rows and points as they stand in the page: whatever leads to a touchpoint. */
import { isArrow, nextBox } from './card-navigation.ts';

/** What the map shows as chosen. Rows and points that lead to the same touchpoint come after its card. */
export function chosenCard(canvas: Element): Element | null {
  return canvas.querySelector('[aria-current="true"]');
}

/** With the focus on a card, an arrow key moves it to the next one there; true when the key is used up. */
export function focusNextCard(canvas: Element, event: KeyboardEvent): boolean {
  if (!isArrow(event.key) || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return false;
  const cards = [...canvas.querySelectorAll<SVGElement>('[tabindex="0"]')];
  const from = cards.findIndex((card) => card.matches(':focus'));
  if (from < 0) return false;
  const boxes = cards.map((card) => card.getBoundingClientRect());
  const index = nextBox(boxes, from, event.key);
  if (index !== undefined) cards[index]?.focus();
  // At the edge of the map, too: the arrow must not start to scroll under the reader's hands.
  return true;
}
