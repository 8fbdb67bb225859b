/** The language server as a process: over stdio, IPC or a socket, as the arguments say. */
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { NodeFileSystem } from 'langium/node';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { nodeAssets } from '../export/node/node-assets.ts';
import { ClientFileSystem } from './client-file-system.ts';
import { fileAccess } from './file-access.ts';
import { FileSystemByScheme } from './file-system-by-scheme.ts';
import { startServer } from './start-server.ts';

const connection = createConnection(ProposedFeatures.all);
startServer({
  connection,
  fileSystem: () => new FileSystemByScheme(NodeFileSystem.fileSystemProvider(), new ClientFileSystem(connection)),
  fileAccess,
  // The bundle lies in dist/server, the pages beside dist.
  loadExporter: async () => {
    const { createExporter } = await import('../export/exporter.ts');
    return createExporter(nodeAssets(path.join(__dirname, '..', 'export')));
  },
  rulePages: new URL('../../docs/rules', pathToFileURL(__filename)).toString(),
});
