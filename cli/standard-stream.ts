/** Standard output and standard error, which may be a file on a full disk, or a pipe without a reader. */
import { fstatSync, writeFileSync } from 'node:fs';
import { systemCode } from './failure.ts';

export interface StandardStream {
  readonly write: (content: string | Uint8Array) => void;
}

/**
 * A stream that hands what keeps it from being written to `failed`, once, instead of ending the process. That a reader
 * has seen enough, as in `journey check | head`, is no failure.
 *
 * @param stream of the file descriptor `fd`.
 */
export function standardStream(
  stream: NodeJS.WriteStream,
  fd: 1 | 2,
  failed: (error: NodeJS.ErrnoException) => void,
): StandardStream {
  let isBroken = false;
  const broken = (error: NodeJS.ErrnoException): void => {
    if (!isBroken && error.code !== 'EPIPE') failed(error);
    isBroken = true;
  };
  stream.on('error', broken);
  return {
    write: (content) => {
      if (isBroken) return;
      if (!isFile(fd)) {
        stream.write(content);
        return;
      }
      try {
        // Node's own stream writes once, and takes no notice when a disk that fills up has room for a part.
        writeFileSync(fd, content);
      } catch (error) {
        if (systemCode(error) === undefined) throw error;
        broken(error as NodeJS.ErrnoException);
      }
    },
  };
}

function isFile(fd: number): boolean {
  try {
    return fstatSync(fd).isFile();
  } catch (error) {
    if (systemCode(error) === undefined) throw error;
    return false;
  }
}
