/** Tracks documents (saved, renamed, moved, deleted, closed) and the active one, and updates the previews. */
import * as vscode from 'vscode';
import type { PreviewPanel } from './preview-panel.ts';
import { isWithin, type Rename, renamedUri } from './renames.ts';
import { SaveTracker, type ShownText } from './save-tracker.ts';

export interface FollowingPreviews {
  previews(): readonly PreviewPanel[];
  /** Another document. */
  show(preview: PreviewPanel, uri: vscode.Uri): void;
  /** The same document at another address. */
  moveTo(preview: PreviewPanel, uri: vscode.Uri): void;
  closed(preview: PreviewPanel, document: vscode.TextDocument): void;
  activeEditor(editor: vscode.TextEditor): void;
}

export class DocumentFollower implements vscode.Disposable {
  readonly #target: FollowingPreviews;
  readonly #saves = new SaveTracker();
  readonly #listeners: vscode.Disposable[];
  /** Renames in progress: VS Code opens the new document before it reports that they are done. */
  #renames: readonly Rename[] = [];
  /** Files that were made in the same moment as others went: outside of VS Code that is all one sees of a rename. */
  #created: vscode.Uri[] = [];
  /** The last text of closed documents that have a preview, by address. */
  readonly #lastTexts = new Map<string, string>();

