/** How often each text of a column was given, among some of the rows. */

export interface CountsShape {
  readonly isWeighted: boolean;
  readonly isDated: boolean;
  /** Period of a date as a number, for counts of each period. */
  readonly periodOf: ((date: number) => number) | undefined;
}

export class Counts {
  /** By number of the text. */
  n = new Float64Array(16);
  /** Sum of the weights and of their squares; empty without weights. */
  weights = new Float64Array(0);
  squares = new Float64Array(0);
  /** The newest date as a number such as 20260331; empty without dates. */
  newest = new Float64Array(0);
  readonly periods = new Map<number, Counts>();
  /** Numbers of a column with too many different texts. */
  readonly rest = new Moments();
  readonly #shape: CountsShape;

  constructor(shape: CountsShape) {
    this.#shape = shape;
    this.#grow(16);
  }

  /** @param date as a number, 0 without one */
  add(id: number, weight: number, date: number): void {
    if (id >= this.n.length) this.#grow(id + 1);
    this.n[id] = (this.n[id] ?? 0) + 1;
    if (this.#shape.isWeighted) {
      this.weights[id] = (this.weights[id] ?? 0) + weight;
      this.squares[id] = (this.squares[id] ?? 0) + weight * weight;
    }
    if (this.#shape.isDated && date > 0) {
      if (date > (this.newest[id] ?? 0)) this.newest[id] = date;
      if (this.#shape.periodOf) this.#periodOf(date).add(id, weight, 0);
    }
  }

  /** Rows that a warehouse has counted. @param period as `periodOf` gives it, 0 without one */
  addCounted(id: number, n: number, weight: number, square: number, newest: number, period: number): void {
    if (id >= this.n.length) this.#grow(id + 1);
    this.n[id] = (this.n[id] ?? 0) + n;
    this.weights[id] = (this.weights[id] ?? 0) + weight;
    this.squares[id] = (this.squares[id] ?? 0) + square;
    if (this.#shape.isDated && newest > (this.newest[id] ?? 0)) this.newest[id] = newest;
    if (period > 0) this.#periodAt(period).addCounted(id, n, weight, square, 0, 0);
  }

  /** @param value `undefined` where the text is not an answer */
  addRest(value: number | undefined, isMissing: boolean, weight: number, date: number): void {
    this.rest.add(value, isMissing, weight, date);
    if (this.#shape.periodOf && date > 0) this.#periodOf(date).rest.add(value, isMissing, weight, date);
  }

  #periodOf(date: number): Counts {
    return this.#periodAt(this.#shape.periodOf?.(date) ?? 0);
  }

  #periodAt(period: number): Counts {
    let counts = this.periods.get(period);
    if (!counts) {
      counts = new Counts({ ...this.#shape, isDated: false, periodOf: undefined });
      this.periods.set(period, counts);
    }
    return counts;
  }

  #grow(size: number): void {
    const longer = (old: Float64Array) => {
      const array = new Float64Array(Math.max(size, this.n.length * 2));
      array.set(old);
      return array;
    };
    if (this.#shape.isWeighted) [this.weights, this.squares] = [longer(this.weights), longer(this.squares)];
    if (this.#shape.isDated) this.newest = longer(this.newest);
    this.n = longer(this.n);
  }
}

/** Sums from which mean and standard deviation follow, around the first number so that no digits are lost. */
export class Moments {
  n = 0;
  weight = 0;
  square = 0;
  missing = 0;
  notCounted = 0;
  newest = 0;
  low = Number.POSITIVE_INFINITY;
  high = Number.NEGATIVE_INFINITY;
  origin = Number.NaN;
  sum = 0;
  sumOfSquares = 0;

  add(value: number | undefined, isMissing: boolean, weight: number, date: number): void {
    if (value === undefined) {
      if (isMissing) this.missing++;
      else this.notCounted++;
      return;
    }
    if (this.n === 0) this.origin = value;
    const distance = value - this.origin;
    this.n++;
    this.weight += weight;
    this.square += weight * weight;
    this.sum += weight * distance;
    this.sumOfSquares += weight * distance * distance;
    this.low = Math.min(this.low, value);
    this.high = Math.max(this.high, value);
    this.newest = Math.max(this.newest, date);
  }
}
