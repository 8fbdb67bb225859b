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
  readonly #slots: TallySlots;
  readonly #texts: readonly Texts[];
  readonly #questions: readonly Question[];
  readonly #order: DayOrder;
  readonly #weights: number[] = [];
  readonly #dates: number[] = [];
  readonly #isMember: boolean[];
  readonly #memberOfText: boolean[][];
  readonly #questionsOfName: (readonly Question[] | undefined)[] = [];

  constructor(slots: TallySlots, texts: readonly Texts[], questions: readonly Question[], order: DayOrder) {
    this.#slots = slots;
    this.#texts = texts;
    this.#questions = questions;
    this.#order = order;
    this.#isMember = slots.segments.map(() => false);
    this.#memberOfText = slots.segments.map(() => []);
    const named = [...slots.segments.flatMap((segment) => segment?.slot ?? []), ...[slots.names ?? []].flat()];
    const shape: CountsShape = { isWeighted: false, isDated: false, periodOf: undefined };
    this.seen = new Map(named.map((slot) => [slot, new Counts(shape)]));
  }

  /** @returns the reason for which the row does not count. */
  add(row: TallyRow): SkipReason | undefined {
    const weight = this.#weightOf(row);
    if (!(weight > 0)) return 'no-weight';
    this.rows++;
    const date = this.#dateOf(row);
    this.#readSegments(row);
    for (const [slot, counts] of this.seen) {
      const id = row.ids[slot] ?? -1;
      if (id >= 0) counts.add(id, 1, 0);
    }
    for (const question of this.#asked(row)) this.#count(question, row, weight, date);
    return undefined;
  }

  /** For a file that is read again: the answer of this row to each question, `undefined` where it has none. */
  answersIn(row: TallyRow, readings: readonly QuestionReadings[], segment: number | undefined): RowAnswers | undefined {
    const weight = this.#weightOf(row);
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

  #count(question: Question, row: TallyRow, weight: number, date: number): void {
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

  #asked(row: TallyRow): readonly Question[] {
    const { names } = this.#slots;
    if (names === undefined) return this.#questions;
    const id = row.ids[names] ?? -1;
    const known = this.#questionsOfName[id];
    if (known) return known;
    const key = nameKey(id < 0 ? row.textOf(names) : (this.#texts[names]?.textOf(id) ?? ''));
    const questions = this.#questions.filter(({ name }) => name === key);
    if (id >= 0) this.#questionsOfName[id] = questions;
    return questions;
  }

  #weightOf(row: TallyRow): number {
    const { weight: slot } = this.#slots;
    if (slot === undefined) return 1;
    const id = row.ids[slot] ?? -1;
    if (id < 0) return weightIn(row.textOf(slot));
    return remembered(this.#weights, id, () => weightIn(this.#texts[slot]?.textOf(id) ?? ''));
  }

  #dateOf(row: TallyRow): number {
    const { date: slot } = this.#slots;
    if (slot === undefined) return 0;
    const id = row.ids[slot] ?? -1;
    const date =
      id < 0
        ? dateNumber(row.textOf(slot), this.#order)
        : remembered(this.#dates, id, () => dateNumber(this.#texts[slot]?.textOf(id) ?? '', this.#order));
    if (date === 0) this.withoutDate++;
    return date;
  }

  #readSegments(row: TallyRow): void {
    const { segments } = this.#slots;
    for (let index = 0; index < segments.length; index++) {
      const segment = segments[index];
      if (!segment) continue;
      const id = row.ids[segment.slot] ?? -1;
      const isMember = (text: string) => nameKey(text) === segment.value;
      this.#isMember[index] =
        id < 0
          ? isMember(row.textOf(segment.slot))
          : remembered(this.#memberOfText[index] ?? [], id, () =>
              isMember(this.#texts[segment.slot]?.textOf(id) ?? ''),
            );
    }
  }
}

function weightIn(text: string): number {
  return plainNumber(text, undefined) ?? Number.NaN;
}

/** What was found out about a text before; each text is read once. */
function remembered<T>(known: T[], id: number, read: () => T): T {
  const value = known[id] ?? read();
  known[id] = value;
  return value;
}
