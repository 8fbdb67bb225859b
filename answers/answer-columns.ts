import type { AnswerColumn, AnswerFile, AnswerProblem, FileFacts, MeasureOptions } from './plan.ts';
import { RowFile } from './read-rows.ts';

export interface AnswerColumns {
  readonly columns: readonly AnswerColumn[];
  readonly format: FileFacts['format'] | null;
  readonly sheet: string | null;
  readonly problem: AnswerProblem | null;
}

/**
 * The columns of a file of answers, with their questions. Only the start of the file is read, of a workbook its sheet.
 *
 * @throws the reason of `options.signal` where it is aborted
 */
export async function answerColumns(
  file: AnswerFile,
  sheet?: string,
  options: MeasureOptions = {},
): Promise<AnswerColumns> {
  const nothing = {
    wanted: [],
    texts: [],
    dateSlot: undefined,
    isDone: true,
    add: () => undefined,
    skip: () => undefined,
  };
  const read = await new RowFile(file, options).read(() => nothing, sheet);
  if (read.kind === 'failed') return { columns: [], format: null, sheet: null, problem: read.problem };
  const { columns, format, sheet: found } = read.facts;
  return { columns, format, sheet: found, problem: null };
}
