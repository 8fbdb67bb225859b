/**
 * One tab stop for the whole map: Tab leads to the card that was last in use, and on from it out of the map. Every card
 * is drawn as a tab stop of its own; here all but one are taken out of the order. The components draw that attribute
 * once and never again, so it stays as it is set here.
 */
import type { CardAddress } from '../../preview/messages.ts';
import { cardSelector } from './highlights.ts';

const stops = '[role="button"][tabindex="0"]';
const markedStop = '[role="button"][aria-current="true"]';
const cardStop = ':is(.jm-card, .jm-again) > [role="button"]';

export class Roving {
  readonly #canvas: HTMLElement;
  readonly #end = new AbortController();
  readonly #observer: MutationObserver;
  #current: Element | undefined;

  constructor(canvas: HTMLElement) {
    this.#canvas = canvas;
    canvas.addEventListener(
      'focusin',
      ({ target }) => {
        if (target instanceof Element && target.matches('[role="button"]')) this.#choose(target);
      },
      { signal: this.#end.signal },
    );
    this.#observer = new MutationObserver(() => this.settle());
    this.#observer.observe(canvas, { childList: true, subtree: true });
    this.settle();
  }

  dispose(): void {
    this.#end.abort();
    this.#observer.disconnect();
  }

  /** The marked card is where Tab should lead, unless the reader is in the map already. */
  prefer(card: CardAddress): void {
    if (this.#canvas.contains(document.activeElement)) return;
    const marked = this.#canvas.querySelector(markedStop);
    const element =
      marked ?? this.#canvas.querySelector(`:is(.jm-card, .jm-again):is(${cardSelector(card)}) > [role="button"]`);
    if (element) this.#choose(element);
  }

  /** After a drawing: new cards are no tab stops, and there is always one that is. */
  settle(): void {
    const current = this.#current?.isConnected ? this.#current : undefined;
    // One query for all would find whichever comes first in the page.
    const find = (stop: string) => this.#canvas.querySelector(stop);
    const next = current ?? find(markedStop) ?? find(cardStop) ?? find('[role="button"]');
    if (next) this.#choose(next);
  }

  #choose(element: Element): void {
    for (const other of this.#canvas.querySelectorAll(stops)) if (other !== element) setStop(other, -1);
    if (element.getAttribute('tabindex') !== '0') setStop(element, 0);
    this.#current = element;
  }
}

function setStop(element: Element, index: 0 | -1): void {
  element.setAttribute('tabindex', String(index));
}
