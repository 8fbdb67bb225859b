/** A file as it was in its repository's last commit. */
import type * as vscode from 'vscode';
import type { CommitTrouble } from './compare-messages.ts';
import { type GitApi, gitApi, type Repository } from './git-api.ts';

/** The text, and the address at which an editor shows it. */
export interface CommittedText {
  readonly text: string;
  readonly uri: vscode.Uri;
}

/**
 * Follows the last commit of one file. The text is asked for once a commit: what is compared with it changes with every
 * keystroke.
 */
export class LastCommit implements vscode.Disposable {
  readonly #uri: vscode.Uri;
  readonly #changed: () => void;
  readonly #listeners: vscode.Disposable[] = [];
  #watched: Repository | undefined;
  #watchesOpening = false;
  #known: { readonly commit: string; readonly answer: CommittedText | CommitTrouble } | undefined;

  /** @param changed called when the last commit is another one, or a repository has come */
  constructor(uri: vscode.Uri, changed: () => void) {
    this.#uri = uri;
    this.#changed = changed;
  }

  async read(): Promise<CommittedText | CommitTrouble> {
    if (this.#uri.scheme === 'untitled') return 'not-saved';
    const api = await gitApi();
    if (typeof api === 'string') return api;
    if (this.#uri.scheme !== 'file') return 'not-on-disk';
    this.#watchOpening(api);
    const repository = api.getRepository(this.#uri);
    if (!repository) return 'no-repository';
    this.#watch(repository);
    const commit = repository.state.HEAD?.commit;
    if (commit === undefined) return 'no-commit';
    if (this.#known?.commit === commit) return this.#known.answer;
    const answer = await this.#textOf(repository, api);
    this.#known = { commit, answer };
    return answer;
  }

  dispose(): void {
    for (const listener of this.#listeners) listener.dispose();
  }

  async #textOf(repository: Repository, api: GitApi): Promise<CommittedText | CommitTrouble> {
    // `git show` fails for a file that is not in the commit; the API has no other check.
    return repository.show('HEAD', this.#uri.fsPath).then(
      (text) => ({ text, uri: api.toGitUri(this.#uri, 'HEAD') }),
      () => 'not-committed',
    );
  }

  #watch(repository: Repository): void {
    if (this.#watched === repository) return;
    this.#watched = repository;
    this.#listeners.push(
      repository.state.onDidChange(() => {
        if (repository.state.HEAD?.commit !== this.#known?.commit) this.#changed();
      }),
    );
  }

  #watchOpening(api: GitApi): void {
    if (this.#watchesOpening) return;
    this.#watchesOpening = true;
    this.#listeners.push(api.onDidOpenRepository(() => this.#changed()));
  }
}
