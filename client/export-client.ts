/** Asks the server for a map as a file, and lends it what lies in the extension for that. */
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  type ExportedBeside,
  type ExportRequest,
  exportAsset,
  isExportAssetParams,
  isExportedData,
  journeyExport,
} from '../server/protocol.ts';
import { whenRunning } from './when-running.ts';

export interface ExportedFile {
  readonly bytes: Uint8Array;
  /** In base64. */
  readonly text: string;
  /** The second slide and those after it; empty for a map, and for slides that are the pages of one file. */
  readonly further: readonly Uint8Array[];
  readonly warnings: readonly string[];
}

/** Gives the map of a document as a file, alone or beside another one; null when the server does not know them. */
export type ExportMap = (
  uri: vscode.Uri,
  request: ExportRequest,
  beside: ExportedBeside | undefined,
) => Promise<ExportedFile | null>;

export function exportWith(client: BaseLanguageClient): ExportMap {
  return async (uri, request, beside) => {
    if (!(await whenRunning(client))) return null;
    const params = { uri: client.code2ProtocolConverter.asUri(uri), request, ...(beside ? { beside } : {}) };
    const answer: unknown = await client.sendRequest<unknown>(journeyExport, params);
    if (answer === null) return null;
    if (!isExportedData(answer)) throw new TypeError(`The answer to ${journeyExport} is no file.`);
    const { bytes, further = [], warnings } = answer;
    return { bytes: bytesOf(bytes), text: bytes, further: further.map(bytesOf), warnings };
  };
}

export function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}

/** Where the bundle that exports lies, with its fonts and its engine. */
export function exportFolder(extensionUri: vscode.Uri): vscode.Uri {
  return vscode.Uri.joinPath(extensionUri, 'dist', 'export');
}

/** Answers a server in a worker, which has no files, with a file of the extension; null for any other name. */
export function serveExportAssets(client: BaseLanguageClient, extensionUri: vscode.Uri): vscode.Disposable {
  return client.onRequest(exportAsset, async (params: unknown) => {
    if (!isExportAssetParams(params)) return null;
    const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(exportFolder(extensionUri), params.name));
    return inBase64(bytes);
  });
}

function inBase64(bytes: Uint8Array): string {
  const chunks: string[] = [];
  // Not all at once: a function takes only so many arguments.
  for (let at = 0; at < bytes.length; at += 0x8000)
    chunks.push(String.fromCharCode(...bytes.subarray(at, at + 0x8000)));
  return btoa(chunks.join(''));
}
