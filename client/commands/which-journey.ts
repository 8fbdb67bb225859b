/** Which journey a command is about, when several could be meant or none is in front. */
import * as vscode from 'vscode';
import { isPreviewTab, type PreviewManager } from '../preview/preview-manager.ts';
import { fileItem } from './file-item.ts';

/** Gives the journey that a command is about; asks where that is open. `undefined` when there is none, or none was chosen. */
export type WhichJourney = (target: unknown, title: string) => Promise<vscode.Uri | undefined>;

/** Remembers which journey's text was looked at last: a walkthrough or a list that has the focus now is about that one. */
export class Journeys implements vscode.Disposable {
  readonly #previews: PreviewManager;
  readonly #listener: vscode.Disposable;
  #last: vscode.Uri | undefined;

  constructor(previews: PreviewManager) {
    this.#previews = previews;
    this.#remember(vscode.window.activeTextEditor);
    this.#listener = vscode.window.onDidChangeActiveTextEditor((editor) => this.#remember(editor));
  }

  /**
   * What the command was called on (explorer, title button), the journey of the preview in front, the active editor's, the one
   * that was looked at last, the only one that is open or in the workspace; otherwise the user chooses.
   *
   * @param title of the command, above the list
   */
  readonly which: WhichJourney = async (target, title) => {
    // The title of a preview's own tab gives the address of its page, not of a file.
    if (target instanceof vscode.Uri && !isPreviewTab(target)) return target;
    const inFront = this.#previews.uriOf(target) ?? journeyOf(vscode.window.activeTextEditor);
    if (inFront) return inFront;
    const open = openJourneys();
    const last = this.#last;
    if (last && open.some((uri) => uri.toString() === last.toString())) return last;
    const [only, ...others] = open.length > 0 ? open : await vscode.workspace.findFiles(...journeyFiles);
    if (only && others.length === 0) return only;
    return only ? choose([only, ...others], title) : offerNew();
  };

  dispose(): void {
    this.#listener.dispose();
  }

  #remember(editor: vscode.TextEditor | undefined): void {
    this.#last = journeyOf(editor) ?? this.#last;
  }
}

/** For `findFiles`: every journey of the workspace. */
export const journeyFiles = ['**/*.journey', '**/node_modules/**'] as const;

function journeyOf(editor: vscode.TextEditor | undefined): vscode.Uri | undefined {
  return editor?.document.languageId === 'journey' ? editor.document.uri : undefined;
}

/** Those with a tab: VS Code also opens texts that no tab shows. */
function openJourneys(): vscode.Uri[] {
  const shown = new Set(
    vscode.window.tabGroups.all
      .flatMap(({ tabs }) => tabs)
      .flatMap(({ input }) => (input instanceof vscode.TabInputText ? [input.uri.toString()] : [])),
  );
  return vscode.workspace.textDocuments
    .filter(({ languageId, uri }) => languageId === 'journey' && shown.has(uri.toString()))
    .map(({ uri }) => uri);
}

async function choose(uris: readonly vscode.Uri[], title: string): Promise<vscode.Uri | undefined> {
  const items = uris
    .map(fileItem)
    .toSorted((one, two) => `${one.description}/${one.label}`.localeCompare(`${two.description}/${two.label}`));
  const picked = await vscode.window.showQuickPick(items, {
    title,
    placeHolder: vscode.l10n.t('Which journey?'),
    matchOnDescription: true,
  });
  return picked?.uri;
}

async function offerNew(): Promise<undefined> {
  const { l10n, window, commands } = vscode;
  const create = l10n.t('New Journey');
  const choice = await window.showInformationMessage(l10n.t('There is no journey here yet.'), create);
  if (choice === create) await commands.executeCommand('journey.newJourney');
}
