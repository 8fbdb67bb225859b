import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { isJourneyToBeAnswer, type JourneyToBeAnswer, journeyToBe } from '../../server/protocol.ts';
import { whenRunning } from '../when-running.ts';
import { baseName } from './file-item.ts';
import type { SaveAs } from './save-journey.ts';
import type { WhichJourney } from './which-journey.ts';

/** "Journey: Make a To-Be Journey": creates a file, and opens it next to its source. */
export function makeToBe(
  client: BaseLanguageClient,
  which: WhichJourney,
  saveAs: SaveAs,
): (target?: unknown, line?: unknown) => Promise<void> {
  return async (target, line) => {
    const { l10n, window, workspace } = vscode;
    // The code action comes from the server, where a URI is a string.
    const asked = typeof target === 'string' ? client.protocol2CodeConverter.asUri(target) : target;
    const uri = await which(asked, l10n.t('Make a To-Be Journey'));
    if (!uri) return;
    const document = await workspace.openTextDocument(uri);
    // The new file refers to this file, so this file needs a name.
    const asIs = document.isUntitled ? await saveAs(document) : uri;
    if (!asIs) return;
    const answer = await ask(client, asIs, typeof line === 'number' ? line : lineIn(asIs));
    if (!answer || 'refused' in answer) {
      void window.showWarningMessage(answer?.refused ?? l10n.t('The language server has stopped.'));
      return;
    }
    const toBe = client.protocol2CodeConverter.asUri(answer.file);
    const edit = await client.protocol2CodeConverter.asWorkspaceEdit(answer.edit);
    if (edit && (await workspace.applyEdit(edit))) await showBeside(asIs, toBe);
    else void window.showWarningMessage(l10n.t('The text is being changed. Try again in a moment.'));
  };
}

/** If a text has several journeys, the one with the cursor. */
function lineIn(uri: vscode.Uri): number | null {
  const editor = vscode.window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri.toString());
  return editor?.selection.active.line ?? null;
}

async function ask(
  client: BaseLanguageClient,
  uri: vscode.Uri,
  line: number | null,
): Promise<JourneyToBeAnswer | undefined> {
  if (!(await whenRunning(client))) return undefined;
  const params = { uri: client.code2ProtocolConverter.asUri(uri), line, namesBeside: await namesBeside(uri) };
  const answer: unknown = await client.sendRequest<unknown>(journeyToBe, params);
  if (isJourneyToBeAnswer(answer)) return answer;
  throw new TypeError(`The answer to ${journeyToBe} says nothing about a to-be journey.`);
}

/** Empty if the folder cannot be listed; VS Code then refuses to create a file that exists. */
async function namesBeside(uri: vscode.Uri): Promise<string[]> {
  return vscode.workspace.fs.readDirectory(vscode.Uri.joinPath(uri, '..')).then(
    (entries) => entries.map(([name]) => name),
    () => [],
  );
}

/** Opens the as-is on the left and the to-be on the right, and offers the comparison. */
async function showBeside(asIs: vscode.Uri, toBe: vscode.Uri): Promise<void> {
  const { l10n, window, workspace, commands } = vscode;
  const isShown = window.visibleTextEditors.find(({ document }) => document.uri.toString() === asIs.toString());
  await window.showTextDocument(asIs, { viewColumn: isShown?.viewColumn ?? vscode.ViewColumn.One, preview: false });
  const made = await workspace.openTextDocument(toBe);
  await window.showTextDocument(made, { viewColumn: vscode.ViewColumn.Beside, preview: false });
  await made.save();
  const compare = l10n.t('Compare');
  const choice = await window.showInformationMessage(l10n.t('The to-be journey is in {0}.', baseName(toBe)), compare);
  if (choice === compare) await commands.executeCommand('journey.compare.named', toBe);
}
