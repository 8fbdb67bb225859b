import { stat } from 'node:fs/promises';
import path from 'node:path';
import { Failure, systemCode, writeFailure } from './failure.ts';
import { type FoundFile, shownPath } from './files.ts';
import { replaceFile } from './replace-file.ts';
import type { Terminal } from './terminal.ts';

/** Writes a file, unless it is one of the inputs. Gives back what kept it from being written. */
export async function writeTo(
  given: string,
  bytes: Uint8Array,
  inputs: readonly FoundFile[],
  terminal: Terminal,
): Promise<Failure | undefined> {
  const shown = shownPath(given);
  const target = path.resolve(terminal.cwd, given);
  if (/[/\\]$/.test(shown)) {
    return new Failure('failure.cannot-write', { path: shown, reason: 'EISDIR' });
  }
  try {
    const input = await sameFileAmong(inputs, target);
    if (input) {
      return new Failure('failure.overwrites-input', { path: shown, input: input.shown });
    }
    await replaceFile(target, bytes);
    return undefined;
  } catch (error) {
    return writeFailure(shown, error);
  }
}

/** By what the disk says of them: two names may lead to one file over a link or in other letters. */
async function sameFileAmong(inputs: readonly FoundFile[], target: string): Promise<FoundFile | undefined> {
  const own = await identityOf(target);
  if (own === undefined) return undefined;
  for (const input of inputs) {
    if ((await identityOf(input.absolute)) === own) return input;
  }
  return undefined;
}

/** `undefined` for what is not there. */
async function identityOf(file: string): Promise<string | undefined> {
  try {
    // As large numbers: on Windows a file's number has more digits than others keep.
    const { dev, ino } = await stat(file, { bigint: true });
    return `${dev}:${ino}`;
  } catch (error) {
    if (systemCode(error) === undefined) throw error;
    return undefined;
  }
}
