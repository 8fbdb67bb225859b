/** What keeps a file of answers from giving its numbers, in the reader's words. */
import type { JourneyTranslate } from '../messages/messages.ts';
import type { Scale } from '../model/model.ts';

/** A problem as the engine of `answers/` reports it. */
export interface FileProblem {
  readonly code: FileProblemCode;
  readonly column?: string;
  readonly near?: readonly string[];
  readonly times?: number;
  /** Key of a segment. */
  readonly segment?: string;
  readonly rows?: number;
  readonly examples?: readonly (string | number)[];
  readonly scale?: Scale;
  /** In bytes. */
  readonly size?: number;
  readonly most?: number;
  readonly sheet?: string;
  readonly sheets?: readonly string[];
  readonly numbers?: readonly string[];
}

export type FileProblemCode =
  | 'no-column'
  | 'same-column'
  | 'no-segment-rows'
  | 'no-rows'
  | 'all-missing'
  | 'text-answers'
  | 'off-scale'
  | 'no-scale'
  | 'no-dates'
  | 'changed-while-read'
  | 'too-large'
  | 'cannot-be-read'
  | 'not-a-table'
  | 'no-sheet';

const megabyte = 1_000_000;

/** One sentence or two, without the name of the file. */
export function problemWords(problem: FileProblem, t: JourneyTranslate): string {
  const { code, near = problem.sheets ?? problem.examples ?? [], scale, size = 0, most = 0 } = problem;
  return t(`answers.${code}`, {
    column: problem.column ?? '',
    times: problem.times ?? 0,
    segment: problem.segment ?? '',
    rows: problem.rows ?? 0,
    low: scale?.low ?? 0,
    high: scale?.high ?? 0,
    size: size / megabyte,
    limit: Math.round(most / megabyte),
    sheet: problem.sheet ?? '',
    isNear: near.length > 0 ? 'yes' : 'no',
    near: near.map((one) => `“${one}”`).join(', '),
  });
}

/**
 * Whether numbers hold in spite of a problem: some rows were left out.
 *
 * @param counted keys of the numbers that have answers
 */
export function isRemark({ code, numbers = [] }: FileProblem, counted: ReadonlySet<string>): boolean {
  if (code === 'text-answers') return numbers.some((key) => counted.has(key));
  return code === 'off-scale' || code === 'no-dates';
}
