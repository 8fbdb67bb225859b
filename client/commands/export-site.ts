/** "Journey: Export Site…": all maps of the workspace as web pages in a folder, with an index and a search. */
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  isJourneySiteAnswer,
  type JourneySiteAnswer,
  type JourneySiteParams,
  journeySite,
  type SiteFolder,
  type SiteOutcome,
  type SitePage,
  updateSite,
} from '../../server/site-protocol.ts';
import { bytesOf } from '../export-client.ts';
import { whenRunning } from '../when-running.ts';
import { reasonOf } from './export-map.ts';
import { offerToOpen } from './open-exported.ts';

interface Site {
  readonly pages: readonly SitePage[];
  readonly isComplete: boolean;
}

export function exportSite(client: BaseLanguageClient): () => Promise<void> {
  return async () => {
    const { l10n, window } = vscode;
    const files = await mapFiles(client);
    if (files.length === 0) {
      void window.showWarningMessage(l10n.t('There are no maps in this workspace.'));
      return;
    }
    const folder = await chosenFolder();
    if (!folder) return;
    try {
      const site = await drawn(client, files);
      if (!site) return;
      if (site.pages.length < 2) void window.showWarningMessage(l10n.t('There are no maps in this workspace.'));
      else await write(folder, site);
    } catch (error) {
      void window.showErrorMessage(l10n.t('{0} could not be written: {1}', nameOf(folder), reasonOf(error)));
    }
  };
}

/** In the order in which the index lists them. */
async function mapFiles(client: BaseLanguageClient): Promise<JourneySiteParams['files']> {
  const found = await vscode.workspace.findFiles('**/*.journey', '**/node_modules/**');
  const files = found.map((uri) => ({
    uri: client.code2ProtocolConverter.asUri(uri),
    shown: vscode.workspace.asRelativePath(uri).replaceAll('\\', '/'),
  }));
  return files.toSorted((one, other) => (one.shown < other.shown ? -1 : 1));
}

async function chosenFolder(): Promise<vscode.Uri | undefined> {
  const { l10n, window, workspace } = vscode;
  const start = workspace.workspaceFolders?.[0]?.uri;
  const chosen = await window.showOpenDialog({
    title: l10n.t('Export Site'),
    openLabel: l10n.t('Write Site Here'),
    canSelectFiles: false,
    canSelectFolders: true,
    ...(start ? { defaultUri: start } : {}),
  });
  return chosen?.[0];
}

/** Every page, before any is written; `undefined` where the reader cancels. */
async function drawn(client: BaseLanguageClient, files: JourneySiteParams['files']): Promise<Site | undefined> {
  const { l10n, window } = vscode;
  const title = l10n.t('Drawing the site…');
  const progress = { location: vscode.ProgressLocation.Notification, title, cancellable: true };
  return window.withProgress(progress, async (report, token) => {
    const index = await ask(client, { files, page: null }, token);
    if (!index) return undefined;
    const pages: SitePage[] = [{ name: index.name, bytes: bytesOf(index.bytes) }];
    for (const { uri, name } of index.pages) {
      report.report({ message: name, increment: 100 / index.pages.length });
      const page = await ask(client, { files, page: uri }, token);
      if (!page) return undefined;
      pages.push({ name: page.name, bytes: bytesOf(page.bytes) });
    }
    return { pages, isComplete: index.isComplete };
  });
}

async function ask(
  client: BaseLanguageClient,
  params: JourneySiteParams,
  token: vscode.CancellationToken,
): Promise<JourneySiteAnswer | undefined> {
  if (token.isCancellationRequested) return undefined;
  if (!(await whenRunning(client))) throw new Error(vscode.l10n.t('The language server has stopped.'));
  try {
    const answer: unknown = await client.sendRequest<unknown>(journeySite, params, token);
    if (isJourneySiteAnswer(answer)) return answer;
  } catch (error) {
    if (token.isCancellationRequested) return undefined;
    throw error;
  }
  throw new TypeError(`The answer to ${journeySite} is no page.`);
}

async function write(folder: vscode.Uri, { pages, isComplete }: Site): Promise<void> {
  const outcome = await updateSite(folderAt(folder), pages, isComplete);
  const { l10n, window } = vscode;
  if (outcome.kind === 'taken') {
    const said = l10n.t(
      '{0} was not written by this command, so nothing was written. Choose another folder, or move the file away.',
      outcome.name,
    );
    void window.showErrorMessage(said);
    return;
  }
  const index = vscode.Uri.joinPath(folder, 'index.html');
  await offerToOpen(writtenWords(pages.length - 1, folder, outcome), index, 'index.html');
}

function writtenWords(
  count: number,
  folder: vscode.Uri,
  outcome: Exclude<SiteOutcome<never>, { readonly kind: 'taken' }>,
): string {
  const { l10n } = vscode;
  const removed = outcome.kind === 'written' ? outcome.removed : [];
  const written = l10n.t('The site is in {0}: index.html, and pages for {1} maps.', nameOf(folder), String(count));
  if (removed.length === 0) return written;
  return `${written} ${l10n.t('Pages of maps that are gone were deleted: {0}.', removed.join(', '))}`;
}

/** A file system throws where it cannot write. */
function folderAt(folder: vscode.Uri): SiteFolder<never> {
  const { fs } = vscode.workspace;
  const at = (name: string) => vscode.Uri.joinPath(folder, name);
  return {
    read: async (name) => {
      try {
        return await fs.readFile(at(name));
      } catch (error) {
        if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return undefined;
        // Such as a folder of that name.
        return new Uint8Array();
      }
    },
    write: async (name, bytes) => {
      await fs.writeFile(at(name), bytes);
      return undefined;
    },
    remove: async (name) => fs.delete(at(name), { useTrash: false }),
  };
}

/** The root of a file system has the name of its folder in the workspace. */
function nameOf(uri: vscode.Uri): string {
  const name = uri.path.replace(/\/+$/u, '').split('/').at(-1);
  return name || (vscode.workspace.getWorkspaceFolder(uri)?.name ?? uri.toString());
}
