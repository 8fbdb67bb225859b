/**
 * Brings the newest map (or comparison) of one document to one preview: at most one request is under way and one more
 * waits, whatever the speed of typing; an answer older than what is shown is dropped.
 */

/** What the server answers about a document, with the version that it is about. */
export interface Versioned {
  readonly version: number;
}

export interface MapFeedTarget<Answer extends Versioned> {
  /** Asks the server; null when it does not know the document (yet). */
  pull(): Promise<Answer | null>;
  show(answer: Answer): void;
  /** The server could not answer; the shown map stays. Called with false as soon as it answers again. */
  failed(failing: boolean): void;
  /** True for an error that only means "try again, a new notification follows". */
  isPassing(error: unknown): boolean;
}

export class MapFeed<Answer extends Versioned> {
  readonly #target: MapFeedTarget<Answer>;
  #underWay = false;
  #waiting = false;
  #awake = true;
  #disposed = false;
  #shownVersion = Number.NEGATIVE_INFINITY;
  /** Increases when versions start again, so that an earlier response does not count as newer. */
  #era = 0;

  constructor(target: MapFeedTarget<Answer>) {
    this.#target = target;
  }

  /** Something may look different now: ask, or ask once more when the answer under way has come. */
  request(): void {
    if (this.#disposed) return;
    if (this.#underWay || !this.#awake) {
      this.#waiting = true;
      return;
    }
    void this.#ask();
  }

  /** The document was opened or closed, or the server started anew: its versions count from the beginning again. */
  startOver(): void {
    this.#era += 1;
    this.#shownVersion = Number.NEGATIVE_INFINITY;
    this.request();
  }

  /** A hidden preview asks for nothing; once awake it catches up. */
  setAwake(awake: boolean): void {
    this.#awake = awake;
    if (awake && this.#waiting && !this.#underWay) {
      this.#waiting = false;
      this.request();
    }
  }

  dispose(): void {
    this.#disposed = true;
    this.#waiting = false;
  }

  async #ask(): Promise<void> {
    this.#underWay = true;
    const era = this.#era;
    try {
      const map = await this.#target.pull();
      if (!this.#disposed && era === this.#era) this.#take(map);
    } catch (error) {
      if (!this.#disposed && era === this.#era && !this.#target.isPassing(error)) this.#target.failed(true);
    } finally {
      this.#underWay = false;
    }
    if (this.#waiting && this.#awake) {
      this.#waiting = false;
      this.request();
    }
  }

  #take(map: Answer | null): void {
    this.#target.failed(false);
    if (!map || map.version < this.#shownVersion) return;
    this.#shownVersion = map.version;
    this.#target.show(map);
  }
}
