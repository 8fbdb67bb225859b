import { type FileSystemNode, URI } from 'langium';
import type { Connection } from 'vscode-languageserver';
import { bytesOf } from '../export/base64.ts';
import type { SizedFileSystem } from '../language/project/size-limit.ts';
import { fileBytes, fileEntries, fileEntry, fileText, isFileEntry, isFileEntryList } from './protocol.ts';

/** The client's files: in a worker there are no others, so that `use` works in a browser too. */
export class ClientFileSystem implements SizedFileSystem {
  private readonly connection: Connection;

  constructor(connection: Connection) {
    this.connection = connection;
  }

  async stat(uri: URI): Promise<FileSystemNode> {
    const entry: unknown = await this.connection.sendRequest(fileEntry, { uri: uri.toString() });
    if (!isFileEntry(entry)) {
      throw new Error(`There is no file ${uri.toString()}.`);
    }
    return { uri, isFile: entry.kind === 'file', isDirectory: entry.kind === 'folder' };
  }

  async sizeOf(uri: URI): Promise<number | undefined> {
    const entry: unknown = await this.connection.sendRequest(fileEntry, { uri: uri.toString() });
    return isFileEntry(entry) ? entry.size : undefined;
  }

  async exists(uri: URI): Promise<boolean> {
    return isFileEntry(await this.connection.sendRequest<unknown>(fileEntry, { uri: uri.toString() }));
  }

  async readFile(uri: URI): Promise<string> {
    const text: unknown = await this.connection.sendRequest(fileText, { uri: uri.toString() });
    if (typeof text !== 'string') {
      throw new Error(`${uri.toString()} cannot be read.`);
    }
    return text;
  }

  async readDirectory(uri: URI): Promise<FileSystemNode[]> {
    const entries: unknown = await this.connection.sendRequest(fileEntries, { uri: uri.toString() });
    return (isFileEntryList(entries) ? entries : []).map((entry) => ({
      uri: URI.parse(entry.uri),
      isFile: entry.kind === 'file',
      isDirectory: entry.kind === 'folder',
    }));
  }

  async readBinary(uri: URI): Promise<Uint8Array> {
    const bytes: unknown = await this.connection.sendRequest(fileBytes, { uri: uri.toString() });
    if (typeof bytes !== 'string') {
      throw new Error(`${uri.toString()} cannot be read.`);
    }
    return bytesOf(bytes);
  }

  // The answer comes over the wire, so nothing can be had at once. Langium's services for documents do not ask for it.
  statSync(): FileSystemNode {
    throw unavailable();
  }

  existsSync(): boolean {
    throw unavailable();
  }

  readBinarySync(): Uint8Array {
    throw unavailable();
  }

  readFileSync(): string {
    throw unavailable();
  }

  readDirectorySync(): FileSystemNode[] {
    throw unavailable();
  }
}

function unavailable(): Error {
  return new Error("The client's files can only be asked for their text and their names, and not at once.");
}
