/** Texts as a browser has drawn them, to be held against the cells that the layout gave them. */
import type { Page } from 'playwright-core';
import { type Cell, overlap } from './cells.ts';

export interface Drawn {
  readonly text: string;
  /** Where the line starts. */
  readonly x: number;
  readonly y: number;
  readonly box: Cell['box'];
}

/** Every text as the browser has drawn it, measured from the picture's own corner. */
export function drawnTexts(page: Page): Promise<Drawn[]> {
  return page.evaluate(() => {
    const svg = document.querySelector('svg');
    if (!svg) throw new Error('no picture');
    const corner = svg.getBoundingClientRect();
    return Array.from(svg.querySelectorAll('text'), (text) => {
      const own = text.getBBox();
      const at = text.getBoundingClientRect();
      const dx = at.x - corner.x - own.x;
      const dy = at.y - corner.y - own.y;
      return {
        text: Array.from(text.childNodes, (node) => (node.nodeType === Node.TEXT_NODE ? node.textContent : '')).join(
          '',
        ),
        x: Number(text.getAttribute('x')) + dx,
        y: Number(text.getAttribute('y')) + dy,
        box: { x: own.x + dx, y: own.y + dy, width: own.width, height: own.height },
      };
    });
  });
}

/**
 * Sideways a px or so: a w leans out of its own width. In height what a fallback font's taller box may reach beyond
 * Arial's.
 */
const tolerance = { x: 1.5, y: 5 };

export function isInside(inner: Cell['box'], outer: Cell['box']): boolean {
  return (
    inner.x >= outer.x - tolerance.x &&
    inner.x + inner.width <= outer.x + outer.width + tolerance.x &&
    inner.y >= outer.y - tolerance.y &&
    inner.y + inner.height <= outer.y + outer.height + tolerance.y
  );
}

/** A line's text alone is not enough: "9" stands in many places. */
export function keyOf({ text, x, y }: { readonly text: string; readonly x: number; readonly y: number }): string {
  return `${text}@${Math.round(x)},${Math.round(y)}`;
}

/**
 * Pairs of texts that lie on each other. Lines of one text may share a little height: Arial's box is taller than its
 * line.
 */
export function overlapping(texts: readonly Drawn[]): string[] {
  const sorted = texts.toSorted((a, b) => a.box.y - b.box.y);
  const found: string[] = [];
  for (const [index, text] of sorted.entries()) {
    for (let next = index + 1; next < sorted.length; next += 1) {
      const other = sorted[next];
      if (!other || other.box.y > text.box.y + text.box.height) break;
      if (overlap(text.box, other.box, 4)) found.push(`"${text.text}" on "${other.text}"`);
    }
  }
  return found;
}
