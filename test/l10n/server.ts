/** The language server in this process, so that a test can put other words into it; spoken to over two streams. */
import { PassThrough } from 'node:stream';
import { EmptyFileSystem, EmptyFileSystemProvider, type FileSystemProvider, type URI } from 'langium';
import { onTestFinished } from 'vitest';
import {
  createConnection,
  createProtocolConnection,
  type Diagnostic,
  DidOpenTextDocumentNotification,
  InitializedNotification,
  InitializeRequest,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { startServer } from '../../server/start-server.ts';

export interface TalkingServer {
  readonly connection: ProtocolConnection;
  /** Opens a text under a name of its own, and gives what the server says about it. */
  readonly open: (text: string) => Promise<{ readonly uri: string; readonly diagnostics: readonly Diagnostic[] }>;
}

/** A folder that holds nothing but a `journey.json`. */
class ProjectFolder extends EmptyFileSystemProvider implements FileSystemProvider {
  private readonly settings: string;

  constructor(settings: string) {
    super();
    this.settings = settings;
  }

  override exists(uri?: URI): Promise<boolean> {
    return Promise.resolve(uri?.path === '/maps/journey.json');
  }

  override stat(uri: URI) {
    return Promise.resolve({ isFile: true, isDirectory: false, uri });
  }

  override readFile(): Promise<string> {
    return Promise.resolve(this.settings);
  }
}

/**
 * Starts a server and greets it in a reader's language, as VS Code and other editors do.
 *
 * @param settings text of the project's `journey.json`; left out, there is none.
 */
export async function talkingServer(locale: string | undefined, settings?: string): Promise<TalkingServer> {
  const [there, back] = [new PassThrough(), new PassThrough()];
  startServer({
    connection: createConnection(new StreamMessageReader(there), new StreamMessageWriter(back)),
    fileSystem: settings === undefined ? EmptyFileSystem.fileSystemProvider : () => new ProjectFolder(settings),
    loadExporter: () => Promise.reject(new Error('Nothing is exported here.')),
  });
  const connection = createProtocolConnection(new StreamMessageReader(back), new StreamMessageWriter(there));
  onTestFinished(() => connection.dispose());
  const waiting = new Map<string, (diagnostics: readonly Diagnostic[]) => void>();
  connection.onNotification(PublishDiagnosticsNotification.type, ({ uri, diagnostics }) =>
    waiting.get(uri)?.(diagnostics),
  );
  connection.listen();
  await connection.sendRequest(InitializeRequest.type, {
    processId: null,
    rootUri: null,
    ...(locale === undefined ? {} : { locale }),
    capabilities: {
      textDocument: {
        hover: { contentFormat: ['markdown'] },
        completion: { completionItem: { snippetSupport: true } },
        codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix', 'source'] } } },
        documentSymbol: { hierarchicalDocumentSymbolSupport: true },
      },
    },
    workspaceFolders: settings === undefined ? null : [{ uri: 'file:///maps', name: 'maps' }],
  });
  await connection.sendNotification(InitializedNotification.type, {});
  let opened = 0;
  return {
    connection,
    async open(text) {
      opened += 1;
      const uri = `file:///maps/${opened}.journey`;
      const said = new Promise<readonly Diagnostic[]>((resolve) => waiting.set(uri, resolve));
      const textDocument = { uri, languageId: 'journey', version: 1, text };
      await connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
      return { uri, diagnostics: await said };
    },
  };
}
