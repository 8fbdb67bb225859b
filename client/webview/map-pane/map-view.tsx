import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { LiveMap } from '../../../map/live-map.tsx';
import { mapTranslatorFor } from '../../../map/messages/messages.ts';
import type { MapOptions } from '../../../map/options.ts';
import type { CardAddress } from '../../preview/messages.ts';
import type { PageMap } from '../page-map.ts';
import { usePageWords } from '../state/page.ts';

interface MapViewProps {
  readonly journeys: PageMap['journeys'];
  readonly selected: CardAddress | null;
  /** CSS pixels that the map may fill at 100 %. */
  readonly width: number;
  /** The px of the map that the window shows across, at its zoom. */
  readonly seen: number;
  readonly brand: PageMap['brand'];
  readonly options?: MapOptions | undefined;
  /** Keys of the journeys whose head shows all its details. */
  readonly opened: readonly string[];
  /** Shows or hides them. */
  readonly onOpen: (journey: string) => void;
  /** What a search is about to show. */
  readonly wanted: CardAddress | undefined;
  readonly onSelect: (touchpoint: string, journey: string, again?: string) => void;
}

/** The map, in the language of the words around it. */
export function MapView({ selected, ...map }: MapViewProps): JSX.Element {
  const { locale } = usePageWords().words;
  const translator = useMemo(() => mapTranslatorFor(locale), [locale]);
  return <LiveMap {...map} selected={selected ?? undefined} translator={translator} />;
}
