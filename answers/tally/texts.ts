/** The different texts of a column, each with a number, so that answers are counted and read once each. */
export interface Texts {
  readonly size: number;
  /** Without blanks around it. */
  textOf(id: number): string;
}

/** A column with more different texts is a measure with decimals, or not of answers: each cell is read by itself. */
export const mostTexts = 20_000;

/** For files whose cells come as texts. */
export class StringTexts implements Texts {
  readonly #texts: string[] = [];
  readonly #ids = new Map<string, number>();

  get size(): number {
    return this.#texts.length;
  }

  textOf(id: number): string {
    return this.#texts[id] ?? '';
  }

  /** @returns −1 where the column has too many different texts. */
  idOf(text: string): number {
    const known = this.#ids.get(text);
    if (known !== undefined) return known;
    if (this.#texts.length >= mostTexts) return -1;
    this.#ids.set(text, this.#texts.length);
    this.#texts.push(text.trim());
    return this.#texts.length - 1;
  }
}
