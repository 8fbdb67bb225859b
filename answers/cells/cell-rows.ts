/** Passes rows of texts on. */
import { dateLength } from '../table/dates.ts';
import type { RowSink, StartTable, TableStart } from '../table/row-sink.ts';
import type { TallyRow } from '../tally/row-tally.ts';
import { StringTexts } from '../tally/texts.ts';

export class CellRows {
  readonly sink: RowSink;
  readonly #texts: readonly StringTexts[];
  readonly #row: TallyRow;
  #cellOf: (slot: number) => string = () => '';

  constructor(table: Omit<TableStart, 'textsOf'>, start: StartTable) {
    this.sink = start({ ...table, textsOf: () => new StringTexts() });
    this.#texts = this.sink.texts.filter((texts) => texts instanceof StringTexts);
    this.#row = { ids: new Int32Array(this.#texts.length), textOf: (slot) => this.#cellOf(slot).trim() };
  }

  /** @param cellOf the cell of a slot */
  add(cellOf: (slot: number) => string, line: number): void {
    this.#cellOf = cellOf;
    for (const [slot, texts] of this.#texts.entries()) {
      const text = cellOf(slot);
      this.#row.ids[slot] = texts.idOf(slot === this.sink.dateSlot ? text.slice(0, dateLength(text)) : text);
    }
    this.sink.add(this.#row, line);
  }
}
