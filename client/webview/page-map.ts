/** The map's data on the page: as they came, with the numbers of each persona unpacked. */
import { type JourneyView, type PackedView, unpackView } from '../../language/view/packed-view.ts';
import type { MapData } from '../../server/map-data.ts';
import type { ToPage } from '../preview/messages.ts';
import { patched } from '../preview/patch.ts';

export type { JourneyView };

export interface PageMap extends Omit<MapData, 'journeys'> {
  readonly journeys: readonly JourneyView[];
}

/** Puts the maps together that a client sends as a whole or as changes. Journeys without a change stay the same. */
export class ReceivedMaps {
  #newest: MapData | null = null;
  #step = 0;
  readonly #unpacked = new WeakMap<PackedView, JourneyView>();

  /** `undefined` where a change before that one has been lost. */
  receive(message: Extract<ToPage, { readonly type: 'map' | 'map-changes' }>): PageMap | undefined {
    if (message.type === 'map') {
      this.#step = 0;
      this.#newest = message.map;
    } else {
      if (!this.#newest || message.step !== this.#step + 1) return undefined;
      this.#step = message.step;
      // The client has made the patch between two maps.
      this.#newest = patched(this.#newest, message.patch) as MapData;
    }
    return { ...this.#newest, journeys: this.#newest.journeys.map((packed) => this.#unpack(packed)) };
  }

  #unpack(packed: PackedView): JourneyView {
    const known = this.#unpacked.get(packed);
    if (known) return known;
    const view = unpackView(packed);
    this.#unpacked.set(packed, view);
    return view;
  }
}
