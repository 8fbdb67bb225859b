import { isWorkbook } from '../sheets/workbook.ts';
import type { AnswerFile, AnswerPlan, AnswerProblem, AnswerResult, MeasureOptions } from './plan.ts';
import { measureText } from './text/measure-text.ts';
import { ReadFailure, WatchedFile } from './watched-file.ts';

const megabyte = 1 << 20;

/** `PAR1` */
const parquet = [0x50, 0x41, 0x52, 0x31];

/**
 * Reads a file of answers once, and computes every number that the plan asks for. The memory that it needs does not grow
 * with the rows, except for workbooks. A file that changes while it is read has no numbers.
 *
 * @throws the reason of `options.signal` where it is aborted; every other failure is a problem of the result.
 */
export async function measureAnswers(
  file: AnswerFile,
  plan: AnswerPlan,
  options: MeasureOptions = {},
): Promise<AnswerResult> {
  options.signal?.throwIfAborted();
  const most = options.mostBytes ?? 2048 * megabyte;
  if (file.size > most) return failed({ code: 'too-large', size: file.size, most });
  try {
    const watched = new WatchedFile(file);
    const before = await watched.stamp();
    const result = await measureFormat(watched, plan, options);
    const isChanged = before !== (await watched.stamp()) || watched.hasOtherSize;
    return isChanged ? { ...result, numbers: [], problems: [{ code: 'changed-while-read' }] } : result;
  } catch (error) {
    if (!(error instanceof ReadFailure)) throw error;
    return failed({ code: 'cannot-be-read' });
  }
}

/** The readers of workbooks and of Parquet are loaded when such a file is read. */
async function measureFormat(file: WatchedFile, plan: AnswerPlan, options: MeasureOptions): Promise<AnswerResult> {
  const start = await file.firstBytes();
  const isParquet = parquet.every((byte, index) => start[index] === byte);
  if (!isParquet && !isWorkbook(start)) return measureText(file, plan, options);
  const isWhole = !isParquet || !file.hasParts;
  const most = options.mostBytes ?? 100 * megabyte;
  if (isWhole && file.size > most) return failed({ code: 'too-large', size: file.size, most });
  const bytes = isWhole ? await file.allBytes() : undefined;
  if (bytes && !isParquet) {
    const { measureWorkbook } = await import('./cells/measure-workbook.ts');
    return measureWorkbook(bytes, plan, options);
  }
  const { measureParquet } = await import('./cells/measure-parquet.ts');
  return measureParquet(bytes ? partsOf(bytes) : file, plan, options);
}

function partsOf(bytes: Uint8Array): Pick<WatchedFile, 'size' | 'slice'> {
  return { size: bytes.length, slice: async (start, end) => bytes.slice(start, end) };
}

function failed(problem: AnswerProblem): AnswerResult {
  return { file: null, numbers: [], problems: [problem] };
}
