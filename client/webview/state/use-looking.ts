import { useCallback, useState } from 'preact/hooks';
import type { Keeper } from './keeper.ts';
import type { Looking } from './looking.ts';

/** How this page looks at its map, and how to change that; kept for the time after the page was taken down. */
export function useLooking(keeper: Keeper): readonly [Looking, (part: Partial<Looking>) => void] {
  const [looking, setLooking] = useState(keeper.looking);
  const look = useCallback(
    (part: Partial<Looking>): void => {
      const next = { ...keeper.looking, ...part };
      keeper.keepLooking(next);
      setLooking(next);
    },
    [keeper],
  );
  return [looking, look];
}
