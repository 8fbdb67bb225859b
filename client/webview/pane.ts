/** The scrolling window on the map: it holds zoom and scroll outside of what is rendered, so no edit can touch them. */
import type { ZoomStep } from '../preview/messages.ts';
import {
  clampZoom,
  nextZoom,
  type Point,
  type Scroll,
  scrollAround,
  startToShow,
  zoomOfWheel,
  zoomToFit,
} from './zoom.ts';

export interface PaneView {
  readonly zoom: number;
  readonly scroll: Scroll;
}

/** Space kept around a card that is brought into view. */
const margin = 24;
const pixelsPerLine = 16;

export class Pane {
  readonly #viewport: HTMLElement;
  readonly #canvas: HTMLElement;
  readonly #changed: (view: PaneView) => void;
  readonly #end = new AbortController();
  #zoom = 1;

  /** `canvas` is what `viewport` scrolls. `changed` is called after every zoom and scroll. */
  constructor(viewport: HTMLElement, canvas: HTMLElement, changed: (view: PaneView) => void) {
    this.#viewport = viewport;
    this.#canvas = canvas;
    this.#changed = changed;
    const { signal } = this.#end;
    // A wheel listener is passive unless told otherwise, and a passive one cannot keep the browser from zooming.
    viewport.addEventListener('wheel', (event) => this.#wheel(event), { passive: false, signal });
    viewport.addEventListener('scroll', () => this.#tell(), { passive: true, signal });
  }

  dispose(): void {
    this.#end.abort();
  }

  get view(): PaneView {
    return { zoom: this.#zoom, scroll: { left: this.#viewport.scrollLeft, top: this.#viewport.scrollTop } };
  }

  /** Goes back to an earlier view; the content that it belongs to must be there. */
  restore(view: PaneView): void {
    this.#setZoom(clampZoom(view.zoom));
    this.#viewport.scrollTo(view.scroll);
    this.#tell();
  }

  step(step: ZoomStep): void {
    const { clientWidth, clientHeight } = this.#viewport;
    const middle = { x: clientWidth / 2, y: clientHeight / 2 };
    switch (step) {
      case 'in':
      case 'out':
        this.#zoomAround(nextZoom(this.#zoom, step), middle);
        return;
      case 'actual':
        this.#zoomAround(1, middle);
        return;
      case 'fit':
        this.#zoomAround(zoomToFit(this.#naturalWidth(), clientWidth), { x: 0, y: 0 });
    }
  }

  /** Scrolls only when the element is not in view. */
  bringIntoView(element: Element): void {
    const frame = this.#viewport.getBoundingClientRect();
    const box = element.getBoundingClientRect();
    const { scrollLeft, scrollTop, clientWidth, clientHeight } = this.#viewport;
    const left = box.left - frame.left + scrollLeft;
    const top = box.top - frame.top + scrollTop;
    this.#viewport.scrollTo({
      left: startToShow({ start: scrollLeft, size: clientWidth }, { start: left, size: box.width }, margin),
      top: startToShow({ start: scrollTop, size: clientHeight }, { start: top, size: box.height }, margin),
    });
  }

  #wheel(event: WheelEvent): void {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    const frame = this.#viewport.getBoundingClientRect();
    const delta = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? event.deltaY * pixelsPerLine : event.deltaY;
    const point = { x: event.clientX - frame.left, y: event.clientY - frame.top };
    this.#zoomAround(zoomOfWheel(this.#zoom, delta), point);
  }

  #zoomAround(zoom: number, point: Point): void {
    const target = scrollAround(this.view.scroll, point, this.#zoom, zoom);
    this.#setZoom(zoom);
    this.#viewport.scrollTo(target);
    this.#tell();
  }

  #setZoom(zoom: number): void {
    this.#zoom = zoom;
    this.#canvas.style.setProperty('zoom', String(zoom));
  }

  #naturalWidth(): number {
    return this.#canvas.getBoundingClientRect().width / this.#zoom;
  }

  #tell(): void {
    this.#changed(this.view);
  }
}
