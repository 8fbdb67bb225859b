/** A list that is made only as far as it is read, and made once however often it is read. */
export class Unfolding<T> implements Iterable<T> {
  readonly #made: T[] = [];
  readonly #rest: Iterator<T>;

  constructor(source: Iterable<T>) {
    this.#rest = source[Symbol.iterator]();
  }

  *[Symbol.iterator](): Generator<T, void> {
    for (let index = 0; ; index++) {
      if (index === this.#made.length) {
        const next = this.#rest.next();
        if (next.done) return;
        this.#made.push(next.value);
      }
      yield this.#made[index] as T;
    }
  }
}
