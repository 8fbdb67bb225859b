/** Gives a page the maps of one document: the first as a whole, and then what changes. */
import type { MapData } from '../../server/map-data.ts';
import type { ToPage } from './messages.ts';
import { patchTo } from './patch.ts';

export class MapSender {
  /** Posts a message; false where there is no page to hear it. */
  readonly #send: (message: ToPage) => boolean;
  #has: MapData | null = null;
  /** How many changes the page has had since the whole map. */
  #step = 0;

  constructor(send: (message: ToPage) => boolean) {
    this.#send = send;
  }

  /** A new page has nothing, nor has one that has lost a change. */
  startOver(): void {
    this.#has = null;
  }

  send(map: MapData): void {
    const step = this.#step + 1;
    if (this.#has?.uri !== map.uri) {
      this.#step = 0;
      this.#has = this.#send({ type: 'map', map }) ? map : null;
      return;
    }
    const patch = patchTo(this.#has, map) ?? { fields: {} };
    this.#step = step;
    this.#has = this.#send({ type: 'map-changes', step, patch }) ? map : null;
  }
}
