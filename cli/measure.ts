/** `journey measure`: the numbers of a map beside the answers that they come from. */
import path from 'node:path';
import { openAnswers } from '../answers/node/open-answers.ts';
import type { AnswerFile, AnswerPlan, AnswerProblem, AnswerResult, MeasuredNumber } from '../answers/plan.ts';
import type { SqlDialect } from '../answers/sql/dialects.ts';
import { jsonText } from '../export/data/json-text.ts';
import { translatorFor } from '../language/messages/messages.ts';
import type { Source } from '../language/model/model.ts';
import { answerRequest, sourcesOf } from '../language/survey/answer-request.ts';
import { compareNumber, type NumberState } from '../language/survey/compare-number.ts';
import { isRemark, problemWords } from '../language/survey/problem-words.ts';
import { handleOf, type SourceNumber } from '../language/survey/source-numbers.ts';
import type { SliceEdit } from '../language/text/edit.ts';
import { type ExitCode, exitCode, Failure } from './failure.ts';
import { shownPath } from './files.ts';
import type { ListFormat, measurePeriods } from './formats.ts';
import type { Reader } from './locale.ts';
import { measureJson } from './measure-json.ts';
import { measureText } from './measure-text.ts';
import { fileOf, type OpenedNumbers, openNumbers } from './open-numbers.ts';
import { reportFailures, say } from './report.ts';
import type { Terminal } from './terminal.ts';
import { writeEdits } from './write-edits.ts';

export interface MeasureOptions {
  readonly write?: boolean;
  /** Id or name of the only source to read. */
  readonly source?: string;
  readonly by?: (typeof measurePeriods)[number];
  /** Prints the statement of this warehouse instead of reading a file. */
  readonly sql?: SqlDialect;
  /** The table of the warehouse, as its parts. */
  readonly table?: string;
  /** The result of the statement, as CSV: a file, or `-` for standard input. */
  readonly from?: string;
  readonly format: ListFormat;
}

/** A number of the text, what its column gives, and whether the two agree. */
export interface MeasuredText {
  readonly number: SourceNumber;
  readonly measured: MeasuredNumber | undefined;
  readonly state: NumberState;
  readonly edits: readonly SliceEdit[];
}

/** Reports each number that names a column, and with `write` writes those that differ. */
export async function measure(
  given: string,
  options: MeasureOptions,
  terminal: Terminal,
  reader: Reader,
): Promise<ExitCode> {
  const opened = await openNumbers(given, options, terminal, reader);
  if (opened instanceof Failure) {
    reportFailures([opened], terminal, reader.t);
    return exitCode.failure;
  }
  if (options.sql) return printStatement(opened, options, options.sql, terminal, reader);
  const run = new Run(opened, options, terminal, reader);
  const texts = await run.texts();
  terminal.out(
    options.format === 'json'
      ? jsonText(measureJson(texts, opened.minimum))
      : measureText(texts, {
          path: opened.file.shown,
          minimum: opened.minimum,
          t: reader.t,
          number: decimalsOf(reader),
        }),
  );
  const count = texts.filter(({ state }) => state === 'different').length;
  const isDifferent = count > 0;
  const failure =
    options.write && isDifferent
      ? await writeEdits(
          opened,
          texts.flatMap(({ edits }) => edits),
        )
      : undefined;
  if (failure) reportFailures([failure], terminal, reader.t);
  else if (options.write && options.format === 'text') terminal.out(`${reader.t('measure.written', { count })}\n`);
  if (failure || run.hasFailed) return exitCode.failure;
  return isDifferent && !options.write ? exitCode.findings : exitCode.fine;
}

function decimalsOf({ locale }: Reader): (text: string) => string {
  const mark = new Intl.NumberFormat(locale).formatToParts(1.5).find(({ type }) => type === 'decimal')?.value ?? '.';
  return (text) => text.replace('.', mark);
}

/** One run over the files of the sources. */
class Run {
  /** Whether a number could not be measured. */
  hasFailed = false;
  private readonly opened: OpenedNumbers;
  private readonly options: MeasureOptions;
  private readonly terminal: Terminal;
  private readonly reader: Reader;

  constructor(opened: OpenedNumbers, options: MeasureOptions, terminal: Terminal, reader: Reader) {
    this.opened = opened;
    this.options = options;
    this.terminal = terminal;
    this.reader = reader;
  }

