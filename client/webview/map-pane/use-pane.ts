import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Pane, type PaneView } from '../pane/pane.ts';
import type { Keeper } from '../state/keeper.ts';

/** The pane over these two elements, for as long as they are there. Every view that the reader takes is kept. `layOut`: see Pane. */
export function usePane(
  viewport: RefObject<HTMLElement | null>,
  canvas: RefObject<HTMLElement | null>,
  keeper: Keeper,
  onZoom: (zoom: number) => void,
  layOut: (zoom: number) => void,
): RefObject<Pane | null> {
  const pane = useRef<Pane>(null);
  useLayoutEffect(() => {
    if (!viewport.current || !canvas.current) return;
    const viewed = (view: PaneView): void => {
      keeper.keepView(view);
      onZoom(view.zoom);
    };
    const made = new Pane(viewport.current, canvas.current, { viewed, layOut });
    pane.current = made;
    return () => made.dispose();
  }, [viewport, canvas, keeper, onZoom, layOut]);
  return pane;
}
