import { useCallback, useEffect, useState } from 'preact/hooks';
import { usePage } from '../state/page.ts';

/** How the pointer finds a thing. Make it once: a new one listens again. */
export interface Pointing<Thing> {
  /** Selector of the button on the thing: over it, the thing stays pointed at. */
  readonly button: string;
  /** What the pointer means; no button of it is pressed. */
  readonly find: (event: PointerEvent, target: Element) => Thing | undefined;
  readonly same: (one: Thing, other: Thing) => boolean;
}

/** The thing under the pointer, until the map is scrolled; and what forgets it. */
export function usePointed<Thing>({ button, find, same }: Pointing<Thing>): readonly [Thing | undefined, () => void] {
  const { viewport } = usePage();
  const [pointed, setPointed] = useState<Thing>();
  const forget = useCallback(() => setPointed(undefined), []);
  useEffect(() => {
    const area = viewport.current;
    if (!area) return;
    const end = new AbortController();
    const { signal } = end;
    const point = (event: PointerEvent): void => {
      const { target, buttons } = event;
      if (!(target instanceof Element) || target.closest(button)) return;
      const thing = buttons === 0 ? find(event, target) : undefined;
      setPointed((old) => (old !== undefined && thing !== undefined && same(old, thing) ? old : thing));
    };
    document.addEventListener('pointermove', point, { signal });
    area.addEventListener('scroll', forget, { passive: true, signal });
    area.addEventListener('wheel', forget, { passive: true, signal });
    return () => end.abort();
  }, [viewport, button, find, same, forget]);
  return [pointed, forget];
}
