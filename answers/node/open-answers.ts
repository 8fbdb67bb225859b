/** Files of answers on the disk, for the engine that measures them. */
import { open, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import type { AnswerFile } from '../plan.ts';

/** Why a file is not opened. */
export type RefusedFile = 'outside' | 'cannot-be-read';

/**
 * Opens a file that lies within one of the folders after all links are followed. Without a folder, every file is
 * outside.
 *
 * @param folders absolute paths; those that are not there are left out
 */
export async function openAnswers(absolute: string, folders: readonly string[]): Promise<AnswerFile | RefusedFile> {
  const real = await orUndefined(realpath(absolute));
  if (real === undefined) return 'cannot-be-read';
  const roots = await Promise.all(folders.map((folder) => orUndefined(realpath(folder))));
  if (!roots.some((root) => root !== undefined && isWithin(real, root))) return 'outside';
  const stats = await orUndefined(stat(real));
  return stats?.isFile() ? fileAt(real, stats.size) : 'cannot-be-read';
}

function isWithin(file: string, folder: string): boolean {
  return file.startsWith(folder.endsWith(path.sep) ? folder : folder + path.sep);
}

/** What the system refuses is missing; any other error is a fault of ours. */
async function orUndefined<T>(asked: Promise<T>): Promise<T | undefined> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof Error && 'code' in error) return undefined;
    throw error;
  }
}

const pieceBytes = 1 << 18;

/** All pieces are in one buffer: a stream would make one of 256 kB for each. */
async function* piecesOf(real: string): AsyncGenerator<Uint8Array> {
  const handle = await open(real, 'r');
  try {
    const buffer = new Uint8Array(pieceBytes);
    for (;;) {
      const { bytesRead } = await handle.read(buffer, 0, pieceBytes, null);
      if (bytesRead === 0) return;
      yield buffer.subarray(0, bytesRead);
    }
  } finally {
    await handle.close();
  }
}

function fileAt(real: string, size: number): AnswerFile {
  return {
    size,
    bytes: () => piecesOf(real),
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
