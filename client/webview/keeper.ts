/** Keeps what the reader has chosen (zoom, place, card) for the time after the page was taken down. */
import type { CardAddress, PageState } from '../preview/messages.ts';
import type { Connection } from './connection.ts';
import type { PaneView } from './pane.ts';

export class Keeper {
  readonly #connection: Connection;
  readonly #keptView: PaneView;
  #state: PageState;

  constructor(connection: Connection, uri: string) {
    this.#connection = connection;
    const kept = connection.kept();
    // The address comes from the page: a panel that followed a renamed document still has the old one in its state.
    this.#state = {
      uri,
      zoom: kept?.zoom ?? 1,
      scroll: kept?.scroll ?? { left: 0, top: 0 },
      selected: kept?.selected ?? null,
    };
    this.#keptView = { zoom: this.#state.zoom, scroll: this.#state.scroll };
    // At once, so that even a panel that never got a map can be brought back.
    connection.keep(this.#state);
  }

  get state(): PageState {
    return this.#state;
  }

  /** The view that the page was last taken down with. */
  get keptView(): PaneView {
    return this.#keptView;
  }

  keepView(view: PaneView): void {
    this.#keep({ ...this.#state, zoom: view.zoom, scroll: view.scroll });
  }

  keepSelected(selected: CardAddress | null): void {
    this.#keep({ ...this.#state, selected });
  }

  #keep(state: PageState): void {
    this.#state = state;
    this.#connection.keep(state);
  }
}
