/** The cards of a map as elements of the page. */
import type { CardAddress } from '../../preview/messages.ts';
import { cardSelector, selectorOf } from '../find/highlights.ts';

/** Whether an element belongs to a card that only points back at a touchpoint. */
function isAgain(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('.jm-live [data-again]') !== null;
}

/**
 * The touchpoint that an element belongs to, in the picture of the map or in its table; not in a comparison, and not on
 * a card that only points back at it: what is done there must not happen to another card.
 */
export function addressOf(target: EventTarget | null): CardAddress | undefined {
  if (isAgain(target)) return undefined;
  const place = target instanceof Element ? target.closest<HTMLElement | SVGElement>('[data-touchpoint]') : null;
  const root = place?.closest<HTMLElement | SVGElement>(':is(.jm-live, .tables) [data-journey]');
  const [touchpoint, journey] = [place?.dataset.touchpoint, root?.dataset.journey];
  return touchpoint === undefined || journey === undefined ? undefined : { journey, touchpoint };
}

/** The card that only points back at a touchpoint to which an element belongs. */
export function againAddressOf(target: EventTarget | null): CardAddress | undefined {
  const place = target instanceof Element ? target.closest<SVGElement>('.jm-live .jm-again[data-again]') : null;
  const journey = place?.closest<HTMLElement>('[data-journey]')?.dataset.journey;
  const { touchpoint = '', again } = place?.dataset ?? {};
  return journey === undefined || again === undefined ? undefined : { journey, touchpoint, again };
}

/** A stage, by its key and its journey's. */
export interface StagePlace {
  readonly journey: string;
  readonly stage: string;
}

/** A stage without touchpoints. */
export type EmptyPlace = StagePlace;

/** The empty stage in whose frame an element is. */
export function emptyPlaceOf(target: EventTarget | null): EmptyPlace | undefined {
  const frame = target instanceof Element ? target.closest<SVGElement>('.jm-live .jm-add') : null;
  const journey = frame?.closest<HTMLElement>('[data-journey]')?.dataset.journey;
  const place = frame?.dataset.empty;
  return place === undefined || journey === undefined ? undefined : { journey, stage: place.slice(0, -'/0'.length) };
}

/** The frame of an empty stage, as it stands in the page. */
export function frameOf(canvas: Element, { journey, stage }: EmptyPlace): Element | undefined {
  const selector = `[data-journey="${CSS.escape(journey)}"] .jm-add[data-empty="${CSS.escape(`${stage}/0`)}"]`;
  return canvas.querySelector(selector) ?? undefined;
}

/** What stands for a touchpoint in the page: its card, or its row in the table. */
export function elementOf(canvas: Element, card: CardAddress): Element | undefined {
  if (card.again !== undefined) return canvas.querySelector(`.jm-live ${cardSelector(card)}`) ?? undefined;
  const here = `:is(${selectorOf(card)})`;
  return canvas.querySelector(`.jm-live .jm-card${here}`) ?? canvas.querySelector(`.tables ${here}`) ?? undefined;
}

/** What has the focus of a card or a row of the table. */
export function buttonOf(element: Element): Element | null {
  return element.matches('[role="button"], [tabindex]') ? element : element.querySelector('[role="button"]');
}

/** Puts the focus on a card without moving the map. */
export function focusCard(element: Element): void {
  const button = buttonOf(element);
  if (button instanceof SVGElement || button instanceof HTMLElement) button.focus({ preventScroll: true });
}
