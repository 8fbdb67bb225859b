/** Files of answers on the machine. */
import { createReadStream } from 'node:fs';
import { open, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import type { URI } from 'langium';
import type { AnswerFile } from '../answers/plan.ts';

/**
 * Opens a file that lies within one of the folders after all links are followed. Without a folder there is no file: an
 * editor that shows a file alone has not said what may be read.
 */
export async function openNodeAnswers(uri: URI, folders: readonly URI[]): Promise<AnswerFile | undefined> {
  if (uri.scheme !== 'file') return undefined;
  const real = await realpath(uri.fsPath).catch(() => undefined);
  const roots = await Promise.all(folders.map((folder) => realpath(folder.fsPath).catch(() => undefined)));
  const isInside = roots.some((root) => root !== undefined && real?.startsWith(root + path.sep));
  const stats = real !== undefined && isInside ? await stat(real).catch(() => undefined) : undefined;
  return real !== undefined && stats?.isFile() ? fileAt(real, stats.size) : undefined;
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
