import { useCallback, useMemo, useState } from 'preact/hooks';
import { foldFor } from '../../../map/find/fold.ts';
import { type Hit, search, searchIndex } from '../../../map/find/search.ts';
import type { PageMap } from '../page-map.ts';

export interface Find {
  readonly query: string;
  /** Touchpoints that have what is sought, in the order of the map. */
  readonly hits: readonly Hit[];
  /** Index of the hit that is shown; 0 when there is none. */
  readonly current: number;
  /** Rises with every step, so that a second Enter on the only hit shows it again. */
  readonly steps: number;
  readonly seek: (query: string) => void;
  readonly step: (by: 1 | -1) => void;
}

interface Place {
  readonly query: string;
  readonly at: number;
  readonly steps: number;
}

/** Search in the map that is shown; an edit of the text changes the hits, not the query. */
export function useFind(journeys: PageMap['journeys'], locale: string): Find {
  const [{ query, at, steps }, setPlace] = useState<Place>({ query: '', at: 0, steps: 0 });
  const fold = useMemo(() => foldFor(locale), [locale]);
  const searching = query.trim() !== '';
  // While nobody searches, an edit costs nothing here.
  const index = useMemo(() => (searching ? searchIndex(journeys, fold) : []), [searching, journeys, fold]);
  const hits = useMemo(() => search(index, query, fold), [index, query, fold]);
  const current = hits.length === 0 ? 0 : Math.min(at, hits.length - 1);
  const seek = useCallback((next: string) => setPlace((place) => ({ query: next, at: 0, steps: place.steps + 1 })), []);
  const step = (by: 1 | -1): void => {
    if (hits.length === 0) return;
    setPlace({ query, at: (current + by + hits.length) % hits.length, steps: steps + 1 });
  };
  return { query, hits, current, steps, seek, step };
}
