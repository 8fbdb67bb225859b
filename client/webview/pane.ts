/** The scrolling window on the map: it holds zoom and scroll outside of what is rendered, so no edit can touch them. */
import type { ZoomStep } from '../preview/messages.ts';
import { Gestures } from './gestures.ts';
import {
  clampZoom,
  nextZoom,
  type Point,
  type Scroll,
  type Size,
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
    new Gestures(viewport, this, signal);
  }

  dispose(): void {
    this.#end.abort();
  }

  get view(): PaneView {
    return { zoom: this.#zoom, scroll: { left: this.#viewport.scrollLeft, top: this.#viewport.scrollTop } };
  }

  get zoom(): number {
    return this.#zoom;
  }

  /** Goes back to an earlier view; the content that it belongs to must be there. */
  restore(view: PaneView): void {
    this.#setZoom(clampZoom(view.zoom));
    this.#viewport.scrollTo({ ...view.scroll, behavior: 'instant' });
    this.#tell();
  }

  step(step: ZoomStep): void {
    const { clientWidth, clientHeight } = this.#viewport;
    const middle = { x: clientWidth / 2, y: clientHeight / 2 };
    const view = { width: clientWidth, height: clientHeight };
    const { width, height } = this.#naturalSize();
    switch (step) {
      case 'in':
      case 'out':
        this.#zoomAround(nextZoom(this.#zoom, step), middle);
        return;
      case 'actual':
        this.#zoomAround(1, middle);
        return;
      case 'fit':
        this.#zoomAround(zoomToFit({ width, height: 0 }, view), { x: 0, y: 0 });
        return;
      case 'fit-all':
        this.#zoomAround(zoomToFit({ width, height }, view), { x: 0, y: 0 });
    }
  }

  /** Zooms around a point of the window. */
  zoomTo(zoom: number, { x, y }: Point): void {
    const frame = this.#viewport.getBoundingClientRect();
    this.#zoomAround(clampZoom(zoom), { x: x - frame.left, y: y - frame.top });
  }

  /** Scrolls only when the element is not in view, and then no further than it must. */
  bringIntoView(element: Element): void {
    const frame = this.#viewport.getBoundingClientRect();
    const box = element.getBoundingClientRect();
    const { scrollLeft, scrollTop, clientWidth, clientHeight } = this.#viewport;
    // What sticks to the edges covers what is scrolled below it.
    const covered = coveredBy(element);
    const left = box.left - frame.left + scrollLeft;
    const top = box.top - frame.top + scrollTop;
    this.scrollTo({
      left: startToShow(
        { start: scrollLeft, size: clientWidth },
        { start: left, size: box.width },
        margin,
        covered.left,
      ),
      top: startToShow({ start: scrollTop, size: clientHeight }, { start: top, size: box.height }, margin, covered.top),
    });
  }

  /** Scrolls sideways only. */
  scrollAcross(left: number, smooth: boolean): void {
    if (smooth) this.scrollTo({ left, top: this.#viewport.scrollTop });
    else this.#viewport.scrollTo({ left, behavior: 'instant' });
  }

  /** Smoothly, for readers who did not ask for less motion: where the map went is then seen. */
  scrollTo(scroll: Scroll): void {
    const calm = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
    this.#viewport.scrollTo({ ...scroll, behavior: calm ? 'instant' : 'smooth' });
  }

  #wheel(event: WheelEvent): void {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    const delta = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? event.deltaY * pixelsPerLine : event.deltaY;
    this.zoomTo(zoomOfWheel(this.#zoom, delta), { x: event.clientX, y: event.clientY });
  }

  #zoomAround(zoom: number, point: Point): void {
    const target = scrollAround(this.view.scroll, point, this.#zoom, zoom);
    this.#setZoom(zoom);
    this.#viewport.scrollTo({ ...target, behavior: 'instant' });
    this.#tell();
  }

  #setZoom(zoom: number): void {
    this.#zoom = zoom;
    this.#canvas.style.setProperty('zoom', String(zoom));
  }

  #naturalSize(): Size {
    const { width, height } = this.#canvas.getBoundingClientRect();
    return { width: width / this.#zoom, height: height / this.#zoom };
  }

  #tell(): void {
    this.#changed(this.view);
  }
}

/**
 * What the element's own headings cover of the window: the stage names and the names of the lanes stick to its edges, and
 * so do the headings of a table.
 */
function coveredBy(element: Element): Scroll {
  const widthOf = (found: Element | null | undefined) => found?.getBoundingClientRect().width ?? 0;
  const heightOf = (found: Element | null | undefined) => found?.getBoundingClientRect().height ?? 0;
  const table = element.closest('table');
  if (table) return { left: 0, top: heightOf(table.tHead) };
  const board = element.closest('.jm-board');
  return { left: widthOf(board?.querySelector('.jm-gutter')), top: heightOf(board?.querySelector('.jm-slice-header')) };
}
