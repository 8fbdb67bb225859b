/** The language server in Node: the files of the machine, over any reader and writer. */
import {
  type Connection,
  createConnection,
  type MessageReader,
  type MessageWriter,
  ProposedFeatures,
} from 'vscode-languageserver/node';
import { openClientAnswers } from './client-answers.ts';
import { ClientFileSystem } from './client-file-system.ts';
import { fileAccess } from './file-access.ts';
import { FileSystemByScheme } from './file-system-by-scheme.ts';
import { OrderlyReader } from './life-cycle.ts';
import { openNodeAnswers } from './node-answers.ts';
import { SizedFiles } from './sized-files.ts';
import { type ServerHost, startServer } from './start-server.ts';

/** The part of a host that the machine's files do not decide. */
export type NodeHost = Omit<ServerHost, 'connection' | 'fileSystem' | 'fileAccess'>;

/**
 * Starts a server that reads messages from one side of a transport and writes them to the other.
 *
 * @returns the server's connection, which listens.
 */
export function startNodeServer(reader: MessageReader, writer: MessageWriter, host: NodeHost): Connection {
  const files = new SizedFiles();
  const connection = createConnection(ProposedFeatures.all, new OrderlyReader(reader, writer), writer);
  startServer({
    ...host,
    connection,
    fileSystem: () => new FileSystemByScheme(files, new ClientFileSystem(connection)),
    fileAccess,
    openAnswers: (uri, folders) =>
      uri.scheme === 'file' ? openNodeAnswers(uri, folders) : openClientAnswers(uri, folders, connection),
  });
  return connection;
}
