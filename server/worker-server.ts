/** The language server in a web worker, which `main-browser.ts` loads. */
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { fileOf } from '../export/assets.ts';
import { bytesOf } from '../export/base64.ts';
import type { Exporter } from '../export/exporter.ts';
import { openClientAnswers } from './client-answers.ts';
import { ClientFileSystem } from './client-file-system.ts';
import { OrderlyReader } from './life-cycle.ts';
import { exportAsset } from './protocol.ts';
import { startServer } from './start-server.ts';

/** The bundles that export and unpack put this into the worker when they are imported as scripts. */
interface ExportScript {
  readonly journeyExport?: typeof import('../export/exporter.ts');
  readonly journeyBrotli?: { readonly default: (packed: Uint8Array) => Uint8Array };
}

declare const self: DedicatedWorkerGlobalScope & ExportScript;

const writer = new BrowserMessageWriter(self);
const connection = createConnection(new OrderlyReader(new BrowserMessageReader(self), writer), writer);
startServer({
  connection,
  fileSystem: () => new ClientFileSystem(connection),
  openAnswers: (uri, folders) => openClientAnswers(uri, folders, connection),
  loadExporter,
});

/** A browser has no decoder of its own that a script could use. */
function unpacked(bytes: Uint8Array, folder: string): Uint8Array {
  if (!self.journeyBrotli) self.importScripts(`${folder}/brotli.js`);
  if (!self.journeyBrotli) throw new Error(`${folder}/brotli.js is not the bundle that unpacks.`);
  return self.journeyBrotli.default(bytes);
}

/** Fonts and engine come from the client, which can read the extension's files wherever they lie. */
async function loadExporter(folder: string | undefined): Promise<Exporter> {
  if (folder === undefined) throw new Error('The client has not said where the bundle that exports lies.');
  if (!self.journeyExport) self.importScripts(`${folder}/export.js`);
  if (!self.journeyExport) throw new Error(`${folder}/export.js is not the bundle that exports.`);
  return self.journeyExport.createExporter({
    asset: async (name) => {
      const { file, isPacked } = fileOf(name);
      const sent: unknown = await connection.sendRequest(exportAsset, { name: file });
      if (typeof sent !== 'string') throw new Error(`The client has no file ${file}.`);
      return isPacked ? unpacked(bytesOf(sent), folder) : bytesOf(sent);
    },
  });
}
