import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { JourneyMap } from '../../map/journey-map.tsx';
import { mapTranslatorFor } from '../../map/messages/messages.ts';
import type { MapData } from '../../server/protocol.ts';
import type { CardAddress } from '../preview/messages.ts';

interface MapViewProps {
  readonly journeys: MapData['journeys'];
  readonly selected: CardAddress | null;
  readonly locale: string;
  /** CSS pixels that the map may fill at 100 %. */
  readonly width: number;
  readonly onSelect: (touchpoint: string, journey: string) => void;
}

/** The map, in the reader's language. */
export function MapView({ journeys, selected, locale, width, onSelect }: MapViewProps): JSX.Element {
  const translator = useMemo(() => mapTranslatorFor(locale), [locale]);
  return (
    <JourneyMap
      journeys={journeys}
      selected={selected ?? undefined}
      width={width}
      onSelect={onSelect}
      translator={translator}
    />
  );
}
