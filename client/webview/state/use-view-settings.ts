import { useCallback, useState } from 'preact/hooks';
import type { PageStateStore } from './page-state-store.ts';
import type { ViewSettings } from './view-settings.ts';

/** How this page looks at its map, and how to change that; kept for the time after the page was taken down. */
export function useViewSettings(store: PageStateStore): readonly [ViewSettings, (part: Partial<ViewSettings>) => void] {
  const [looking, setLooking] = useState(store.looking);
  const look = useCallback(
    (part: Partial<ViewSettings>): void => {
      const next = { ...store.looking, ...part };
      store.keepViewSettings(next);
      setLooking(next);
    },
    [store],
  );
  return [looking, look];
}
