/** "Journey: Import as Journey…": a spreadsheet, a Markdown table or a Mermaid journey becomes a new map. */
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  isJourneyImportAnswer,
  type JourneyImportAnswer,
  type JourneyImportParams,
  journeyImport,
} from '../../server/protocol.ts';
import { whenRunning } from '../when-running.ts';

type Imported = Exclude<JourneyImportAnswer, { readonly refused: string }>;
type Meanings = NonNullable<JourneyImportParams['meanings']>;

/** What can be imported, by its ending. */
export const importedEndings = ['xlsx', 'csv', 'tsv', 'md', 'mmd'] as const;

/** A list of touchpoints is never larger. */
const mostBytes = 20_000_000;

export function importFile(client: BaseLanguageClient): (target?: unknown) => Promise<void> {
  return async (target) => {
    const uri = target instanceof vscode.Uri ? target : await chosenFile();
    if (!uri) return;
    const file = await fileAt(uri);
    if (!file) return;
    const map = await confirmed(client, file);
    if (map) await open(map);
  };
}

async function chosenFile(): Promise<vscode.Uri | undefined> {
  const filters = { [vscode.l10n.t('Spreadsheets, Markdown, Mermaid')]: [...importedEndings] };
  const openLabel = vscode.l10n.t('Import');
  const chosen = await vscode.window.showOpenDialog({ canSelectMany: false, filters, openLabel });
  return chosen?.[0];
}

export interface SheetFile {
  /** Of the file, without its ending. */
  readonly name: string;
  /** In Base64. */
  readonly bytes: string;
}

/** A file to import; `undefined` where it is too large: then a message reports it. */
export async function fileAt(uri: vscode.Uri): Promise<SheetFile | undefined> {
  const { size } = await vscode.workspace.fs.stat(uri);
  if (size > mostBytes) {
    void vscode.window.showWarningMessage(vscode.l10n.t('This file is too large for a list of touchpoints.'));
    return undefined;
  }
  const bytes = await vscode.workspace.fs.readFile(uri);
  const name = (uri.path.split('/').at(-1) ?? '').replace(/\.[^.]*$/u, '');
  return { name, bytes: base64(bytes) };
}

/** In slices: a call takes so many arguments only. */
export function base64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(text);
}

/** What the file becomes, as often as the reader changes a column or the sheet; `undefined` when they give up. */
async function confirmed(client: BaseLanguageClient, file: SheetFile): Promise<Imported | undefined> {
  let sheet: string | undefined;
  let meanings: Meanings = [];
  for (;;) {
    const map = await ask(client, { ...file, ...(sheet === undefined ? {} : { sheet }), meanings });
    if ('refused' in map) {
      void vscode.window.showWarningMessage(map.refused);
      return undefined;
    }
    const choice = await chosenStep(map);
    if (!choice) return undefined;
    if (choice.kind === 'import') return map;
    if (choice.kind === 'sheet') {
      const other = await vscode.window.showQuickPick([...map.sheets], { title: vscode.l10n.t('Which sheet?') });
      if (other !== undefined && other !== sheet) {
        sheet = other;
        meanings = [];
      }
      continue;
    }
    const { column } = choice;
    const meaning = await chosenMeaning(map, column);
    if (meaning !== undefined) meanings = [...meanings.filter((one) => one.column !== column), { column, meaning }];
  }
}

type Step =
  | { readonly kind: 'import' }
  | { readonly kind: 'sheet' }
  | { readonly kind: 'column'; readonly column: number };

/** The columns with what they become: the first entry imports, another one changes its column. */
async function chosenStep({ columns, touchpoints, sheets, remarks }: Imported): Promise<Step | undefined> {
  const items: (vscode.QuickPickItem & { readonly step: Step })[] = [
    {
      label: `$(check) ${vscode.l10n.t('Import (touchpoints: {0})', String(touchpoints))}`,
      detail: remarks.join(' '),
      step: { kind: 'import' },
    },
    ...(sheets.length > 1
      ? [{ label: `$(files) ${vscode.l10n.t('Another sheet …')}`, step: { kind: 'sheet' } as const }]
      : []),
    ...columns.map(({ name, meaning, sample }, column) => ({
      label: `${name} → ${meaning === '' ? vscode.l10n.t('notes') : meaning}`,
      description: sample,
      step: { kind: 'column', column } as const,
    })),
  ];
  const title = vscode.l10n.t('Import as Journey');
  const placeHolder = vscode.l10n.t('What each column becomes. Choose a column to change that.');
  const chosen = await vscode.window.showQuickPick(items, { title, placeHolder, ignoreFocusOut: true });
  return chosen?.step;
}

async function chosenMeaning({ columns, meanings }: Imported, column: number): Promise<string | undefined> {
  const { name = '', sample = '' } = columns[column] ?? {};
  const items = meanings.map(({ meaning, label }) => ({ label, meaning }));
  const title = vscode.l10n.t('What is “{0}”?', name);
  const chosen = await vscode.window.showQuickPick(items, { title, placeHolder: sample, ignoreFocusOut: true });
  return chosen?.meaning;
}

/** The new map is a document that is not saved yet, with its picture beside it. */
async function open({ text, remarks }: Imported): Promise<void> {
  const document = await vscode.workspace.openTextDocument({ language: 'journey', content: text });
  await vscode.window.showTextDocument(document, { preview: false });
  await vscode.commands.executeCommand('journey.openPreviewToSide');
  if (remarks.length > 0) void vscode.window.showInformationMessage(remarks.join(' '));
}

async function ask(client: BaseLanguageClient, params: JourneyImportParams): Promise<JourneyImportAnswer> {
  if (!(await whenRunning(client))) return { refused: vscode.l10n.t('The language server has stopped.') };
  const answer: unknown = await client.sendRequest<unknown>(journeyImport, params);
  if (isJourneyImportAnswer(answer)) return answer;
  throw new TypeError(`The answer to ${journeyImport} says nothing about a map.`);
}
