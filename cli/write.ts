import { realpath, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Failure, systemCode } from './failure.ts';
import { type FoundFile, shownPath } from './files.ts';
import type { Terminal } from './terminal.ts';

/** Writes a file, unless it is one of those that were read. Gives back what kept it from being written. */
export async function writeTo(
  given: string,
  bytes: Uint8Array,
  inputs: readonly FoundFile[],
  terminal: Terminal,
): Promise<Failure | undefined> {
  const shown = shownPath(given);
  const target = path.resolve(terminal.cwd, given);
  try {
    const real = await realPathOf(target);
    for (const { absolute } of inputs) {
      if (real === (await realpath(absolute))) {
        return new Failure('failure.overwrites-input', { path: shown });
      }
    }
    await writeFile(target, bytes);
    return undefined;
  } catch (error) {
    const reason = systemCode(error);
    if (reason === undefined) {
      throw error;
    }
    return new Failure('failure.cannot-write', { path: shown, reason }, error);
  }
}

/** `undefined` for what is not there yet. */
async function realPathOf(target: string): Promise<string | undefined> {
  try {
    return await realpath(target);
  } catch (error) {
    if (systemCode(error) === 'ENOENT') {
      return undefined;
    }
    throw error;
  }
}
