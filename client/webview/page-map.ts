/** The map's data on the page: as they came, with the numbers of each persona unpacked. */
import { type JourneyView, unpackView } from '../../language/view/packed-view.ts';
import type { MapData } from '../../server/map-data.ts';

export type { JourneyView };

export interface PageMap extends Omit<MapData, 'journeys'> {
  readonly journeys: readonly JourneyView[];
}

export function pageMap(map: MapData): PageMap {
  return { ...map, journeys: map.journeys.map(unpackView) };
}
