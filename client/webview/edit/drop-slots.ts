/** Where a dragged card can be dropped: pure geometry over the boxes of a journey's cards. */
import type { Box } from '../pane/card-navigation.ts';

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

/** A stretch of the window, in CSS px. */
export interface Within {
  readonly left: number;
  readonly right: number;
}

/**
 * The slot nearest to a point: before or behind the card whose middle is nearest. Only where it can be seen: below the
 * names of the lanes nothing is dropped.
 */
export function slotAt(
  x: number,
  targets: readonly DropTarget[],
  zoom: number,
  { left, right }: Within,
): DropSlot | undefined {
  let nearest: { readonly away: number; readonly slots: readonly DropSlot[] } | undefined;
  for (const target of targets) {
    const slots = slotsOf(target, zoom).filter((slot) => slot.x >= left && slot.x <= right);
    const away = distance(target.box, x);
    if (slots.length > 0 && (!nearest || away < nearest.away)) nearest = { away, slots };
  }
  const [first, second] = nearest?.slots ?? [];
  return first && second && Math.abs(second.x - x) < Math.abs(first.x - x) ? second : first;
}

/** Before and behind a card; in the middle of an empty frame. */
function slotsOf({ box, stage, index }: DropTarget, zoom: number): DropSlot[] {
  const { left, width, top, height } = box;
  if (index === undefined) return [{ stage, index: 0, x: left + width / 2, top, height }];
  return [
    { stage, index, x: left - halfGap * zoom, top, height },
    { stage, index: index + 1, x: left + width + halfGap * zoom, top, height },
  ];
}

function distance({ left, width }: Box, x: number): number {
  return Math.abs(left + width / 2 - x);
}
