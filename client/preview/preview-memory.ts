/**
 * Which document each preview shows, kept for the time after a reload of the window. A page keeps this too, but a page
 * that is hidden, or had no time, keeps what was true before.
 */

/** The stored state of one preview. `column` counts from 1; `undefined` if the editor did not report it. */
export interface RememberedPreview {
  /** Names this preview among all, over reloads. */
  readonly panel: string;
  readonly uri: string;
  readonly locked: boolean;
  readonly title: string;
  readonly column: number | undefined;
}

/** A part of `vscode.Memento`. */
export interface Store {
  get(key: string): unknown;
  update(key: string, value: unknown): Thenable<void>;
}

const key = 'journey.previews';

/** Tabs that never came back must not fill the store. */
const mostWaiting = 50;

export class PreviewMemory {
  readonly #store: Store;
  /**
   * From before the reload, of panels that have not come back yet: the editor brings back a tab when it is looked at.
   */
  #waiting: readonly RememberedPreview[];

  constructor(store: Store) {
    this.#store = store;
    const kept = store.get(key);
    this.#waiting = Array.isArray(kept) ? kept.filter(isRemembered).slice(0, mostWaiting) : [];
  }

  /** Stores the open previews, and those that are not restored yet. */
  keep(open: readonly RememberedPreview[]): void {
    void this.#store.update(key, [...open, ...this.#waiting].slice(0, mostWaiting + open.length));
  }

  /**
   * What a panel that comes back has shown. Without the name that its page kept, its title and column decide, and only
   * if they fit one document: a preview of the wrong file is worse than none.
   */
  claim(panel: string | undefined, title: string, column: number | undefined): RememberedPreview | undefined {
    const found = panel === undefined ? this.#byTitle(title, column) : this.#waiting.find((one) => one.panel === panel);
    this.#waiting = this.#waiting.filter((one) => one !== found);
    return found;
  }

  #byTitle(title: string, column: number | undefined): RememberedPreview | undefined {
    const sameTitle = this.#waiting.filter((one) => one.title === title);
    const sameColumn = sameTitle.filter((one) => one.column === column);
    const candidates = sameColumn.length > 0 ? sameColumn : sameTitle;
    return new Set(candidates.map(({ uri }) => uri)).size === 1 ? candidates[0] : undefined;
  }
}

function isRemembered(value: unknown): value is RememberedPreview {
  if (typeof value !== 'object' || value === null) return false;
  const { panel, uri, locked, title, column } = value as Readonly<Record<string, unknown>>;
  return (
    [panel, uri, title].every((text) => typeof text === 'string' && text !== '') &&
    typeof locked === 'boolean' &&
    (column === undefined || column === null || typeof column === 'number')
  );
}
