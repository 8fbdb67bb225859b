import { useMemo } from 'preact/hooks';
import type { Filter } from '../../../map/find/filter.ts';
import type { Address } from '../../../map/find/search.ts';
import { type FilterState, useFilter } from '../filter/use-filter.ts';
import { highlightCss, withoutHits } from '../find/highlights.ts';
import { type Find, useFind } from '../find/use-find.ts';
import { type FindFieldState, useFindField } from '../find/use-find-field.ts';
import type { PageMap } from '../page-map.ts';
import { usePageWords } from '../state/page.ts';
import { useSheet } from '../ui/use-sheet.ts';

export interface Narrowing {
  readonly find: Find;
  readonly field: FindFieldState;
  readonly filter: FilterState;
  /** What the filter leaves out and the search does not find either. */
  readonly dimmed: readonly Address[];
}

/** Search and filter together: they decide which cards stand out and which step back. */
export function useNarrowing(journeys: PageMap['journeys'], chosen: Filter): Narrowing {
  const { words } = usePageWords();
  const find = useFind(journeys, words.locale);
  const field = useFindField(find);
  const filter = useFilter(journeys, chosen);
  const dimmed = useMemo(() => withoutHits(filter.dimmed, find.hits), [filter.dimmed, find.hits]);
  useSheet(
    useMemo(
      () => highlightCss({ dimmed, hits: find.hits, current: find.hits[find.current] }),
      [dimmed, find.hits, find.current],
    ),
  );
  return { find, field, filter, dimmed };
}
