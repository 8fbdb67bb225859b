import type { FileSystemNode, URI } from 'langium';
import type { SizedFileSystem } from '../language/project/size-limit.ts';

/**
 * Files of the machine are read from the machine, all others (a repository that is only browsed) asked of the client.
 */
export class FileSystemByScheme implements SizedFileSystem {
  private readonly local: SizedFileSystem;
  private readonly remote: SizedFileSystem;

  constructor(local: SizedFileSystem, remote: SizedFileSystem) {
    this.local = local;
    this.remote = remote;
  }

  stat(uri: URI): Promise<FileSystemNode> {
    return this.of(uri).stat(uri);
  }

  statSync(uri: URI): FileSystemNode {
    return this.of(uri).statSync(uri);
  }

  sizeOf(uri: URI): Promise<number | undefined> {
    return this.of(uri).sizeOf(uri);
  }

  exists(uri: URI): Promise<boolean> {
    return this.of(uri).exists(uri);
  }

  existsSync(uri: URI): boolean {
    return this.of(uri).existsSync(uri);
  }

  readBinary(uri: URI): Promise<Uint8Array> {
    return this.of(uri).readBinary(uri);
  }

  readBinarySync(uri: URI): Uint8Array {
    return this.of(uri).readBinarySync(uri);
  }

  readFile(uri: URI): Promise<string> {
    return this.of(uri).readFile(uri);
  }

  readFileSync(uri: URI): string {
    return this.of(uri).readFileSync(uri);
  }

  readDirectory(uri: URI): Promise<FileSystemNode[]> {
    return this.of(uri).readDirectory(uri);
  }

  readDirectorySync(uri: URI): FileSystemNode[] {
    return this.of(uri).readDirectorySync(uri);
  }

  private of(uri: URI): SizedFileSystem {
    return uri.scheme === 'file' ? this.local : this.remote;
  }
}
