import type { AnswerFile, AnswerPlan, AnswerResult, MeasureOptions } from './plan.ts';
import { RowFile } from './read-rows.ts';
import { AnswerTally } from './tally/answer-tally.ts';

/**
 * Reads a file of answers once, and computes every number that the plan asks for. The memory that it needs does not
 * grow with the rows; a workbook is kept as it is packed. A file that changes while it is read has no numbers.
 *
 * @throws the reason of `options.signal` where it is aborted; every other failure is a problem of the result.
 */
export async function measureAnswers(
  file: AnswerFile,
  plan: AnswerPlan,
  options: MeasureOptions = {},
): Promise<AnswerResult> {
  const rows = new RowFile(file, options);
  const { tally, result } = await countRows(rows, plan);
  const changed = tally && (await rows.changed());
  return changed ? { ...result, numbers: [], problems: [changed] } : result;
}

/** The first reading of a file; without a tally where it has no table. */
export async function countRows(
  rows: RowFile,
  plan: AnswerPlan,
): Promise<{ readonly tally: AnswerTally | undefined; readonly result: AnswerResult }> {
  const tallies: AnswerTally[] = [];
  const read = await rows.read((table) => {
    const made = new AnswerTally(table, plan);
    tallies.push(made);
    return made;
  }, plan.sheet);
  const [tally] = tallies;
  if (read.kind === 'failed' || !tally) {
    const problems = read.kind === 'failed' ? [read.problem] : [];
    return { tally: undefined, result: { file: null, numbers: [], problems } };
  }
  return { tally, result: { file: { ...read.facts, ...tally.facts() }, ...tally.measured() } };
}
