/** Which card an arrow key leads to: pure geometry over the boxes of the cards. */

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export type Arrow = 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown';

const arrows: readonly string[] = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'] satisfies readonly Arrow[];

export function isArrow(key: string): key is Arrow {
  return arrows.includes(key);
}

/** Sideways distance counts more, so that an arrow keeps to its row or column as long as it can. */
const sidewaysWeight = 3;

/** The index of the nearest box that lies in the arrow's direction from box `from`; undefined at the edge. */
export function nextBox(boxes: readonly Box[], from: number, arrow: Arrow): number | undefined {
  const start = boxes[from];
  if (!start) return undefined;
  let best: { readonly index: number; readonly cost: number } | undefined;
  for (const [index, box] of boxes.entries()) {
    const cost = index === from ? undefined : costOf(start, box, arrow);
    if (cost !== undefined && (!best || cost < best.cost)) best = { index, cost };
  }
  return best?.index;
}

function costOf(start: Box, box: Box, arrow: Arrow): number | undefined {
  const dx = box.left + box.width / 2 - (start.left + start.width / 2);
  const dy = box.top + box.height / 2 - (start.top + start.height / 2);
  const horizontal = arrow === 'ArrowLeft' || arrow === 'ArrowRight';
  const sign = arrow === 'ArrowRight' || arrow === 'ArrowDown' ? 1 : -1;
  const ahead = sign * (horizontal ? dx : dy);
  const sideways = Math.abs(horizontal ? dy : dx);
  // Half a card is the least step: boxes of one row never count as above or below each other.
  const least = (horizontal ? start.width : start.height) / 2;
  return ahead >= least ? ahead + sidewaysWeight * sideways : undefined;
}
