/**
 * What of the window shows the map itself: names of journeys, stages and lanes stay at its edges and cover what is
 * below them.
 */
import type { Scroll } from './zoom.ts';

/**
 * What the headings of an element's own board or table cover of the window, from its left and its upper edge, in CSS
 * px.
 */
export function coveredBy(element: Element): Scroll {
  const widthOf = (found: Element | null | undefined) => found?.getBoundingClientRect().width ?? 0;
  const heightOf = (found: Element | null | undefined) => found?.getBoundingClientRect().height ?? 0;
  const table = element.closest('table');
  if (table) return { left: 0, top: heightOf(table.tHead) };
  const title = heightOf(element.closest('.jm-journey')?.querySelector('.jm-title-line'));
  const board = element.closest('.jm-board');
  // Beside the cards themselves, their names in one line are not shown.
  const names = element.closest('.jm-card, .jm-again, .jm-add') ? 0 : heightOf(board?.querySelector('.jm-names'));
  return {
    left: widthOf(board?.querySelector('.jm-gutter')),
    top: title + heightOf(board?.querySelector('.jm-slice-header')) + names,
  };
}

/** A part of the window: edges in CSS px, from the window's corner. */
export interface Edges {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Where an element of the board can be seen now: beside the names of the lanes, and below those of the stages. */
export function uncovered(viewport: HTMLElement, element: Element): Edges {
  const { left, top } = viewport.getBoundingClientRect();
  const board = element.closest('.jm-board');
  const edgeOf = (selector: string) => board?.querySelector(selector)?.getBoundingClientRect();
  return {
    left: Math.max(left, edgeOf('.jm-gutter')?.right ?? left),
    top: Math.max(top, edgeOf(board?.matches('[data-names]') ? '.jm-names' : '.jm-corner')?.bottom ?? top),
    right: left + viewport.clientWidth,
    bottom: top + viewport.clientHeight,
  };
}
