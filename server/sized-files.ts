import { stat } from 'node:fs/promises';
import type { URI } from 'langium';
import { NodeFileSystemProvider } from 'langium/node';
import type { SizedFileSystem } from '../language/project/size-limit.ts';

/** The machine's files, whose size is known before they are read. */
export class SizedFiles extends NodeFileSystemProvider implements SizedFileSystem {
  async sizeOf(uri: URI): Promise<number> {
    return (await stat(uri.fsPath)).size;
  }
}
