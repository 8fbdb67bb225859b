/** The result of the statement as numbers: the same that reading the answers gives. */
import { nameKey } from '../../language/model/name-key.ts';
import { type CountedQuestion, measured } from '../numbers/measured.ts';
import type { AnswerFile, AnswerPlan, AnswerProblem, AnswerResult, MeasureOptions, WantedNumber } from '../plan.ts';
import { RowFile } from '../read-rows.ts';
import { dateNumber } from '../table/dates.ts';
import { findColumn } from '../table/find-column.ts';
import type { RowSink, TableStart } from '../table/row-sink.ts';
import { Counts, type CountsShape } from '../tally/counts.ts';
import { StringTexts, type Texts } from '../tally/texts.ts';
import { decimalMarkOf, plainNumber } from '../values/plain-number.ts';
import { resultColumns } from './statement.ts';

/**
 * @param file the result of the statement with a row of headings, as CSV
 * @returns no facts of a file: the rows of the warehouse are not known
 * @throws the reason of `options.signal` where it is aborted
 */
export async function readStatementResult(
  file: AnswerFile,
  plan: AnswerPlan,
  options: MeasureOptions = {},
): Promise<AnswerResult> {
  const sinks: ResultRows[] = [];
  const read = await new RowFile(file, options).read((table) => {
    const sink = new ResultRows(table, plan);
    sinks.push(sink);
    return sink;
  }, undefined);
  const [sink] = sinks;
  if (read.kind === 'failed') return { file: null, numbers: [], problems: [read.problem] };
  if (!sink || sink.problems.length > 0) return { file: null, numbers: [], problems: sink?.problems ?? [] };
  const { questions, answers } = sink;
  return { file: null, ...measured(plan, questions, decimalMarkOf(answers)) };
}

type Place = keyof typeof resultColumns;

const needed: readonly Place[] = ['key', 'answer', 'n', 'weight', 'square'];

class ResultRows implements RowSink {
  readonly wanted: readonly number[];
  readonly texts: readonly Texts[];
  readonly dateSlot = undefined;
  readonly problems: readonly AnswerProblem[];
  readonly questions: readonly CountedQuestion[];
  readonly #plan: AnswerPlan;
  readonly #slots: Readonly<Partial<Record<Place, number>>>;
  readonly #answers = new Map<string, StringTexts>();
  readonly #counts = new Map<string, Counts>();
  readonly #all = new Map<string, Counts>();

  constructor({ columns, textsOf }: TableStart, plan: AnswerPlan) {
    this.#plan = plan;
    const optional: readonly Place[] = [
      ...(plan.by ? (['period'] as const) : []),
      ...(plan.dated ? (['newest'] as const) : []),
    ];
    const places = [...needed, ...optional].map((place) => [place, findColumn(resultColumns[place], columns)] as const);
    const found = places.flatMap(([place, one]) => (one.kind === 'found' ? [[place, one.index] as const] : []));
    this.wanted = found.map(([, index]) => index).sort((a, b) => a - b);
    this.#slots = Object.fromEntries(found.map(([place, index]) => [place, this.wanted.indexOf(index)]));
    this.texts = this.wanted.map(textsOf);
    const keys = plan.numbers.map(({ key }) => key);
    this.problems = places.flatMap(([place, one]): AnswerProblem[] => {
      const column = resultColumns[place];
      if (one.kind === 'several') return [{ code: 'same-column', column, times: one.times, numbers: keys }];
      return one.kind === 'none' ? [{ code: 'no-column', column, near: one.near, numbers: keys }] : [];
    });
    this.questions = this.#questions();
  }

  get answers(): string[] {
    return [...this.#answers.values()].flatMap((texts) =>
      Array.from({ length: texts.size }, (_, id) => texts.textOf(id)),
    );
  }

  add(row: Parameters<RowSink['add']>[0]): void {
    const textAt = (place: Place) => {
      const slot = this.#slots[place];
      if (slot === undefined) return '';
      const id = row.ids[slot] ?? -1;
      return id < 0 ? row.textOf(slot) : (this.texts[slot]?.textOf(id) ?? '');
    };
    const number = this.#plan.numbers.find(({ key }) => key === textAt('key'));
    if (!number) return;
    const numberAt = (place: Place) => plainNumber(textAt(place), '.') ?? 0;
    const column = nameKey(number.column);
    const id = this.#answers.get(column)?.idOf(textAt('answer')) ?? -1;
    if (id < 0) return;
    const [n, weight, square] = [numberAt('n'), numberAt('weight'), numberAt('square')];
    const newest = dateNumber(textAt('newest'), 'day-first');
    this.#counts.get(number.key)?.addCounted(id, n, weight, square, newest, numberAt('period'));
    this.#all.get(column)?.addCounted(id, n, weight, square, newest, 0);
  }

  skip(): void {}

  #questions(): CountedQuestion[] {
    const { numbers, dated, by } = this.#plan;
    const shape: CountsShape = { isWeighted: true, isDated: dated !== undefined, periodOf: by && ((date) => date) };
    const columns = new Map<string, WantedNumber[]>();
    for (const number of numbers) {
      const key = nameKey(number.column);
      columns.set(key, [...(columns.get(key) ?? []), number]);
      this.#counts.set(number.key, new Counts(shape));
    }
    return [...columns].map(([key, wanted]): CountedQuestion => {
      const [texts, all] = [new StringTexts(), new Counts(shape)];
      this.#answers.set(key, texts);
      this.#all.set(key, all);
      const countsOf = (number: WantedNumber) => this.#counts.get(number.key) ?? all;
      return { column: wanted[0]?.column ?? key, texts, all, numbers: wanted, countsOf };
    });
  }
}
