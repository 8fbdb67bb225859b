/** The arithmetic of zooming and scrolling: pure, in CSS pixels; zoom 1 is 100 %. */

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Scroll {
  readonly left: number;
  readonly top: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A stretch of one axis. */
export interface Span {
  readonly start: number;
  readonly size: number;
}

/**
 * A map of a hundred touchpoints, which is some 21,000 px wide, has to fit into half an editor, 600 px: its curve and
 * its colours are seen then, and no words.
 */
export const smallestZoom = 0.025;
export const largestZoom = 4;

const steps = [
  0.025, 0.05, 0.1, 0.15, 0.2, 0.25, 0.33, 0.5, 0.67, 0.75, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3, 4,
];

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

/** The zoom at which `content` (at 100 %) fits into `view`; never larger than 100 %, where text would only swell. */
export function zoomToFit(content: Size, view: Size): number {
  if (content.width <= 0 || view.width <= 0 || view.height <= 0) return 1;
  const upright = content.height > 0 ? view.height / content.height : 1;
  return clampZoom(Math.min(1, view.width / content.width, upright));
}

/** The scroll after a change of zoom that keeps what lies under `point` (relative to the view) where it is. */
export function scrollAround(scroll: Scroll, point: Point, from: number, to: number): Scroll {
  const ratio = to / from;
  return {
    left: Math.max(0, (scroll.left + point.x) * ratio - point.x),
    top: Math.max(0, (scroll.top + point.y) * ratio - point.y),
  };
}

/**
 * Where a view must start to show `item`: nowhere else when it shows already, else the nearest place, with a margin
 * where there is room for one. `covered` px at the view's start show nothing, because something sticks there.
 */
export function startToShow(view: Span, item: Span, margin: number, covered = 0): number {
  const [first, last] = [item.start - covered, item.start + item.size - view.size];
  // `first` shows its beginning at the very start of the view, `last` its end at the very end.
  const fits = last <= first;
  // What does not fit is shown from its beginning on, and left alone while it fills the view.
  if (!fits) return first - margin <= view.start && view.start <= last ? view.start : Math.max(0, first - margin);
  if (last <= view.start && view.start <= first) return view.start;
  return view.start > first ? Math.max(0, last, first - margin) : Math.min(first, last + margin);
}
