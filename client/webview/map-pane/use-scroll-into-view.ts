import { useLayoutEffect, useRef } from 'preact/hooks';
import { selectorOf } from '../find/highlights.ts';
import type { Find } from '../find/use-find.ts';
import { chosenCard } from '../pane/card-elements.ts';
import { usePage } from '../state/page.ts';
import type { ClientState } from '../state/use-client.ts';
import type { View } from '../state/view-settings.ts';

interface Shown {
  readonly client: ClientState;
  readonly find: Find;
  readonly view: View;
  /** Whether there is a map on the page. */
  readonly drawn: boolean;
}

/** Brings into view what has to be seen: the kept place, the marked card, what a search has found. */
export function useScrollIntoView({ client, find, view, drawn }: Shown): void {
  const { canvas, pane, store } = usePage();
  const { map, toShow, shown } = client;
  // The kept place can be found again only once the map that it belongs to is drawn.
  useLayoutEffect(() => {
    if (drawn && !store.looking.fits) pane.current?.restore(store.keptView);
  }, [drawn, store, pane]);

  // The other view has other places: it starts at its beginning, or at the card that is marked.
  const lastView = useRef(view);
  useLayoutEffect(() => {
    if (lastView.current === view) return;
    lastView.current = view;
    pane.current?.restore({ zoom: pane.current.zoom, scroll: { left: 0, top: 0 } });
    const marked = canvas.current && chosenCard(canvas.current);
    if (marked) pane.current?.bringIntoView(marked);
  }, [view, canvas, pane]);

  // A card that is marked from the text comes into view as soon as a map that has it is drawn.
  useLayoutEffect(() => {
    const element = toShow && drawn && canvas.current && chosenCard(canvas.current);
    if (!element) return;
    pane.current?.bringIntoView(element);
    shown();
  }, [toShow, drawn, map, canvas, pane, shown]);

  const { hits, current, steps } = find;
  const lastStep = useRef(steps);
  useLayoutEffect(() => {
    // An edit may change the hits; only the reader's own steps move the map.
    if (lastStep.current === steps) return;
    lastStep.current = steps;
    const hit = hits[current];
    const element = hit && canvas.current?.querySelector(`:is(.jm-card, tr):is(${selectorOf(hit)})`);
    if (element) pane.current?.bringIntoView(element);
  }, [hits, current, steps, canvas, pane]);
}
