/** Takes rows one after the other, and counts the answers of each question, in all rows and in each segment. */
import { nameKey } from '../../language/model/name-key.ts';
import type { SkipReason } from '../plan.ts';
import { type DayOrder, dateNumber } from '../table/dates.ts';
import { plainNumber } from '../values/plain-number.ts';
import type { AnswerReading } from '../values/read-answers.ts';
import { Counts, type CountsShape } from './counts.ts';
import type { Texts } from './texts.ts';

/** Slots are the places of the wanted columns in a row, from 0. */
export interface TallySlots {
  readonly weight: number | undefined;
  readonly date: number | undefined;
  /** One for each segment of the plan; `undefined` where its column was not found. */
  readonly segments: readonly ({ readonly slot: number; readonly value: string } | undefined)[];
  /** Of a long file. */
  readonly names: number | undefined;
}

export interface Question {
  readonly slot: number;
  /** Of a long file, the text in the column of names; its key. */
  readonly name: string | undefined;
  readonly all: Counts;
  /** By index of the segment; only those for which a number is wanted. */
  readonly segments: readonly (Counts | undefined)[];
  /** Reads a cell of a column with too many different texts; `undefined` where it is not an answer. */
  readonly readRest: (text: string) => { readonly value: number | undefined; readonly isMissing: boolean };
}

/** The cells of a row in the order of the slots. */
export interface TallyRow {
  /** The number of each text in its column, −1 where the column has too many different ones. */
  readonly ids: Int32Array;
  textOf(slot: number): string;
}

/** What the texts of a question mean, by number of the text. */
export type QuestionReadings = readonly (AnswerReading | undefined)[];

export interface RowAnswers {
  readonly weight: number;
  /** In the order of the questions. */
  readonly values: readonly (number | undefined)[];
}

export class RowTally {
  rows = 0;
  withoutDate = 0;
  /** Of the columns of the segments, and of the names in a long file: what they say, for near names. */
  readonly seen: ReadonlyMap<number, Counts>;
  readonly #questions: readonly Question[];
  readonly #weight: ReadOnce<number> | undefined;
  readonly #date: ReadOnce<number> | undefined;
  readonly #segments: readonly (ReadOnce<boolean> | undefined)[];
  readonly #asked: ReadOnce<readonly Question[]> | undefined;
  readonly #seenSlots: readonly (readonly [slot: number, counts: Counts])[];
  readonly #isMember: boolean[];

  constructor(slots: TallySlots, texts: readonly Texts[], questions: readonly Question[], order: DayOrder) {
    this.#questions = questions;
    const reader = <T>(slot: number | undefined, read: (text: string) => T) =>
      slot === undefined ? undefined : new ReadOnce(texts[slot], slot, read);
    this.#weight = reader(slots.weight, (text) => plainNumber(text, undefined) ?? Number.NaN);
    this.#date = reader(slots.date, (text) => dateNumber(text, order));
    this.#segments = slots.segments.map((segment) => reader(segment?.slot, (text) => nameKey(text) === segment?.value));
    this.#asked = reader(slots.names, (text) => questions.filter(({ name }) => name === nameKey(text)));
    this.#isMember = slots.segments.map(() => false);
    const shape: CountsShape = { isWeighted: false, isDated: false, periodOf: undefined };
    const named = [...slots.segments.map((segment) => segment?.slot), slots.names].filter((slot) => slot !== undefined);
    this.#seenSlots = [...new Set(named)].map((slot) => [slot, new Counts(shape)]);
    this.seen = new Map(this.#seenSlots);
  }

  /** @returns the reason for which the row does not count. */
  add(row: TallyRow): SkipReason | undefined {
    const weight = this.#weight ? this.#weight.in(row) : 1;
    if (!(weight > 0)) return 'no-weight';
    this.rows++;
    const date = this.#date ? this.#date.in(row) : 0;
    if (this.#date && date === 0) this.withoutDate++;
    this.#readSegments(row);
    for (let index = 0; index < this.#seenSlots.length; index++) this.#see(row, this.#seenSlots[index]);
    const asked = this.#asked ? this.#asked.in(row) : this.#questions;
    for (let index = 0; index < asked.length; index++) this.#count(asked[index], row, weight, date);
    return undefined;
  }

  #see(row: TallyRow, seen: readonly [slot: number, counts: Counts] | undefined): void {
    const id = seen ? (row.ids[seen[0]] ?? -1) : -1;
    if (id >= 0) seen?.[1].add(id, 1, 0);
  }

  /** For a file that is read again: the answer of this row to each question, `undefined` where it has none. */
  answersIn(row: TallyRow, readings: readonly QuestionReadings[], segment: number | undefined): RowAnswers | undefined {
    const weight = this.#weight ? this.#weight.in(row) : 1;
    if (!(weight > 0)) return undefined;
    this.#readSegments(row);
    if (segment !== undefined && !this.#isMember[segment]) return undefined;
    const values = this.#questions.map((question, index) => {
      const id = row.ids[question.slot] ?? -1;
      if (id < 0) return question.readRest(row.textOf(question.slot)).value;
      const reading = readings[index]?.[id];
      return reading?.kind === 'answer' ? reading.value : undefined;
    });
    return { weight, values };
  }

  #count(question: Question | undefined, row: TallyRow, weight: number, date: number): void {
    if (!question) return;
    const id = row.ids[question.slot] ?? -1;
    if (id < 0) {
      this.#countRest(question, row, weight, date);
      return;
    }
    question.all.add(id, weight, date);
    for (let index = 0; index < question.segments.length; index++) {
      if (this.#isMember[index]) question.segments[index]?.add(id, weight, date);
    }
  }

  #countRest(question: Question, row: TallyRow, weight: number, date: number): void {
    const { value, isMissing } = question.readRest(row.textOf(question.slot));
    question.all.addRest(value, isMissing, weight, date);
    for (const [index, counts] of question.segments.entries()) {
      if (this.#isMember[index]) counts?.addRest(value, isMissing, weight, date);
    }
  }

  #readSegments(row: TallyRow): void {
    for (let index = 0; index < this.#segments.length; index++) {
      this.#isMember[index] = this.#segments[index]?.in(row) ?? false;
    }
  }
}

/** What the texts of a column mean; each is read once. */
class ReadOnce<T> {
  readonly #texts: Texts | undefined;
  readonly #slot: number;
  readonly #read: (text: string) => T;
  readonly #known: T[] = [];

  constructor(texts: Texts | undefined, slot: number, read: (text: string) => T) {
    this.#texts = texts;
    this.#slot = slot;
    this.#read = read;
  }

  in(row: TallyRow): T {
    const id = row.ids[this.#slot] ?? -1;
    if (id < 0) return this.#read(row.textOf(this.#slot));
    const known = this.#known[id];
    if (known !== undefined) return known;
    const value = this.#read(this.#texts?.textOf(id) ?? '');
    this.#known[id] = value;
    return value;
  }
}
