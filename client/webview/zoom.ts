/** The arithmetic of zooming and scrolling: pure, in CSS pixels; zoom 1 is 100 %. */

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Scroll {
  readonly left: number;
  readonly top: number;
}

/** A stretch of one axis. */
export interface Span {
  readonly start: number;
  readonly size: number;
}

export const smallestZoom = 0.25;
export const largestZoom = 4;

const steps = [0.25, 0.33, 0.5, 0.67, 0.75, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3, 4];

export function clampZoom(zoom: number): number {
  return Math.min(largestZoom, Math.max(smallestZoom, zoom));
}

/** The next of the usual steps, up or down, from any zoom. */
export function nextZoom(zoom: number, direction: 'in' | 'out'): number {
  // A zoom set by the wheel may lie a hair beside a step; such a step would be no change to the eye.
  const hair = 0.01;
  return direction === 'in'
    ? (steps.find((step) => step > zoom + hair) ?? largestZoom)
    : (steps.findLast((step) => step < zoom - hair) ?? smallestZoom);
}

/** How much one turn of the wheel zooms; a notch of 100 px is about a quarter, a trackpad's small turns are smooth. */
export function zoomOfWheel(zoom: number, deltaY: number): number {
  const turn = Math.max(-100, Math.min(100, deltaY));
  return clampZoom(zoom * Math.exp(-turn / 450));
}

/** The zoom at which `contentWidth` (at 100 %) fills `viewWidth`; never larger than 100 %, where text would only swell. */
export function zoomToFit(contentWidth: number, viewWidth: number): number {
  if (contentWidth <= 0 || viewWidth <= 0) return 1;
  return clampZoom(Math.min(1, viewWidth / contentWidth));
}

/** The scroll after a change of zoom that keeps what lies under `point` (relative to the view) where it is. */
export function scrollAround(scroll: Scroll, point: Point, from: number, to: number): Scroll {
  const ratio = to / from;
  return {
    left: Math.max(0, (scroll.left + point.x) * ratio - point.x),
    top: Math.max(0, (scroll.top + point.y) * ratio - point.y),
  };
}

/** Where a view must start to show `item` with a margin: nowhere else when it shows already, else the nearest place. */
export function startToShow(view: Span, item: Span, margin: number): number {
  const first = item.start - margin;
  const last = item.start + item.size + margin;
  const shows = item.start >= view.start && item.start + item.size <= view.start + view.size;
  if (shows) return view.start;
  if (item.start < view.start || last - first > view.size) return Math.max(0, first);
  return last - view.size;
}
