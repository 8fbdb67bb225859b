import * as vscode from 'vscode';
import type { MapData } from '../../server/protocol.ts';
import { reasonOf } from './export-map.ts';
import { baseName } from './file-item.ts';
import { fileNameFor } from './file-name.ts';

type PullMap = (uri: vscode.Uri) => Promise<MapData | null>;

/** Gives an unsaved text a file, which the user chooses, and says which; `undefined` when the user gave it up. */
export type SaveAs = (document: vscode.TextDocument) => Promise<vscode.Uri | undefined>;

/** "Journey: Save Journey…": under the name of the journey. VS Code itself offers the first line of an unsaved text. */
export function saveJourney(saveAs: SaveAs): () => Promise<void> {
  return async () => {
    const document = vscode.window.activeTextEditor?.document;
    if (document?.isUntitled && document.languageId === 'journey') await saveAs(document);
    else await vscode.commands.executeCommand('workbench.action.files.save');
  };
}

/** @param home where a window without a folder keeps its files; left out in a browser, which knows no such place */
export function saveAsWith(pull: PullMap, home: vscode.Uri | undefined): SaveAs {
  return async (document) => {
    const { l10n, window } = vscode;
    const folder = vscode.workspace.workspaceFolders?.[0]?.uri ?? home;
    const offered = folder && (await freePlace(folder, await nameOf(document, pull)));
    const file = await window.showSaveDialog({
      title: l10n.t('Save Journey'),
      filters: { [l10n.t('Journey Maps')]: ['journey'] },
      ...(offered ? { defaultUri: offered } : {}),
    });
    if (!file) return undefined;
    try {
      await moveInto(file, document);
      return file;
    } catch (error) {
      void window.showErrorMessage(l10n.t('{0} could not be written: {1}', baseName(file), reasonOf(error)));
      return undefined;
    }
  };
}

/** In ms. A server that is busy or hangs must not keep anyone from saving. */
const longestWait = 1500;

/** From the first journey that has a name; a text without one keeps the name of its tab. */
async function nameOf(document: vscode.TextDocument, pull: PullMap): Promise<string> {
  const late = new Promise<null>((resolve) => setTimeout(() => resolve(null), longestWait));
  const map = await Promise.race([pull(document.uri).catch(() => null), late]);
  const names = map?.journeys.flatMap(({ journey }) => fileNameFor(journey.name) ?? []);
  return names?.[0] ?? `${baseName(document.uri)}.journey`;
}

/** What is offered is never a file that is there already. */
async function freePlace(folder: vscode.Uri, name: string): Promise<vscode.Uri> {
  const stem = name.replace(/\.journey$/, '');
  for (let count = 1; ; count++) {
    const place = vscode.Uri.joinPath(folder, count === 1 ? name : `${stem} ${count}.journey`);
    if (!(await isThere(place))) return place;
  }
}

function isThere(uri: vscode.Uri): Thenable<boolean> {
  return vscode.workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
}

/**
 * In the steps in which VS Code itself does it: the file gets the text and is saved, with the encoding and all that the user
 * has set for saving; then the unsaved text is emptied and its tab closes, so that no one is asked about it.
 */
async function moveInto(file: vscode.Uri, untitled: vscode.TextDocument): Promise<void> {
  const { window, workspace } = vscode;
  const text = untitled.getText();
  if (!(await isThere(file))) await workspace.fs.writeFile(file, new Uint8Array());
  const opened = await workspace.openTextDocument(file);
  // A name with another ending is the user's choice; the text is a journey all the same.
  const saved = await vscode.languages.setTextDocumentLanguage(opened, 'journey');
  if (!(await replaceText(saved, text)) || !(await saved.save()))
    throw new Error(vscode.l10n.t('The text could not be changed.'));
  const editor = window.visibleTextEditors.find(({ document }) => document === untitled);
  const { selection, viewColumn, visibleRanges } = editor ?? {};
  // What was typed while the file was written stays where it was typed.
  const isMoved = untitled.getText() === text && (await replaceText(untitled, ''));
  const shown = await window.showTextDocument(saved, {
    preview: false,
    ...(selection ? { selection } : {}),
    ...(viewColumn === undefined ? {} : { viewColumn }),
  });
  if (visibleRanges?.[0]) shown.revealRange(visibleRanges[0], vscode.TextEditorRevealType.AtTop);
  if (isMoved) await window.tabGroups.close(tabsOf(untitled.uri), true);
}

function replaceText(document: vscode.TextDocument, text: string): Thenable<boolean> {
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, new vscode.Range(0, 0, document.lineCount, 0), text);
  return vscode.workspace.applyEdit(edit);
}

function tabsOf(uri: vscode.Uri): vscode.Tab[] {
  return vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(({ input }) => input instanceof vscode.TabInputText && input.uri.toString() === uri.toString());
}
