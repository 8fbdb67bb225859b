/** Counts the rows of a table for a plan, whatever the format of its file is. */

import { onScale } from '../../language/analysis/position.ts';
import {
  type CountedQuestion,
  emptySegments,
  type Measured,
  measured,
  missingNames,
  readQuestion,
  scaleOf,
} from '../numbers/measured.ts';
import type { AnswerPlan, AnswerProblem, FileFacts, SkippedRow, SkipReason } from '../plan.ts';
import { dayOrderOf, periodNumber } from '../table/dates.ts';
import { type AskedQuestion, type Layout, layoutOf } from '../table/layout.ts';
import type { RowSink, TableStart } from '../table/row-sink.ts';
import { type DecimalMark, decimalMarkOf, plainNumber } from '../values/plain-number.ts';
import { MissingAnswers } from '../values/read-answers.ts';
import { Counts, type CountsShape } from './counts.ts';
import { type Question, type QuestionReadings, type RowAnswers, RowTally, type TallyRow } from './row-tally.ts';
import type { Texts } from './texts.ts';

/** So many skipped rows are named. */
const mostSkipped = 100;

export class AnswerTally implements RowSink {
  readonly layout: Layout;
  readonly #plan: AnswerPlan;
  readonly texts: readonly Texts[];
  readonly #questions: readonly Question[];
  readonly #rows: RowTally;
  readonly #skipped: SkippedRow[] = [];
  #skippedCount = 0;
  #restMark: DecimalMark | undefined;

  constructor({ columns, sample, textsOf }: TableStart, plan: AnswerPlan) {
    this.#plan = plan;
    this.layout = layoutOf(columns, plan);
    const { wanted, slots, asked } = this.layout;
    this.texts = wanted.map(textsOf);
    const dates = slots.date === undefined ? [] : sample.map((row) => row[wanted[slots.date ?? 0] ?? 0] ?? '');
    const shape: CountsShape = {
      isWeighted: slots.weight !== undefined,
      isDated: slots.date !== undefined,
      periodOf: plan.by && periodNumber(plan.by),
    };
    this.#questions = asked.map((question) => this.#question(question, shape));
    this.#rows = new RowTally(slots, this.texts, this.#questions, dayOrderOf(dates));
  }

  get wanted(): readonly number[] {
    return this.layout.wanted;
  }

  get dateSlot(): number | undefined {
    return this.layout.slots.date;
  }

  /** The rows of a second reading of the file, with the answers of each question; `undefined` where it has none. */
  answersIn(row: TallyRow, readings: readonly QuestionReadings[], segment: number | undefined): RowAnswers | undefined {
    return this.#rows.answersIn(row, readings, segment);
  }

  readings(): QuestionReadings[] {
    const mark = this.#mark();
    return this.#questions.map((question, index) => {
      const [number] = this.layout.asked[index]?.numbers ?? [];
      const texts = this.texts[question.slot];
      return number && texts ? readQuestion(question.all, texts, number, this.#plan, mark).readings : [];
    });
  }

  add(row: TallyRow, line: number): void {
    const reason = this.#rows.add(row);
    if (reason) this.skip(line, reason);
  }

  skip(line: number, reason: SkipReason): void {
    this.#skippedCount++;
    if (this.#skipped.length < mostSkipped) this.#skipped.push({ line, reason });
  }

  facts(): Pick<FileFacts, 'rows' | 'skipped' | 'skippedRows' | 'decimalMark'> {
    return {
      rows: this.#rows.rows,
      skipped: this.#skippedCount,
      skippedRows: this.#skipped,
      decimalMark: this.#mark() ?? null,
    };
  }

  measured(): Measured {
    if (this.#rows.rows === 0) return { numbers: [], problems: [...this.layout.problems, { code: 'no-rows' }] };
    const { numbers, problems } = measured(this.#plan, this.#counted(), this.#mark());
    const missing = missingNames(this.layout, this.#rows.seen, this.texts);
    const absent = new Set(missing.flatMap((problem) => ('numbers' in problem ? problem.numbers : [])));
    return {
      numbers: numbers.filter(({ key }) => !absent.has(key)),
      problems: [
        ...this.layout.problems,
        ...missing,
        ...emptySegments(this.#plan, this.layout, this.#rows.seen, this.texts),
        ...problems.filter((problem) => !('numbers' in problem) || !problem.numbers.every((key) => absent.has(key))),
        ...this.#dateProblems(),
      ],
    };
  }

  #counted(): CountedQuestion[] {
    return this.layout.asked.flatMap(({ column, slot, numbers }, index): CountedQuestion[] => {
      const [question, texts] = [this.#questions[index], this.texts[slot]];
      if (!question || !texts) return [];
      const segments = (this.#plan.segments ?? []).map(({ key }) => key);
      const countsOf = ({ segment }: { readonly segment?: string }) =>
        (segment === undefined ? undefined : question.segments[segments.indexOf(segment)]) ?? question.all;
      return [{ column, texts, all: question.all, numbers, countsOf }];
    });
  }

  #dateProblems(): AnswerProblem[] {
    const { withoutDate } = this.#rows;
    const { dated } = this.#plan;
    return dated !== undefined && withoutDate > 0 ? [{ code: 'no-dates', column: dated, rows: withoutDate }] : [];
  }

  #question({ slot, name, numbers }: AskedQuestion, shape: CountsShape): Question {
    const [first] = numbers;
    const scale = first && scaleOf(first, this.#plan);
    const missing = new MissingAnswers(this.#plan.missing ?? []);
    return {
      slot,
      name,
      all: new Counts(shape),
      segments: (this.#plan.segments ?? []).map(({ key }) =>
        numbers.some(({ segment }) => segment === key) ? new Counts(shape) : undefined,
      ),
      readRest: (text) => {
        const plain = text.trim();
        this.#restMark ??= this.#mark() ?? '.';
        const value = plainNumber(plain, this.#restMark);
        if (missing.hasText(plain) || (value !== undefined && missing.hasNumber(value))) {
          return { value: undefined, isMissing: true };
        }
        const isOn = value !== undefined && (!scale || onScale(value, scale));
        return { value: isOn ? value : undefined, isMissing: false };
      },
    };
  }

  /** Of the answers, and of nothing else. */
  #mark(): DecimalMark | undefined {
    const slots = new Set(this.layout.asked.map(({ slot }) => slot));
    return decimalMarkOf([...slots].flatMap((slot) => textsIn(this.texts[slot])));
  }
}

function textsIn(texts: Texts | undefined): string[] {
  return Array.from({ length: texts?.size ?? 0 }, (_, id) => texts?.textOf(id) ?? '');
}
