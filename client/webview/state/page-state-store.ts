/** Keeps what the reader has chosen (zoom, place, card, view, filter) for the time after the page was taken down. */
import type { CompareChoice } from '../../preview/compare-messages.ts';
import type { CardAddress, PageState } from '../../preview/messages.ts';
import type { PaneView } from '../pane/pane.ts';
import type { Connection } from './connection.ts';
import { defaultViewSettings, readViewSettings, type ViewSettings } from './view-settings.ts';

export class PageStateStore {
  readonly #connection: Connection;
  readonly #keptView: PaneView;
  #state: PageState;

  constructor(connection: Connection, uri: string) {
    this.#connection = connection;
    const last = connection.kept();
    const kept = last?.uri === uri ? last : undefined;
    this.#state = {
      uri,
      zoom: kept?.zoom ?? 1,
      scroll: kept?.scroll ?? { left: 0, top: 0 },
      selected: kept?.selected ?? null,
      // Another document's filter means nothing here; who reads tables goes on reading tables.
      viewSettings: kept
        ? readViewSettings(kept.viewSettings)
        : { ...defaultViewSettings, fits: true, view: readViewSettings(last?.viewSettings).view },
      compare: kept?.compare ?? null,
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

  get looking(): ViewSettings {
    return readViewSettings(this.#state.viewSettings);
  }

  keepViewSettings(viewSettings: ViewSettings): void {
    this.#keep({ ...this.#state, viewSettings });
  }

  keepCompare(compare: CompareChoice | null): void {
    this.#keep({ ...this.#state, compare });
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