  /** In the order of the text. */
  async texts(): Promise<MeasuredText[]> {
    const { numbers, uncomputed, source, minimum, file } = this.opened;
    const t = translatorFor(this.reader.locale).t;
    for (const { reason, source: of, persona = '', range } of uncomputed) {
      this.fail(`${file.shown}:${range.start.line + 1}`, t(`answers.${reason}`, { source: handleOf(of), persona }));
    }
    const found = new Map<string, MeasuredNumber>();
    for (const [of, own] of sourcesOf(numbers)) {
      for (const one of await this.measuredFrom(of, own)) found.set(one.key, one);
    }
    return numbers.map((number) => {
      const measured = found.get(number.key);
      const compared = measured && compareNumber(number, measured, minimum, source);
      return { number, measured, ...(compared ?? { state: 'none', edits: [] }) };
    });
  }

  private async measuredFrom(source: Source, numbers: readonly SourceNumber[]): Promise<readonly MeasuredNumber[]> {
    const { from } = this.options;
    const { shown, file } =
      from === undefined ? await fileOf(source, this.opened, this.terminal) : await resultFile(from, this.terminal);
    if (typeof file === 'string') {
      this.fail(shown, translatorFor(this.reader.locale).t(`answers.${file}`));
      return [];
    }
    const plan = answerRequest(source, numbers, this.options.by);
    const result = from === undefined ? await measuredIn(file, plan) : await resultOf(file, plan);
    const counted = new Set(result.numbers.flatMap(({ key, n }) => (n > 0 ? [key] : [])));
    for (const problem of result.problems) this.tell(shown, problem, counted);
    return result.numbers;
  }

  private tell(shown: string, problem: AnswerProblem, counted: ReadonlySet<string>): void {
    const words = problemWords(problem, translatorFor(this.reader.locale).t);
    const { numbers, file } = this.opened;
    const keys = new Set('numbers' in problem ? problem.numbers : []);
    const lines = numbers.filter(({ key }) => keys.has(key)).map(({ range }) => range.start.line + 1);
    const place = lines.length === 0 ? shown : `${file.shown}:${[...new Set(lines)].join(', ')}: ${shown}`;
    if (isRemark(problem, counted)) say(`${place}: ${words}`, this.terminal, this.reader.t);
    else this.fail(place, words);
  }

  private fail(shown: string, words: string): void {
    this.hasFailed = true;
    say(`${shown}: ${words}`, this.terminal, this.reader.t);
  }
}

async function measuredIn(file: AnswerFile, plan: AnswerPlan): Promise<AnswerResult> {
  const { measureAnswers } = await import('../answers/measure-answers.ts');
  return measureAnswers(file, plan);
}

async function resultOf(file: AnswerFile, plan: AnswerPlan): Promise<AnswerResult> {
  const { readStatementResult } = await import('../answers/sql/read-result.ts');
  return readStatementResult(file, plan);
}

/** The result of a statement: few rows, which are read at once. */
async function resultFile(given: string, { cwd, input }: Terminal) {
  if (given !== '-') return { shown: shownPath(given), file: await openAnswers(path.resolve(cwd, given), [cwd]) };
  const pieces: Uint8Array[] = [];
  for await (const piece of input?.() ?? []) pieces.push(piece);
  const bytes = Buffer.concat(pieces);
  const file: AnswerFile = {
    size: bytes.length,
    async *bytes() {
      yield bytes;
    },
    slice: async (start, end) => bytes.subarray(start, end),
  };
  return { shown: '-', file };
}

/** Each source has a statement of its own. */
async function printStatement(
  { numbers, file }: OpenedNumbers,
  { by, table }: MeasureOptions,
  dialect: SqlDialect,
  terminal: Terminal,
  { t }: Reader,
): Promise<ExitCode> {
  const [first, ...others] = sourcesOf(numbers);
  if (!first || others.length > 0) {
    const known = [...sourcesOf(numbers).keys()].map(handleOf).join(', ');
    reportFailures([new Failure('failure.one-source', { path: file.shown, known })], terminal, t);
    return exitCode.failure;
  }
  const [source, own] = first;
  const { answerStatement } = await import('../answers/sql/statement.ts');
  const path = source.file?.value;
  const isFile = dialect === 'duckdb' && table === undefined && path !== undefined;
  const from = isFile ? { file: path } : { table: (table ?? handleOf(source)).split('.') };
  terminal.out(answerStatement(answerRequest(source, own, by), from, dialect));
  return exitCode.fine;
}
