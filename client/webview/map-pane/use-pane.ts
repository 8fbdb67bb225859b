import { useCallback, useLayoutEffect, useState } from 'preact/hooks';
import { Pane, type PaneView } from '../pane/pane.ts';
import { usePage } from '../state/page.ts';
import { drawAtOnce } from '../ui/draw-at-once.ts';

/** 1 is 100 %. */
interface Zooms {
  readonly zoom: number;
  /** The zoom that the map is laid out for; see Pane. */
  readonly laidOutFor: number;
}

/**
 * Fills the page's pane for as long as its window and its canvas are there, and keeps every view that the reader takes.
 */
export function usePane(zoomed: () => void): Zooms {
  const { viewport, canvas, pane, store } = usePage();
  const [zoom, setZoom] = useState(store.state.zoom);
  const [laidOutFor, setLaidOutFor] = useState(store.state.zoom);
  const layOut = useCallback((next: number) => drawAtOnce(() => setLaidOutFor(next)), []);
  useLayoutEffect(() => {
    if (!viewport.current || !canvas.current) return;
    const viewed = (view: PaneView): void => {
      store.keepView(view);
      setZoom(view.zoom);
    };
    const made = new Pane(viewport.current, canvas.current, { viewed, zoomed, layOut });
    pane.current = made;
    return () => made.dispose();
  }, [viewport, canvas, pane, store, zoomed, layOut]);
  return { zoom, laidOutFor };
}
