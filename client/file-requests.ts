/** Lends the workspace's files to a server that has none of its own, as in a browser. */
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  type FileEntry,
  fileBytes,
  fileEntries,
  fileEntry,
  fileText,
  isFileParams,
  largestLentFile,
} from '../server/protocol.ts';
import { base64 } from './commands/import-file.ts';

/** Answers the server's questions about files inside the workspace folders, and about nothing else. */
export function serveFiles(client: BaseLanguageClient): vscode.Disposable[] {
  return [
    client.onRequest(fileEntry, (params: unknown) => answer(params, null, entryAt)),
    client.onRequest(fileEntries, (params: unknown) => answer(params, [], entriesIn)),
    client.onRequest(fileBytes, (params: unknown) => answer(params, null, bytesOf)),
    client.onRequest(fileText, (params: unknown) => answer(params, null, textOf)),
  ];
}

/** What is not in the workspace, not there or not readable has the answer `none`; the server expects that. */
async function answer<T>(params: unknown, none: T, look: (uri: vscode.Uri) => Promise<T>): Promise<T> {
  if (!isFileParams(params)) return none;
  const uri = vscode.Uri.parse(params.uri);
  if (!vscode.workspace.getWorkspaceFolder(uri)) return none;
  try {
    return await look(uri);
  } catch (error) {
    if (error instanceof vscode.FileSystemError) return none;
    throw error;
  }
}

async function entryAt(uri: vscode.Uri): Promise<FileEntry | null> {
  const { type, size, mtime } = await vscode.workspace.fs.stat(uri);
  const entry = entryOf(uri, type);
  return entry ? { ...entry, size, changed: mtime } : null;
}

async function entriesIn(folder: vscode.Uri): Promise<FileEntry[]> {
  const names = await vscode.workspace.fs.readDirectory(folder);
  return names.flatMap(([name, type]) => entryOf(vscode.Uri.joinPath(folder, name), type) ?? []);
}

async function textOf(uri: vscode.Uri): Promise<string | null> {
  const { size } = await vscode.workspace.fs.stat(uri);
  if (size > largestLentFile) return null;
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
}

async function bytesOf(uri: vscode.Uri): Promise<string | null> {
  const { size } = await vscode.workspace.fs.stat(uri);
  return size > largestLentFile ? null : base64(await vscode.workspace.fs.readFile(uri));
}

function entryOf(uri: vscode.Uri, type: vscode.FileType): FileEntry | undefined {
  // A symbolic link carries the kind of what it leads to as a second bit.
  if (type & vscode.FileType.Directory) return { uri: uri.toString(), kind: 'folder' };
  if (type & vscode.FileType.File) return { uri: uri.toString(), kind: 'file' };
  return undefined;
}
