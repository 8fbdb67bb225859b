import { constants } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import type { URI } from 'langium';
import type { FileAccess } from '../language/project/editor.ts';

/**
 * Whether a file is there and may be changed. What another program keeps is that program's to say, but for `git:`,
 * which shows the past.
 */
export async function fileAccess(uri: URI): Promise<FileAccess> {
  if (uri.scheme !== 'file') {
    return uri.scheme === 'git' ? 'read-only' : 'may-change';
  }
  try {
    const { mode } = await stat(uri.fsPath);
    await access(uri.fsPath, constants.W_OK);
    // An administrator may write everything, and would not want to find out that way.
    return (mode & 0o222) === 0 ? 'read-only' : 'may-change';
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT' || code === 'ENOTDIR') return 'not-there';
    if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return 'read-only';
    throw error;
  }
}
