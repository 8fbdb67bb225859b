/** The cards of a map as elements of the page. */
import type { CardAddress } from '../../preview/messages.ts';
import { selectorOf } from '../highlights.ts';

/** The touchpoint that an element belongs to, in the picture of the map or in its table; not in a comparison. */
export function addressOf(target: EventTarget | null): CardAddress | undefined {
  const place = target instanceof Element ? target.closest<HTMLElement | SVGElement>('[data-touchpoint]') : null;
  const root = place?.closest<HTMLElement | SVGElement>(':is(.jm-live, .tables) [data-journey]');
  const [touchpoint, journey] = [place?.dataset.touchpoint, root?.dataset.journey];
  return touchpoint === undefined || journey === undefined ? undefined : { journey, touchpoint };
}

/** What stands for a touchpoint in the page: its card, or its row in the table. */
export function elementOf(canvas: Element, card: CardAddress): Element | undefined {
  const here = `:is(${selectorOf(card)})`;
  return canvas.querySelector(`.jm-live .jm-card${here}`) ?? canvas.querySelector(`.tables ${here}`) ?? undefined;
}

/** Puts the focus on a card without moving the map. */
export function focusCard(element: Element): void {
  const button = element.matches('[role="button"], [tabindex]') ? element : element.querySelector('[role="button"]');
  if (button instanceof SVGElement || button instanceof HTMLElement) button.focus({ preventScroll: true });
}
