/** Where a dragged card can be dropped: pure geometry over the boxes of a journey's cards. */
import type { Box } from '../card-navigation.ts';

/** A card, or the empty frame of a stage without any, and its place in the map's data. */
export interface DropTarget {
  readonly box: Box;
  readonly stage: string;
  /** Among the stage's entries; `undefined` for an empty stage. */
  readonly index: number | undefined;
}

export interface DropSlot {
  readonly stage: string;
  /** How many of the stage's entries stand before it. */
  readonly index: number;
  /** Where a mark shows it: a line from top to bottom. */
  readonly x: number;
  readonly top: number;
  readonly height: number;
}

/** Half of what usually lies between two cards, in CSS px at 100 %. */
const halfGap = 6;

/** The slot nearest to a point: before or behind the card whose middle is nearest. */
export function slotAt(x: number, targets: readonly DropTarget[], zoom: number): DropSlot | undefined {
  let nearest: DropTarget | undefined;
  for (const target of targets) {
    if (!nearest || distance(target.box, x) < distance(nearest.box, x)) nearest = target;
  }
  if (!nearest) return undefined;
  const { box, stage, index } = nearest;
  const { top, height } = box;
  if (index === undefined) return { stage, index: 0, x: box.left + box.width / 2, top, height };
  const behind = x > box.left + box.width / 2;
  const edge = behind ? box.left + box.width + halfGap * zoom : box.left - halfGap * zoom;
  return { stage, index: index + (behind ? 1 : 0), x: edge, top, height };
}

function distance({ left, width }: Box, x: number): number {
  return Math.abs(left + width / 2 - x);
}
