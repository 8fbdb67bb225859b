/** Dragging a card with the mouse or a pen. A finger scrolls: it has the buttons of the popover. */
import type { CardAddress } from '../../preview/messages.ts';
import { addressOf } from './cards-in-page.ts';

export interface DragListener {
  /** Whether this card may be dragged now. */
  readonly mayStart: (card: CardAddress) => boolean;
  /** The pointer is there, in the window; called for every move of a drag. */
  readonly over: (card: CardAddress, x: number, y: number) => void;
  /** The drag has ended, by a drop or without one. */
  readonly end: (card: CardAddress, dropped: boolean) => void;
}

/** A press that moves less than this is a click. */
const slack = 6;
/** So near to an edge of the window the map begins to scroll, in CSS px. */
const edge = 56;

interface Drag {
  readonly card: CardAddress;
  readonly pointer: number;
  readonly from: { readonly x: number; readonly y: number };
  at: { x: number; y: number };
  moved: boolean;
}

export class CardDrag {
  readonly #viewport: HTMLElement;
  readonly #listener: DragListener;
  #drag: Drag | undefined;
  #justDropped = false;

  /** Listens until the signal is aborted. */
  constructor(viewport: HTMLElement, listener: DragListener, signal: AbortSignal) {
    this.#viewport = viewport;
    this.#listener = listener;
    viewport.addEventListener('pointerdown', (event) => this.#press(event), { signal });
    viewport.addEventListener('pointermove', (event) => this.#move(event), { signal });
    viewport.addEventListener('pointerup', (event) => this.#finish(event.pointerId, true), { signal });
    viewport.addEventListener('pointercancel', (event) => this.#finish(event.pointerId, false), { signal });
    // The end of a drag is no click on what lies there.
    viewport.addEventListener('click', (event) => this.#click(event), { capture: true, signal });
    document.addEventListener('keydown', (event) => this.#key(event), { capture: true, signal });
  }

  #press({ button, pointerType, pointerId, clientX, clientY, target }: PointerEvent): void {
    this.#justDropped = false;
    const isCard = target instanceof Element && target.closest('.jm-live .jm-card') !== null;
    const card = isCard ? addressOf(target) : undefined;
    if (button !== 0 || pointerType === 'touch' || !card || !this.#listener.mayStart(card)) return;
    const at = { x: clientX, y: clientY };
    this.#drag = { card, pointer: pointerId, from: at, at, moved: false };
  }

  #move({ pointerId, clientX, clientY }: PointerEvent): void {
    const drag = this.#drag;
    if (drag?.pointer !== pointerId) return;
    drag.at = { x: clientX, y: clientY };
    if (!drag.moved && Math.hypot(clientX - drag.from.x, clientY - drag.from.y) < slack) return;
    if (!drag.moved) {
      drag.moved = true;
      this.#viewport.setPointerCapture(pointerId);
      this.#viewport.classList.add('edit-dragging');
      requestAnimationFrame(() => this.#scrollAtEdge());
    }
    this.#listener.over(drag.card, clientX, clientY);
  }

  #scrollAtEdge(): void {
    const drag = this.#drag;
    if (!drag?.moved) return;
    const { left, right } = this.#viewport.getBoundingClientRect();
    const near = Math.min(0, drag.at.x - left - edge) + Math.max(0, drag.at.x - right + edge);
    if (near !== 0) {
      this.#viewport.scrollBy({ left: near / 4, behavior: 'instant' });
      this.#listener.over(drag.card, drag.at.x, drag.at.y);
    }
    requestAnimationFrame(() => this.#scrollAtEdge());
  }

  #finish(pointer: number, dropped: boolean): void {
    const drag = this.#drag;
    if (drag?.pointer !== pointer) return;
    this.#drag = undefined;
    this.#viewport.classList.remove('edit-dragging');
    if (!drag.moved) return;
    this.#justDropped = true;
    this.#listener.end(drag.card, dropped);
  }

  #click(event: MouseEvent): void {
    if (!this.#justDropped || event.detail === 0) return;
    this.#justDropped = false;
    event.preventDefault();
    event.stopPropagation();
  }

  #key(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || !this.#drag?.moved) return;
    event.preventDefault();
    event.stopPropagation();
    this.#finish(this.#drag.pointer, false);
  }
}
