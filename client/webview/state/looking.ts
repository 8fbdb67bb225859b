/** How one page looks at its map, beyond zoom and place: as a picture or as a table, and through which filter. */
import { type Filter, noFilter, readFilter } from '../../../map/find/filter.ts';

export type View = 'map' | 'table';

export interface Looking {
  readonly view: View;
  readonly filter: Filter;
}

export const plainLooking: Looking = { view: 'map', filter: noFilter };

/** Reads what a page kept of itself; what is not understood is as in a new page. */
export function readLooking(kept: unknown): Looking {
  if (typeof kept !== 'object' || kept === null) return plainLooking;
  const { view, filter } = kept as Readonly<Record<string, unknown>>;
  return { view: view === 'table' ? 'table' : 'map', filter: readFilter(filter) };
}
