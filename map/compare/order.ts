/** Which touchpoints of a stage stand in another order than before. Pure. */
import { touchpointsOf } from '../../language/model/touchpoints.ts';
import type { AlignedColumn, AlignedStage } from './align.ts';

/** Places in the stage on each side, from 1. */
export interface PlaceChange {
  readonly before: number;
  readonly after: number;
}

/**
 * The columns whose touchpoint changed its place among those that stayed in the stage. As few as explain the new order:
 * one that is put first has moved, those behind it have not, and what only made room for a new touchpoint has not
 * either.
 */
export function reordered({ before, after, columns }: AlignedStage): ReadonlyMap<AlignedColumn, PlaceChange> {
  const changes = new Map<AlignedColumn, PlaceChange>();
  if (!before || !after) return changes;
  const [old, now] = [before, after].map((stage) => {
    return new Map(touchpointsOf(stage).map((touchpoint, index) => [touchpoint.key, index + 1]));
  });
  const kept = columns.flatMap((column) => {
    const from = old?.get(column.before?.touchpoint.key ?? '');
    const to = now?.get(column.after?.touchpoint.key ?? '');
    return column.fate === 'kept' && from !== undefined && to !== undefined ? [{ column, from, to }] : [];
  });
  const inOrder = longestRising(kept.map(({ from }) => from));
  kept.forEach(({ column, from, to }, index) => {
    if (!inOrder.has(index) && from !== to) changes.set(column, { before: from, after: to });
  });
  return changes;
}

/** Indices of a longest rising subsequence; in n log n, as one stage may hold thousands. */
function longestRising(values: readonly number[]): ReadonlySet<number> {
  const ends: number[] = [];
  const previous: (number | undefined)[] = [];
  values.forEach((value, index) => {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((values[ends[middle] ?? 0] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    previous[index] = low > 0 ? ends[low - 1] : undefined;
    ends[low] = index;
  });
  const chosen = new Set<number>();
  for (let at = ends.at(-1); at !== undefined; at = previous[at]) chosen.add(at);
  return chosen;
}
