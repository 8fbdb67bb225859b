/** Writes edits of a map into its file, unless the file has changed since it was read. */
import { readFile } from 'node:fs/promises';
import { applied, type SliceEdit } from '../language/text/edit.ts';
import { Failure, writeFailure } from './failure.ts';
import type { OpenedNumbers } from './open-numbers.ts';
import { replaceFile } from './replace-file.ts';

/** @returns the failure, if there is one; a mark at the start of the file stays */
export async function writeEdits(
  { file, source }: Pick<OpenedNumbers, 'file' | 'source'>,
  edits: readonly SliceEdit[],
): Promise<Failure | undefined> {
  const text = applied(source.text, edits);
  const encoder = new TextEncoder();
  try {
    const before = await readFile(file.absolute);
    const mark = before.length - encoder.encode(source.text).length;
    const bytes = Buffer.concat([before.subarray(0, mark), encoder.encode(text)]);
    const isUnchanged = before.equals(Buffer.concat([before.subarray(0, mark), encoder.encode(source.text)]));
    if (!isUnchanged) return new Failure('failure.changed-since', { path: file.shown });
    await replaceFile(file.absolute, bytes);
    return undefined;
  } catch (error) {
    return writeFailure(file.shown, error);
  }
}