  constructor(target: FollowingPreviews) {
    this.#target = target;
    const { window, workspace } = vscode;
    const files = workspace.createFileSystemWatcher('**', false, true, false);
    this.#listeners = [
      window.onDidChangeActiveTextEditor((editor) => editor && this.#activated(editor)),
      workspace.onDidOpenTextDocument((document) => {
        for (const preview of this.#showing(document.uri)) preview.opened(document);
      }),
      workspace.onDidChangeTextDocument(({ document }) => this.#textChanged(document)),
      workspace.onDidSaveTextDocument((document) => this.#saves.saved(shownText(document), this.#shownTexts())),
      workspace.onDidCloseTextDocument((document) => this.#closed(document)),
      workspace.onWillRenameFiles((event) => {
        this.#renames = event.files.map(asRename);
      }),
      workspace.onDidRenameFiles((event) => this.#renamed(event.files.map(asRename))),
      workspace.onDidDeleteFiles((event) => this.#deleted(event.files)),
      files,
      files.onDidCreate((uri) => void this.#appeared(uri)),
      files.onDidDelete((uri) => void this.#vanished(uri)),
    ];
  }

  dispose(): void {
    for (const listener of this.#listeners) listener.dispose();
  }

  #activated(editor: vscode.TextEditor): void {
    const { document, viewColumn } = editor;
    // Without a column it is a part of something else: a side of a comparison of texts, a peek, an input field.
    if (document.languageId === 'journey' && viewColumn !== undefined) {
      for (const preview of this.#target.previews()) this.#follow(preview, document.uri);
    }
    this.#saves.movedOn();
    this.#target.activeEditor(editor);
  }

  #follow(preview: PreviewPanel, uri: vscode.Uri): void {
    if (preview.locked || preview.shows(uri)) return;
    const from = preview.uri.toString();
    const isSameText =
      renamedUri(from, this.#renames) === uri.toString() || this.#saves.isSavedAs(from, uri.toString());
    if (isSameText) this.#target.moveTo(preview, uri);
    else this.#target.show(preview, uri);
  }

  #textChanged(document: vscode.TextDocument): void {
    // Typing into a file does not save it.
    const isTyped = document === vscode.window.activeTextEditor?.document && !document.isUntitled;
    if (document.languageId === 'journey' && !isTyped) this.#saves.changed(shownText(document), this.#shownTexts());
  }

  #closed(document: vscode.TextDocument): void {
    const saved = document.isUntitled ? this.#saves.closed(document.uri.toString()) : undefined;
    for (const preview of this.#showing(document.uri)) {
      if (saved !== undefined) {
        this.#target.moveTo(preview, vscode.Uri.parse(saved));
      } else {
        this.#target.closed(preview, document);
        this.#lastTexts.set(document.uri.toString(), document.getText());
        if (!document.isUntitled) void this.#vanished(document.uri);
      }
    }
  }

  #renamed(renames: readonly Rename[]): void {
    this.#renames = [];
    for (const preview of this.#target.previews()) {
      const target = renamedUri(preview.uri.toString(), renames);
      if (target !== undefined) this.#target.moveTo(preview, vscode.Uri.parse(target));
    }
  }

  #deleted(files: readonly vscode.Uri[]): void {
    for (const preview of this.#within(files)) preview.setFileGone(true);
  }

  /** A file or folder was created, by any program: a missing file may be back. */
  async #appeared(uri: vscode.Uri): Promise<void> {
    this.#created.push(uri);
    // The files of one moment come one after the other, those that went last.
    queueMicrotask(() => {
      this.#created = [];
    });
    for (const preview of this.#within([uri])) {
      if (await exists(preview.uri)) preview.setFileGone(false);
    }
  }

  async #vanished(uri: vscode.Uri): Promise<void> {
    const created = [...this.#created];
    for (const preview of this.#within([uri])) {
      const from = preview.uri.toString();
      // VS Code reports the new name of its own renames; an open text still has its map.
      if (renamedUri(from, this.#renames) !== undefined || openDocument(from) || (await exists(preview.uri))) continue;
      const below = from.slice(uri.toString().length);
      const target = await this.#renamedOutside(from, [...created, ...created.map((one) => under(one, below))]);
      if (preview.uri.toString() !== from) continue;
      if (target) this.#target.moveTo(preview, target);
      else preview.setFileGone(true);
    }
  }

  /** The URI whose file has the content of the deleted one. */
  async #renamedOutside(from: string, created: readonly vscode.Uri[]): Promise<vscode.Uri | undefined> {
    const text = this.#lastTexts.get(from);
    if (!text) return undefined;
    const addresses = new Set(created.map(String).filter((address) => address.endsWith('.journey')));
    const journeys = [...addresses].map((address) => vscode.Uri.parse(address));
    const texts = await Promise.all(journeys.map((uri) => textOf(uri)));
    const same = journeys.filter((_, index) => texts[index] === text);
    return same.length === 1 ? same[0] : undefined;
  }

  #showing(uri: vscode.Uri): PreviewPanel[] {
    return this.#target.previews().filter((preview) => preview.uri.toString() === uri.toString());
  }

  #within(places: readonly vscode.Uri[]): PreviewPanel[] {
    const addresses = places.map(String);
    return this.#target.previews().filter(({ uri }) => isWithin(uri.toString(), addresses));
  }

  /** The texts that can turn up in another file: those of previews, and all that were never saved. */
  #shownTexts(): ShownText[] {
    const shown = new Set(this.#target.previews().map(({ uri }) => uri.toString()));
    if (shown.size === 0) return [];
    const documents = vscode.workspace.textDocuments.filter(
      ({ isUntitled, languageId, uri }) => (isUntitled && languageId === 'journey') || shown.has(uri.toString()),
    );
    return documents.map(shownText);
  }
}

function shownText(document: vscode.TextDocument): ShownText {
  return { uri: document.uri.toString(), text: document.getText() };
}

function asRename({ oldUri, newUri }: { readonly oldUri: vscode.Uri; readonly newUri: vscode.Uri }): Rename {
  return { oldUri: oldUri.toString(), newUri: newUri.toString() };
}

function openDocument(address: string): vscode.TextDocument | undefined {
  return vscode.workspace.textDocuments.find(({ uri, isClosed }) => !isClosed && uri.toString() === address);
}

/**
 * The new URI of a file in a renamed folder; `below` is its path in the folder with the slash, empty for the folder
 * itself.
 */
function under(folder: vscode.Uri, below: string): vscode.Uri {
  return vscode.Uri.parse(folder.toString() + below);
}

/** Also true for texts without a file: they exist as long as they are open. */
async function exists(uri: vscode.Uri): Promise<boolean> {
  if (vscode.workspace.fs.isWritableFileSystem(uri.scheme) === undefined) return true;
  return vscode.workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
}

async function textOf(uri: vscode.Uri): Promise<string | undefined> {
  return vscode.workspace.fs.readFile(uri).then(
    (bytes) => new TextDecoder().decode(bytes),
    () => undefined,
  );
}
