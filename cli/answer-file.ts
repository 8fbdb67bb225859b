/** A file of answers on the disk, for the engine that measures it. */
import { createReadStream } from 'node:fs';
import { open, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import type { AnswerFile } from '../answers/plan.ts';
import { systemCode } from './failure.ts';

/** Why a file is not opened. */
export type RefusedFile = 'outside' | 'cannot-be-read';

/**
 * Opens a file that lies within one of the folders after all links are followed.
 *
 * @param folders absolute paths
 */
export async function answerFile(absolute: string, folders: readonly string[]): Promise<AnswerFile | RefusedFile> {
  try {
    const real = await realpath(absolute);
    const roots = await Promise.all(folders.map((folder) => realpath(folder)));
    if (!roots.some((root) => real.startsWith(root.endsWith(path.sep) ? root : root + path.sep))) return 'outside';
    const stats = await stat(real);
    return stats.isFile() ? fileAt(real, stats.size) : 'cannot-be-read';
  } catch (error) {
    if (systemCode(error) === undefined) throw error;
    return 'cannot-be-read';
  }
}

function fileAt(real: string, size: number): AnswerFile {
  return {
    size,
    bytes: () => createReadStream(real, { highWaterMark: 1 << 18 }),
    async slice(start, end) {
      const handle = await open(real, 'r');
      try {
        const { bytesRead, buffer } = await handle.read(new Uint8Array(end - start), 0, end - start, start);
        return buffer.subarray(0, bytesRead);
      } finally {
        await handle.close();
      }
    },
    async stamp() {
      const { size: now, mtimeMs, ino } = await stat(real);
      return `${now} ${mtimeMs} ${ino}`;
    },
  };
}
