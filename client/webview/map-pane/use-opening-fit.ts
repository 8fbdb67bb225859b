import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { cardsForWindow, openingZoom } from '../../../map/layout/opening.ts';
import type { MapOptions } from '../../../map/options.ts';
import type { PageMap } from '../page-map.ts';
import { usePage } from '../state/page.ts';
import type { ViewSettings } from '../state/view-settings.ts';

/** How wide the cards are in this window: as the reader chose, or as the window allows. */
export function useCards(
  journeys: PageMap['journeys'],
  width: number,
  options: MapOptions,
  { cards }: Pick<ViewSettings, 'cards'>,
): MapOptions['cards'] {
  const { hidden } = options;
  const allowed = useMemo(() => cardsForWindow(journeys, width, { hidden }), [journeys, width, hidden]);
  return cards === 'auto' ? allowed : cards;
}

/**
 * Opens a map at a zoom that shows its width, and does so again in a window of another width, until the reader zooms.
 * An edit changes no zoom.
 */
export function useOpeningFit(
  journeys: PageMap['journeys'],
  width: number,
  options: Pick<MapOptions, 'hidden' | 'cards'>,
  { fits, view }: Pick<ViewSettings, 'fits' | 'view'>,
): void {
  const { pane } = usePage();
  const drawn = journeys.length > 0 && width > 0;
  const newest = useRef({ journeys, options });
  newest.current = { journeys, options };
  const { cards } = options;
  useLayoutEffect(() => {
    if (!drawn || !fits || view !== 'map') return;
    pane.current?.open(openingZoom(newest.current.journeys, width, newest.current.options));
  }, [drawn, fits, view, width, cards, pane]);
}
