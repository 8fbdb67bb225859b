/** Finds the journey of a command if there are several, or if none is active. */
import * as vscode from 'vscode';
import { isPreviewTab, type PreviewManager } from '../preview/preview-manager.ts';
import { fileItem } from './file-item.ts';

/**
 * Returns the journey of a command, and asks if it is ambiguous; `undefined` if there is none, or the user chose none.
 */
export type WhichJourney = (target: unknown, title: string) => Promise<vscode.Uri | undefined>;

/** Keeps the last active journey text: a walkthrough or a list that has the focus now refers to it. */
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
   * In this order: the item of the command (explorer, title button), the journey of the active preview, that of the
   * active editor, the last active one, the only one that is open or in the workspace; otherwise the user chooses.
   *
   * @param title of the command, above the list
   */
  readonly which: WhichJourney = async (target, title) => {
    // A command in the title of a preview gets the URI of its page, not of a file.
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

/** Documents with a tab: VS Code also opens documents without one. */
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
