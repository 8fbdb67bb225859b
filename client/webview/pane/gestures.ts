/** The reader's hands on the map: dragging moves it, two fingers zoom it. The wheel is the pane's own. */
import type { Point } from './zoom.ts';

export interface Grip {
  readonly zoom: number;
  /** Zooms so that what lies under `point` (in the window) stays there. */
  zoomTo(zoom: number, point: Point): void;
}

/** A press that moves less than this is a click. */
const slack = 4;

/** What a press belongs to; anywhere else on the canvas a drag moves the map. */
const owned = '[data-touchpoint], button, input, select, textarea, a, table, pre, [role="button"], [data-own-drag]';

interface Drag {
  readonly pointer: number;
  readonly from: Point;
  readonly scroll: { readonly left: number; readonly top: number };
  moved: boolean;
}

interface Pinch {
  readonly distance: number;
  readonly zoom: number;
  middle: Point;
}

export class Gestures {
  readonly #viewport: HTMLElement;
  readonly #grip: Grip;
  #drag: Drag | undefined;
  #pinch: Pinch | undefined;
  #spaceHeld = false;

  /** Listens until the signal is aborted. */
  constructor(viewport: HTMLElement, grip: Grip, signal: AbortSignal) {
    this.#viewport = viewport;
    this.#grip = grip;
    viewport.addEventListener('pointerdown', (event) => this.#press(event), { signal });
    viewport.addEventListener('pointermove', (event) => this.#move(event), { signal });
    viewport.addEventListener('pointerup', (event) => this.#release(event), { signal });
    viewport.addEventListener('pointercancel', (event) => this.#release(event), { signal });
    // The end of a drag is no click, whatever lies under the pointer then.
    viewport.addEventListener('click', (event) => this.#click(event), { capture: true, signal });
    // The browser's own scrolling with the middle button would take over.
    viewport.addEventListener('mousedown', (event) => event.button === 1 && event.preventDefault(), { signal });
    viewport.addEventListener('touchstart', (event) => this.#touch(event), { passive: true, signal });
    viewport.addEventListener('touchmove', (event) => this.#touchMove(event), { passive: false, signal });
    viewport.addEventListener('touchend', (event) => this.#touch(event), { passive: true, signal });
    viewport.addEventListener('touchcancel', () => this.#endPinch(), { passive: true, signal });
    document.addEventListener('keydown', (event) => this.#keyDown(event), { signal });
    document.addEventListener('keyup', (event) => event.key === ' ' && this.#holdSpace(false), { signal });
    window.addEventListener('blur', () => this.#holdSpace(false), { signal });
  }

  #press(event: PointerEvent): void {
    const { button, clientX, clientY, pointerType, pointerId, target } = event;
    // A finger scrolls by itself.
    if (pointerType === 'touch' || this.#onScrollbar(event)) return;
    const free = target instanceof Element && target.closest(owned) === null;
    if (button !== 1 && !(button === 0 && (free || this.#spaceHeld))) return;
    const { scrollLeft: left, scrollTop: top } = this.#viewport;
    this.#drag = { pointer: pointerId, from: { x: clientX, y: clientY }, scroll: { left, top }, moved: false };
  }

  #move({ pointerId, clientX, clientY }: PointerEvent): void {
    const drag = this.#drag;
    if (drag?.pointer !== pointerId) return;
    const [dx, dy] = [clientX - drag.from.x, clientY - drag.from.y];
    if (!drag.moved && Math.hypot(dx, dy) < slack) return;
    if (!drag.moved) {
      drag.moved = true;
      this.#viewport.setPointerCapture(pointerId);
      this.#viewport.classList.add('dragging');
    }
    this.#viewport.scrollTo({ left: drag.scroll.left - dx, top: drag.scroll.top - dy, behavior: 'instant' });
  }

  #release({ pointerId }: PointerEvent): void {
    if (this.#drag?.pointer !== pointerId) return;
    this.#viewport.classList.remove('dragging');
    // The click comes after this; it is let through only where nothing was dragged.
    if (!this.#drag.moved) this.#drag = undefined;
  }

  #click(event: MouseEvent): void {
    const dragged = this.#drag?.moved === true;
    this.#drag = undefined;
    // A click by keyboard has no place and ends no drag.
    if ((!dragged && !this.#spaceHeld) || event.detail === 0) return;
    event.preventDefault();
    event.stopPropagation();
  }

  #onScrollbar({ target, offsetX, offsetY }: PointerEvent): boolean {
    const { clientWidth, clientHeight } = this.#viewport;
    return target === this.#viewport && (offsetX >= clientWidth || offsetY >= clientHeight);
  }

  #keyDown(event: KeyboardEvent): void {
    if (event.key !== ' ' || event.ctrlKey || event.metaKey || event.altKey) return;
    const { target } = event;
    // On a button or in a field the space bar has its own meaning.
    if (
      target instanceof Element &&
      target.closest('button, input, select, textarea, [role="button"], [role="slider"]')
    )
      return;
    event.preventDefault();
    this.#holdSpace(true);
  }

  #holdSpace(held: boolean): void {
    this.#spaceHeld = held;
    this.#viewport.classList.toggle('grabbable', held);
  }

  #touch({ touches }: TouchEvent): void {
    const both = fingers(touches);
    if (!both) {
      this.#endPinch();
      return;
    }
    this.#pinch = { distance: distanceOf(both), zoom: this.#grip.zoom, middle: middleOf(both) };
  }

  #touchMove(event: TouchEvent): void {
    const both = fingers(event.touches);
    if (!both || !this.#pinch) return;
    // Or the browser would zoom the page itself.
    if (event.cancelable) event.preventDefault();
    const middle = middleOf(both);
    this.#viewport.scrollBy({
      left: this.#pinch.middle.x - middle.x,
      top: this.#pinch.middle.y - middle.y,
      behavior: 'instant',
    });
    this.#pinch.middle = middle;
    this.#grip.zoomTo((this.#pinch.zoom * distanceOf(both)) / this.#pinch.distance, middle);
  }

  #endPinch(): void {
    this.#pinch = undefined;
  }
}

type Both = readonly [Touch, Touch];

function fingers(touches: TouchList): Both | undefined {
  const [one, other] = touches;
  return one && other && touches.length === 2 ? [one, other] : undefined;
}

function distanceOf([one, other]: Both): number {
  return Math.max(1, Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY));
}

function middleOf([one, other]: Both): Point {
  return { x: (one.clientX + other.clientX) / 2, y: (one.clientY + other.clientY) / 2 };
}
