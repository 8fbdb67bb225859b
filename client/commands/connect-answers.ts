/** "Journey: Connect Answers…": the columns of a survey file behind the ratings of a map, as one change. */
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  isJourneyConnectAnswer,
  type JourneyConnectAnswer,
  type JourneyConnectParams,
  journeyConnect,
} from '../../server/protocol.ts';
import { whenRunning } from '../when-running.ts';
import { workspaceEdit } from '../workspace-edit.ts';
import type { WhichJourney } from './which-journey.ts';

type Connected = Exclude<JourneyConnectAnswer, { readonly refused: string }>;

/** Files of answers, by their endings. */
const answerEndings = ['csv', 'tsv', 'txt', 'xlsx', 'parquet'];

/** Called on a map, it asks for the file; called on a file of the Explorer, it asks for the map. */
export function connectAnswers(client: BaseLanguageClient, which: WhichJourney): (target?: unknown) => Promise<void> {
  return async (target) => {
    const { l10n, window, workspace } = vscode;
    const isFile = target instanceof vscode.Uri && !target.path.endsWith('.journey') && isAnswers(target);
    const uri = await which(isFile ? undefined : target, l10n.t('Connect Answers'));
    if (!uri) return;
    const file = isFile ? target : await chosenFile(uri);
    if (!file) return;
    const document = await workspace.openTextDocument(uri);
    const connected = await confirmed(client, {
      uri: client.code2ProtocolConverter.asUri(uri),
      file: file.toString(),
      line: lineIn(uri),
    });
    if (!connected) return;
    const isDone =
      connected.version === document.version &&
      (await workspace.applyEdit(workspaceEdit(client, uri, connected.edits)));
    if (isDone) await window.showTextDocument(document, { preview: false });
    else void window.showWarningMessage(l10n.t('The text is being changed. Try again in a moment.'));
  };
}

function isAnswers({ path }: vscode.Uri): boolean {
  return answerEndings.some((ending) => path.toLowerCase().endsWith(`.${ending}`));
}

/** A file of the workspace; files elsewhere are not read. */
async function chosenFile(map: vscode.Uri): Promise<vscode.Uri | undefined> {
  const { l10n, window, workspace } = vscode;
  if (!workspace.workspaceFolders) {
    void window.showInformationMessage(
      l10n.t('Survey files are read only in an open folder. Open the folder that contains the map and the file.'),
    );
    return undefined;
  }
  const found = await workspace.findFiles(`**/*.{${answerEndings.join(',')}}`, '**/node_modules/**', 200);
  if (found.length === 0) {
    void window.showInformationMessage(
      l10n.t('There is no survey file in this folder. Copy the .csv or .xlsx file next to the map first.'),
    );
    return undefined;
  }
  const folder = map.path.slice(0, map.path.lastIndexOf('/'));
  const near = (uri: vscode.Uri) => Number(uri.path.startsWith(`${folder}/`));
  const items = found
    .map((uri) => ({ label: workspace.asRelativePath(uri), uri }))
    .sort((one, other) => near(other.uri) - near(one.uri) || one.label.localeCompare(other.label));
  const chosen = await window.showQuickPick(items, { title: l10n.t('Which file has the answers?') });
  return chosen?.uri;
}

function lineIn(uri: vscode.Uri): number {
  const editor = vscode.window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri.toString());
  return editor?.selection.active.line ?? 0;
}

/** The columns of all touchpoints, as often as the reader changes one; `undefined` when they give up. */
async function confirmed(client: BaseLanguageClient, params: JourneyConnectParams): Promise<Connected | undefined> {
  const { l10n, window } = vscode;
  let columns: readonly string[] | undefined;
  let sheet: string | undefined;
  for (;;) {
    const options = { location: vscode.ProgressLocation.Notification, title: l10n.t('Reading the answers …') };
    const asked = {
      ...params,
      ...(columns ? { columns: [...columns] } : {}),
      ...(sheet === undefined ? {} : { sheet }),
    };
    const answer = await window.withProgress(options, () => ask(client, asked));
    if ('refused' in answer) {
      void window.showWarningMessage(answer.refused);
      return undefined;
    }
    const step = await chosenStep(answer);
    if (step === undefined) return undefined;
    if (step === 'connect') return answer;
    if (step === 'sheet') {
      const chosen = await window.showQuickPick([...answer.sheets], { title: l10n.t('Which sheet?') });
      if (chosen !== undefined) [sheet, columns] = [chosen, undefined];
      continue;
    }
    const column = await chosenColumn(answer, step);
    columns = answer.touchpoints.map((one, index) => (index === step && column !== undefined ? column : one.column));
  }
}

/** The first entry connects, another one changes the column of its touchpoint. */
async function chosenStep(answer: Connected): Promise<'connect' | 'sheet' | number | undefined> {
  const { touchpoints, columns, rows, sheet, sheets } = answer;
  const { l10n, window } = vscode;
  const count = touchpoints.filter(({ column }) => column !== '').length;
  const connect = {
    label: `$(check) ${l10n.t('Connect (touchpoints: {0})', String(count))}`,
    description: l10n.t('{0} rows', String(rows)),
    step: 'connect' as const,
  };
  const items = touchpoints.map(({ name, column }, index) => {
    const found = columns.find((one) => one.name === column);
    return {
      label: `${name} ← ${found ? column : l10n.t('no column')}`,
      ...(found ? { description: found.preview, detail: found.question } : {}),
      step: index,
    };
  });
  const title = l10n.t('Connect Answers');
  const placeHolder = l10n.t('The column behind each rating. Choose a touchpoint to change that.');
  const other = {
    label: `$(files) ${l10n.t('Another sheet …')}`,
    ...(sheet === null ? {} : { description: sheet }),
    step: 'sheet' as const,
  };
  const list = [...(count > 0 ? [connect] : []), ...(sheets.length > 1 ? [other] : []), ...items];
  const chosen = await window.showQuickPick(list, { title, placeHolder, ignoreFocusOut: true });
  return chosen?.step;
}

async function chosenColumn({ columns, touchpoints }: Connected, index: number): Promise<string | undefined> {
  const { l10n, window } = vscode;
  const items = [
    { label: `$(close) ${l10n.t('no column')}`, column: '' },
    ...columns.map(({ name, question, preview }) => ({
      label: name,
      description: preview,
      detail: question,
      column: name,
    })),
  ];
  const title = l10n.t('Which column asks about “{0}”?', touchpoints[index]?.name ?? '');
  const options = { title, matchOnDetail: true, matchOnDescription: true, ignoreFocusOut: true };
  return (await window.showQuickPick(items, options))?.column;
}

async function ask(client: BaseLanguageClient, params: JourneyConnectParams): Promise<JourneyConnectAnswer> {
  if (!(await whenRunning(client))) return { refused: vscode.l10n.t('The language server has stopped.') };
  const answer: unknown = await client.sendRequest<unknown>(journeyConnect, params);
  if (isJourneyConnectAnswer(answer)) return answer;
  throw new TypeError(`The answer to ${journeyConnect} says nothing about columns.`);
}
