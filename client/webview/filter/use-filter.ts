import { useMemo } from 'preact/hooks';
import {
  applyFilter,
  type Facets,
  type Filter,
  facetsOf,
  filterWithin,
  isFiltering,
  type Shown,
} from '../../../map/find/filter.ts';
import type { PageMap } from '../page-map.ts';

export interface FilterState extends Shown {
  readonly facets: Facets;
  /** What of the reader's filter this map has. */
  readonly filter: Filter;
  readonly active: boolean;
}

/** What can be chosen, and what is left out by what was chosen. */
export function useFilter(journeys: PageMap['journeys'], chosen: Filter): FilterState {
  const facets = useMemo(() => facetsOf(journeys), [journeys]);
  return useMemo(() => {
    const filter = filterWithin(chosen, facets);
    return { facets, filter, active: isFiltering(filter), ...applyFilter(journeys, filter) };
  }, [journeys, facets, chosen]);
}
