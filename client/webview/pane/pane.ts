/** The scrolling window on the map: it holds zoom and scroll outside of what is rendered, so no edit can touch them. */
import type { ZoomStep } from '../../preview/messages.ts';
import { Gestures } from './gestures.ts';
import { coveredBy } from './uncovered.ts';
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

/**
 * After the last turn of the wheel or move of the fingers, in ms: a layout for each of them would make zooming jerk.
 */
const pause = 150;
/** So often, at most, a map is laid out until it fits: its head keeps its size, so that the rest has less room. */
const attempts = 8;
/** Each attempt comes closer from above: with a px to spare, the last one fits. */
const spare = 1;

export interface PaneListener {
  /** Called after every zoom and scroll. */
  readonly viewed: (view: PaneView) => void;
  /** Called when the reader zooms. */
  readonly zoomed: () => void;
  /** Draws, before it returns, what depends on how much of the map a window shows at that zoom. */
  readonly layOut: (zoom: number) => void;
}

/** What was seen before everything was made to fit, and what was seen then. */
interface Fitted {
  readonly before: PaneView;
  readonly after: PaneView;
}

export class Pane {
  readonly #viewport: HTMLElement;
  readonly #canvas: HTMLElement;
  readonly #listener: PaneListener;
  readonly #end = new AbortController();
  #zoom = 1;
  #fitted: Fitted | undefined;
  #layingOut: ReturnType<typeof setTimeout> | undefined;

  /** `canvas` is what `viewport` scrolls. */
  constructor(viewport: HTMLElement, canvas: HTMLElement, listener: PaneListener) {
    this.#viewport = viewport;
    this.#canvas = canvas;
    this.#listener = listener;
    const { signal } = this.#end;
    const resized = new ResizeObserver(() => this.#saySeen());
    resized.observe(viewport);
    signal.addEventListener('abort', () => resized.disconnect());
    // A wheel listener is passive unless told otherwise, and a passive one cannot keep the browser from zooming.
    viewport.addEventListener('wheel', (event) => this.#wheel(event), { passive: false, signal });
    viewport.addEventListener('scroll', () => this.#tell(), { passive: true, signal });
    new Gestures(viewport, this, signal);
  }

  dispose(): void {
    clearTimeout(this.#layingOut);
    this.#end.abort();
  }

  get view(): PaneView {
    return { zoom: this.#zoom, scroll: { left: this.#viewport.scrollLeft, top: this.#viewport.scrollTop } };
  }

  get zoom(): number {
    return this.#zoom;
  }

  /** Goes back to an earlier view; the content that it belongs to must be there, laid out for its zoom. */
  restore(view: PaneView): void {
    this.#setZoom(clampZoom(view.zoom));
    this.#viewport.scrollTo({ ...view.scroll, behavior: 'instant' });
    this.#tell();
  }

  /** Shows the beginning at a zoom that fits the window. */
  open(zoom: number): void {
    this.#setZoom(zoom);
    this.#layOut();
    this.#viewport.scrollTo({ left: 0, top: 0, behavior: 'instant' });
    this.#tell();
  }

  step(step: ZoomStep): void {
    this.#listener.zoomed();
    switch (step) {
      case 'in':
      case 'out':
        this.#zoomFrom(this.view, nextZoom(this.#zoom, step));
        return;
      case 'actual':
        this.#zoomFrom(this.#viewBeforeFit() ?? this.view, 1);
        return;
      case 'fit':
      case 'fit-all':
        this.#fit(step);
    }
  }

  /** Where the reader was before everything was made to fit, unless the reader has gone on from there. */
  #viewBeforeFit(): PaneView | undefined {
    const { zoom, scroll } = this.view;
    const { before, after } = this.#fitted ?? {};
    const stays = zoom === after?.zoom && scroll.left === after.scroll.left && scroll.top === after.scroll.top;
    return stays ? before : undefined;
  }

  #fit(step: 'fit' | 'fit-all'): void {
    const before = this.#viewBeforeFit() ?? this.view;
    const { clientWidth, clientHeight } = this.#viewport;
    for (let attempt = 0; attempt < attempts; attempt += 1) {
      const { width, height } = this.#naturalSize();
      const content = { width, height: step === 'fit' ? 0 : height };
      const zoom = zoomToFit(content, { width: clientWidth, height: clientHeight - this.#heightBelow() - spare });
      if (attempt > 0 && zoom === this.#zoom) break;
      this.#zoomAround(zoom, { x: 0, y: 0 });
      this.#layOut();
    }
    this.#fitted = { before, after: this.view };
  }

  /** In CSS pixels: what stands below the content has the same size at every zoom. */
  #heightBelow(): number {
    let height = 0;
    for (let next = this.#canvas.nextElementSibling; next; next = next.nextElementSibling) {
      const { marginTop, marginBottom } = getComputedStyle(next);
      height += next.getBoundingClientRect().height + Number.parseFloat(marginTop) + Number.parseFloat(marginBottom);
    }
    return height;
  }

  /** Zooms around a point of the window. */
  zoomTo(zoom: number, { x, y }: Point): void {
    this.#listener.zoomed();
    const frame = this.#viewport.getBoundingClientRect();
    this.#zoomAround(clampZoom(zoom), { x: x - frame.left, y: y - frame.top });
    clearTimeout(this.#layingOut);
    this.#layingOut = setTimeout(() => this.#layOut(), pause);
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
  scrollAcross(left: number): void {
    this.#viewport.scrollTo({ left, behavior: 'instant' });
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

  /** Zooms around the middle of a view, in one step. */
  #zoomFrom({ zoom: from, scroll }: PaneView, zoom: number): void {
    const { clientWidth, clientHeight } = this.#viewport;
    this.#setZoom(zoom);
    this.#layOut();
    const middle = { x: clientWidth / 2, y: clientHeight / 2 };
    this.#viewport.scrollTo({ ...scrollAround(scroll, middle, from, zoom), behavior: 'instant' });
    this.#tell();
  }

  #layOut(): void {
    clearTimeout(this.#layingOut);
    this.#listener.layOut(this.#zoom);
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
    this.#saySeen();
  }

  /** How much of the map the window shows across, in the map's own px: what is pinned must not be wider. */
  #saySeen(): void {
    this.#canvas.style.setProperty('--jm-seen', `${this.#viewport.clientWidth / this.#zoom}px`);
  }

  #naturalSize(): Size {
    const { width, height } = this.#canvas.getBoundingClientRect();
    return { width: width / this.#zoom, height: height / this.#zoom };
  }

  #tell(): void {
    this.#listener.viewed(this.view);
  }
}
