import type { AnswerFile, AnswerPlan, AnswerResult, MeasureOptions } from './plan.ts';
import { measureText } from './text/measure-text.ts';

const gigabyte = 1 << 30;

/**
 * Reads a file of answers once, and computes every number that the plan asks for. The memory that it needs does not grow
 * with the rows. A file that changes while it is read has no numbers.
 *
 * @throws the reason of `options.signal` where it is aborted; every other failure is a problem of the result.
 */
export async function measureAnswers(
  file: AnswerFile,
  plan: AnswerPlan,
  options: MeasureOptions = {},
): Promise<AnswerResult> {
  options.signal?.throwIfAborted();
  const most = options.mostBytes ?? 2 * gigabyte;
  if (file.size > most) return failed({ code: 'too-large', size: file.size, most });
  try {
    return await measureUnchanged(file, plan, options);
  } catch (error) {
    if (!(error instanceof ReadFailure)) throw error;
    return failed({ code: 'cannot-be-read' });
  }
}

async function measureUnchanged(file: AnswerFile, plan: AnswerPlan, options: MeasureOptions): Promise<AnswerResult> {
  const watched = new WatchedFile(file);
  const before = await watched.stamp();
  const result = await measureText(watched, plan, options);
  const isChanged = before !== (await watched.stamp()) || watched.hasOtherSize;
  return isChanged ? { ...result, numbers: [], problems: [{ code: 'changed-while-read' }] } : result;
}

/** The host could not read the file. */
class ReadFailure extends Error {}

/** Notices that a file cannot be read, or that it has not as many bytes as it should have. */
class WatchedFile implements AnswerFile {
  readonly size: number;
  hasOtherSize = false;
  readonly #file: AnswerFile;

  constructor(file: AnswerFile) {
    this.#file = file;
    this.size = file.size;
  }

  async *bytes(): AsyncGenerator<Uint8Array> {
    let read = 0;
    const pieces = this.#file.bytes()[Symbol.asyncIterator]();
    try {
      for (;;) {
        const next = await orFailure(pieces.next());
        if (next.done) break;
        read += next.value.length;
        yield next.value;
      }
      this.hasOtherSize = read !== this.size;
    } finally {
      await pieces.return?.();
    }
  }

  stamp(): Promise<string> {
    return this.#file.stamp ? orFailure(this.#file.stamp()) : Promise.resolve('');
  }
}

async function orFailure<T>(reading: Promise<T>): Promise<T> {
  try {
    return await reading;
  } catch (cause) {
    throw new ReadFailure('the file cannot be read', { cause });
  }
}

function failed(problem: AnswerResult['problems'][number]): AnswerResult {
  return { file: null, numbers: [], problems: [problem] };
}
