/** Passes rows of texts on to the tally. */
import type { AnswerPlan } from '../plan.ts';
import { dateLength } from '../table/dates.ts';
import type { Headings } from '../table/headings.ts';
import { AnswerTally } from '../tally/answer-tally.ts';
import type { TallyRow } from '../tally/row-tally.ts';
import { StringTexts } from '../tally/texts.ts';

export class CellRows {
  readonly tally: AnswerTally;
  readonly #texts: readonly StringTexts[];
  readonly #row: TallyRow;
  #cellOf: (slot: number) => string = () => '';

  constructor({ columns }: Pick<Headings, 'columns'>, plan: AnswerPlan, sample: readonly (readonly string[])[]) {
    const texts: StringTexts[] = [];
    const textsOf = () => {
      const made = new StringTexts();
      texts.push(made);
      return made;
    };
    this.tally = new AnswerTally(columns, plan, textsOf, sample);
    this.#texts = texts;
    this.#row = { ids: new Int32Array(texts.length), textOf: (slot) => this.#cellOf(slot).trim() };
  }

  /** @param cellOf the cell of a slot */
  add(cellOf: (slot: number) => string, line: number): void {
    this.#cellOf = cellOf;
    for (const [slot, texts] of this.#texts.entries()) {
      const text = cellOf(slot);
      const isDate = slot === this.tally.layout.slots.date;
      this.#row.ids[slot] = texts.idOf(isDate ? text.slice(0, dateLength(text)) : text);
    }
    this.tally.add(this.#row, line);
  }
}
