import * as vscode from 'vscode';
import type { MapData } from '../../server/protocol.ts';
import { reasonOf } from './export-map.ts';
import { baseName } from './file-item.ts';
import { fileNameFor } from './file-name.ts';

type PullMap = (uri: vscode.Uri) => Promise<MapData | null>;

/** Saves an untitled text in a file that the user chooses, and returns the file; `undefined` if the user cancelled. */
export type SaveAs = (document: vscode.TextDocument) => Promise<vscode.Uri | undefined>;

/** "Journey: Save Journey…": under the name of the journey. VS Code itself offers the first line of an unsaved text. */
export function saveJourney(saveAs: SaveAs): () => Promise<void> {
  return async () => {
    const document = vscode.window.activeTextEditor?.document;
    if (document?.isUntitled && document.languageId === 'journey') await saveAs(document);
    else await vscode.commands.executeCommand('workbench.action.files.save');
  };
}

/** @param home the folder for files of a window without a folder; undefined in a browser, which has none */
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

/** In ms. A server that is busy or hangs must not prevent saving. */
const longestWait = 1500;

/** The name of the first journey with a name; otherwise the name of the tab. */
async function nameOf(document: vscode.TextDocument, pull: PullMap): Promise<string> {
  const late = new Promise<null>((resolve) => setTimeout(() => resolve(null), longestWait));
  const map = await Promise.race([pull(document.uri).catch(() => null), late]);
  const names = map?.journeys.flatMap(({ journey }) => fileNameFor(journey.name) ?? []);
  return names?.[0] ?? `${baseName(document.uri)}.journey`;
}

/** A file name that does not exist yet. */
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
 * Saves in the same steps as VS Code: the file gets the text and is saved with the encoding and the save settings of
 * the user; then the untitled text is emptied and its tab closes, so that VS Code does not ask about it.
 */
async function moveInto(file: vscode.Uri, untitled: vscode.TextDocument): Promise<void> {
  const { window, workspace } = vscode;
  const text = untitled.getText();
  if (!(await isThere(file))) await workspace.fs.writeFile(file, new Uint8Array());
  const opened = await workspace.openTextDocument(file);
  // The user can choose another ending; the text is still a journey.
  const saved = await vscode.languages.setTextDocumentLanguage(opened, 'journey');
  if (!(await replaceText(saved, text)) || !(await saved.save()))
    throw new Error(vscode.l10n.t('The text could not be changed.'));
  const editor = window.visibleTextEditors.find(({ document }) => document === untitled);
  const { selection, viewColumn, visibleRanges } = editor ?? {};
  // Text that was typed during saving stays in the untitled editor.
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
