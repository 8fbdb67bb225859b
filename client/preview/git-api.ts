/**
 * The part of the API of VS Code's built-in Git extension (its version 1) that we use. The extension can be absent (VS
 * Code for the Web), switched off, or without a `git` to run.
 */
import * as vscode from 'vscode';

export interface Repository {
  readonly rootUri: vscode.Uri;
  readonly state: { readonly HEAD: { readonly commit?: string } | undefined; readonly onDidChange: vscode.Event<void> };
  /** The text of a file as of a commit; fails when the file is not in it. */
  show(ref: string, path: string): Promise<string>;
}

export interface GitApi {
  readonly state: 'uninitialized' | 'initialized';
  readonly onDidChangeState: vscode.Event<'uninitialized' | 'initialized'>;
  readonly onDidOpenRepository: vscode.Event<Repository>;
  getRepository(uri: vscode.Uri): Repository | null;
  /** The address under which the extension shows a file as of a commit. */
  toGitUri(uri: vscode.Uri, ref: string): vscode.Uri;
}

interface GitExtension {
  /** False when the setting `git.enabled` is, or no `git` was found. */
  readonly enabled: boolean;
  /** @throws if it is not enabled */
  getAPI(version: 1): GitApi;
}

/** The extension's API once it knows the repositories of the workspace, or why it cannot be had. */
export async function gitApi(): Promise<GitApi | 'git-absent' | 'git-off'> {
  const extension = vscode.extensions.getExtension<GitExtension>('vscode.git');
  if (!extension) return 'git-absent';
  const git = extension.isActive ? extension.exports : await extension.activate();
  if (!git.enabled) return 'git-off';
  const api = git.getAPI(1);
  if (api.state !== 'initialized') await initialized(api);
  return api;
}

/** While VS Code starts, the extension is still looking for repositories. */
function initialized(api: GitApi): Promise<void> {
  return new Promise((resolve) => {
    const listener = api.onDidChangeState((state) => {
      if (state !== 'initialized') return;
      listener.dispose();
      resolve();
    });
  });
}
