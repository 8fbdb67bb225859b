import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { CardAddress } from '../../preview/messages.ts';
import { Roving } from './roving.ts';

/** One tab stop in the map, for as long as it is there. */
export function useRoving(canvas: RefObject<HTMLElement | null>, selected: CardAddress | null): void {
  const roving = useRef<Roving>(undefined);
  useLayoutEffect(() => {
    if (!canvas.current) return;
    const made = new Roving(canvas.current);
    roving.current = made;
    return () => made.dispose();
  }, [canvas]);
  useEffect(() => {
    if (selected) roving.current?.prefer(selected);
  }, [selected]);
}
