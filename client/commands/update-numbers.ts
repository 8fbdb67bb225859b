/** "Journey: Update Numbers": writes what the survey files of a map give today, as one change that undo takes back. */
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { isJourneyNumbersAnswer, type JourneyNumbersAnswer, journeyNumbers } from '../../server/protocol.ts';
import { whenRunning } from '../when-running.ts';
import { workspaceEdit } from '../workspace-edit.ts';
import type { WhichJourney } from './which-journey.ts';

export function updateNumbers(client: BaseLanguageClient, which: WhichJourney): (target?: unknown) => Promise<void> {
  return async (target) => {
    const { l10n, window } = vscode;
    const uri = await which(target, l10n.t('Update Numbers'));
    if (!uri) return;
    const document = await vscode.workspace.openTextDocument(uri);
    const options = { location: vscode.ProgressLocation.Window, title: l10n.t('Reading the answers …') };
    const answer = await window.withProgress(options, () => ask(client, uri));
    if (!answer || 'refused' in answer) {
      void window.showWarningMessage(answer?.refused ?? l10n.t('The language server has stopped.'));
      return;
    }
    const { version, edits, count, all, problems } = answer;
    const isDone =
      edits.length === 0 ||
      (version === document.version && (await vscode.workspace.applyEdit(workspaceEdit(client, uri, edits))));
    if (!isDone) {
      void window.showWarningMessage(l10n.t('The text is being changed. Try again in a moment.'));
      return;
    }
    if (problems.length > 0) {
      const updated = edits.length > 0 ? [wordsFor(count, all)] : [];
      void window.showWarningMessage([...updated, ...problems].join(' '));
    } else void window.showInformationMessage(wordsFor(count, all));
  };
}

function wordsFor(count: number, all: number): string {
  const { l10n } = vscode;
  if (all === 0) {
    return l10n.t('No number of this map names a column of a survey file. Write it in the parentheses: (panel: Q7_1).');
  }
  return count === 0
    ? l10n.t('All numbers are up to date: {0}.', String(all))
    : l10n.t('Numbers updated: {0} of {1}.', String(count), String(all));
}

async function ask(client: BaseLanguageClient, uri: vscode.Uri): Promise<JourneyNumbersAnswer | undefined> {
  if (!(await whenRunning(client))) return undefined;
  const params = { uri: client.code2ProtocolConverter.asUri(uri) };
  const answer: unknown = await client.sendRequest<unknown>(journeyNumbers, params);
  if (isJourneyNumbersAnswer(answer)) return answer;
  throw new TypeError(`The answer to ${journeyNumbers} says nothing about numbers.`);
}
