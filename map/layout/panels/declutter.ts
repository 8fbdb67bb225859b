/** Signs that would lie on each other are moved apart, each to the nearest free place. */
import type { Box, Origin } from '../geometry.ts';

export interface Sign {
  /** Where its point belongs. */
  readonly spot: Origin;
  /** The whole sign, measured from its point. */
  readonly box: Box;
  /** Where its point may stand when it is moved: a sign that left its quadrant would tell a lie. */
  readonly within: Box;
}

export interface Spacing {
  /** Least distance between two signs. */
  readonly gap: number;
  /** How far a sign may be moved: farther away nobody sees where it belongs. */
  readonly reach: number;
  /** Free places are looked for in steps of this size; the same for all, so that a wider sign moves no other one. */
  readonly step: Origin;
}

/**
 * Gives the point of each sign a place, first come first served: its own spot where that is free, else the nearest free
 * place. The same signs in the same order always get the same places.
 *
 * @returns one for each sign, `undefined` where there is no room within reach.
 */
export function spread(signs: readonly Sign[], { gap, reach, step }: Spacing): (Origin | undefined)[] {
  const offsets = offsetsWithin(reach, step);
  const height = Math.max(1, ...signs.map(({ box }) => box.height));
  const taken = new Taken(gap, height);
  return signs.map((sign) => {
    const place = placeOf(sign, offsets, taken);
    if (place) taken.add(movedBy(place, sign.box));
    return place;
  });
}

function placeOf(sign: Sign, offsets: readonly Origin[], taken: Taken): Origin | undefined {
  const { spot, within } = sign;
  for (const { x: dx, y: dy } of offsets) {
    const place = { x: spot.x + dx, y: spot.y + dy };
    const moved = dx !== 0 || dy !== 0;
    if (moved && !isWithin(place, within)) continue;
    if (taken.isFree(movedBy(place, sign.box))) return place;
  }
  return undefined;
}

/** All steps, nearest first; of equally near ones upwards first, then to the right. */
function offsetsWithin(reach: number, step: Origin): Origin[] {
  const offsets: Origin[] = [];
  const across = Math.floor(reach / step.x);
  const down = Math.floor(reach / step.y);
  for (let row = -down; row <= down; row += 1) {
    for (let column = -across; column <= across; column += 1) {
      const offset = { x: column * step.x, y: row * step.y };
      if (Math.hypot(offset.x, offset.y) <= reach) offsets.push(offset);
    }
  }
  const distance = ({ x, y }: Origin): number => x * x + y * y;
  return offsets.sort((a, b) => distance(a) - distance(b) || a.y - b.y || b.x - a.x);
}

function isWithin({ x, y }: Origin, box: Box): boolean {
  return x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height;
}

function movedBy({ x, y }: Origin, box: Box): Box {
  return { ...box, x: x + box.x, y: y + box.y };
}

/** What is taken already, in rows about as high as a sign: a thousand signs are not compared with a thousand others. */
class Taken {
  readonly #gap: number;
  readonly #rowHeight: number;
  readonly #rows = new Map<number, Box[]>();

  constructor(gap: number, rowHeight: number) {
    this.#gap = gap;
    this.#rowHeight = rowHeight;
  }

  add(box: Box): void {
    const last = this.#rowAt(box.y + box.height);
    for (let row = this.#rowAt(box.y); row <= last; row += 1) {
      const boxes = this.#rows.get(row);
      if (boxes) boxes.push(box);
      else this.#rows.set(row, [box]);
    }
  }

  isFree(box: Box): boolean {
    const last = this.#rowAt(box.y + box.height + this.#gap);
    for (let row = this.#rowAt(box.y - this.#gap); row <= last; row += 1) {
      if (this.#rows.get(row)?.some((other) => !this.#isApart(box, other))) return false;
    }
    return true;
  }

  #rowAt(y: number): number {
    return Math.floor(y / this.#rowHeight);
  }

  /** The hundredth of a pixel is what fractions add up to. */
  #isApart(a: Box, b: Box): boolean {
    const gap = this.#gap - 0.01;
    return (
      a.x + a.width + gap <= b.x ||
      b.x + b.width + gap <= a.x ||
      a.y + a.height + gap <= b.y ||
      b.y + b.height + gap <= a.y
    );
  }
}
